// Runs on any Node from 20.19 on: installs what the lock file says where that is needed, then goes on with the
// Node that the project brings. Without TypeScript and without packages, because it comes before both.
import { spawn, spawnSync } from "node:child_process"
import { existsSync, lstatSync, statSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const packages = join(root, "node_modules")
const installed = join(packages, ".package-lock.json")

function installWhereNeeded() {
  const lock = join(root, "package-lock.json")
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return
  // Installing through a link would first empty the folder that somebody else uses.
  if (existsSync(packages) && lstatSync(packages).isSymbolicLink()) return
  process.stderr.write("Nabij haalt op wat het nodig heeft. Dat duurt de eerste keer een minuut.\n")
  const done = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  })
  if (done.status === 0) return
  process.stderr.write("Het ophalen is niet gelukt. Kijk of er een verbinding is en probeer het nog eens.\n")
  process.exit(1)
}

const isNewEnough = () => {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}

/** The Node of the lock file; where there is none for this kind of machine, the one that runs this, if it is new enough. */
function nodeToUse() {
  const own = join(root, "node_modules/.bin/node")
  if (existsSync(own)) return own
  if (isNewEnough()) return process.execPath
  process.stderr.write("Nabij heeft op deze machine Node 22.18 of nieuwer nodig.\n")
  process.exit(1)
}

/** Runs a TypeScript file with arguments, in the folder where the command was given, and ends as it ended. */
export function run(file, args) {
  installWhereNeeded()
  const child = spawn(
    nodeToUse(),
    ["--import", join(root, "node_modules/tsx/dist/loader.mjs"), join(root, file), ...args],
    // The channel tells the child when this process is gone, however it ended.
    { stdio: ["inherit", "inherit", "inherit", "ipc"] },
  )
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal))
  // npm runs this below a shell that passes no signal on: when that shell is gone, so is whoever asked for this.
  const asker = process.ppid
  const watch = setInterval(() => process.ppid !== asker && child.kill("SIGTERM"), 500)
  watch.unref()
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)))
}

const tasks = { test: "scripts/test.ts", check: "scripts/check.ts" }
const [, self, task, ...rest] = process.argv
if (self === fileURLToPath(import.meta.url)) run(tasks[task], rest)
