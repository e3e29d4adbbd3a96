import { createReadStream } from "node:fs"
import type { Command, ExitCode } from "./commands/command.ts"

/** Every command, loaded only when it is asked for. */
const commands: Record<string, () => Promise<Command>> = {
  serve: async () => (await import("./commands/serve.ts")).serve,
  "areas import": async () => (await import("./commands/areas-import.ts")).areasImport,
  "signals import": async () => (await import("./commands/signals-import.ts")).signalsImport,
  verify: async () => (await import("./commands/verify.ts")).verify,
  log: async () => (await import("./commands/log.ts")).log,
  rates: async () => (await import("./commands/rates.ts")).rates,
  shrink: async () => (await import("./commands/shrink.ts")).shrink,
  disproportion: async () => (await import("./commands/disproportion.ts")).disproportion,
  scan: async () => (await import("./commands/scan.ts")).scan,
  treescan: async () => (await import("./commands/treescan.ts")).treescan,
  protect: async () => (await import("./commands/protect.ts")).protect,
  exceed: async () => (await import("./commands/exceed.ts")).exceed,
  mask: async () => (await import("./commands/mask.ts")).mask,
  similar: async () => (await import("./commands/similar.ts")).similar,
  cluster: async () => (await import("./commands/cluster.ts")).cluster,
  "person-key": async () => (await import("./commands/person-key.ts")).personKey,
  allocate: async () => (await import("./commands/allocate.ts")).allocate,
  inequality: async () => (await import("./commands/inequality.ts")).inequality,
  keyholder: async () => (await import("./commands/keyholder.ts")).keyholder,
  "suggest-theme": async () => (await import("./commands/suggest-theme.ts")).suggestTheme,
}

export const commandNames = Object.keys(commands)

const io = {
  stdin: process.stdin,
  stdout: (text: string) => void process.stdout.write(text),
  stderr: (text: string) => void process.stderr.write(text),
  open: (path: string) => createReadStream(path),
}

async function overview(language: "nl" | "en"): Promise<string> {
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(16)} ${(await load()).summary[language]}`),
  )
  const title = language === "nl" ? "Gebruik: nabij <opdracht> [opties]" : "Usage: nabij <command> [options]"
  return `${title}\n\n${lines.join("\n")}\n\nnabij <opdracht> --help\n`
}

async function run(args: string[]): Promise<ExitCode> {
  const language = /^en$/.test(args[args.indexOf("--lang") + 1] ?? "") ? "en" : "nl"
  const two = commands[args.slice(0, 2).join(" ")]
  const load = two ?? commands[args[0] ?? ""]
  if (!load) {
    const known = args.length === 0 || args.includes("--help")
    if (!known) io.stderr(`De opdracht '${args[0]}' is er niet.\n\n`)
    ;(known ? io.stdout : io.stderr)(await overview(language))
    return known ? 0 : 2
  }
  const rest = args.slice(two ? 2 : 1)
  const command = await load()
  if (rest.includes("--help")) {
    io.stdout(`${command.help[language]}\n`)
    return 0
  }
  return await command.run(rest, io)
}

function begin(): void {
  // A reader that stops early, such as `head`, is no fault.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1))

  run(process.argv.slice(2)).then(end, (error) => {
    io.stderr(`Dit is een fout van Nabij zelf.\n${error instanceof Error ? error.stack : error}\n`)
    end(1)
  })
}

function end(code: ExitCode): void {
  process.exitCode = code
  process.disconnect?.()
}

if (process.argv[1] === import.meta.filename) begin()
