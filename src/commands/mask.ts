import { type MaskOptions, maskPersonalData } from "../methods/text/personal-data.ts"
import type { Command, CommandStreams, ExitCode, Language } from "./command.ts"
import { jsonLines } from "./mask/json-lines.ts"
import { help, summary, unknownOption } from "./mask/words.ts"
import { WrongInput } from "./records.ts"
import { languageOf, WrongUse } from "./wrong-use.ts"

type Settings = { language: Language; options: MaskOptions; file: string | undefined; help: boolean }

/** `--json` is accepted because every command has it; what comes out is JSON Lines either way. */
function settingsOf(args: readonly string[]): Settings {
  const settings: Settings = { language: languageOf(args), options: {}, file: undefined, help: false }
  for (let at = 0; at < args.length; at++) {
    const argument = args[at] ?? ""
    if (argument === "--institutions") settings.options.institutions = true
    else if (argument === "--help") settings.help = true
    else if (argument === "--lang") at++
    else if (argument.startsWith("--lang=") || argument === "--json") continue
    else if (argument.startsWith("--") || settings.file !== undefined) throw new WrongUse(unknownOption(argument))
    else if (argument !== "-") settings.file = argument
  }
  return settings
}

function maskedLine(line: number, record: Record<string, unknown>, options: MaskOptions): string {
  const { id, text } = record
  if (typeof id !== "string" && typeof id !== "number") {
    throw new WrongInput(
      { nl: "hier ontbreekt het kenmerk van de tekst", en: "the id of the text is missing" },
      line,
      "id",
    )
  }
  if (typeof text !== "string") {
    throw new WrongInput({ nl: "hier moet een tekst staan", en: "a text belongs here" }, line, "text")
  }
  return `${JSON.stringify({ id, ...maskPersonalData(text, options) })}\n`
}

async function run(args: string[], io: CommandStreams): Promise<ExitCode> {
  let settings: Settings | undefined
  try {
    settings = settingsOf(args)
    if (settings.help) {
      io.stdout(`${help[settings.language]}\n`)
      return 0
    }
    const input = settings.file === undefined ? io.stdin : io.open(settings.file)
    for await (const { line, record } of jsonLines(input)) io.stdout(maskedLine(line, record, settings.options))
    return 0
  } catch (error) {
    const language = languageOf(args)
    if (error instanceof WrongUse) {
      io.stderr(`${error.complaint[language]}\n`)
      return 2
    }
    if (!(error instanceof WrongInput)) throw error
    io.stderr(error.sentence(settings?.file, language))
    return 3
  }
}

/** Hides personal data in texts: one line in, one line out, so that a file of any length passes through. */
export const mask: Command = { name: "mask", summary, help, run }
