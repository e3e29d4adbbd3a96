/** Everything that must hold before a change lands, in the order in which it fails fastest. */
import { spawnSync } from "node:child_process"
import { join } from "node:path"

const root = join(import.meta.dirname, "..")
const bin = (name: string) => join(root, "node_modules/.bin", name)
const typescript = (file: string, ...args: string[]) => [process.execPath, "--import", "tsx", file, ...args]

const steps: [what: string, command: string[]][] = [
  ["types", [bin("tsc"), "-p", "."]],
  ["lint and format", [bin("biome"), "check", "--error-on-warnings", "."]],
  ["nothing idle", [bin("knip")]],
  ["tables.ts is what the migrations make", typescript("scripts/generate-tables.ts", "--check")],
  ["tests", typescript("scripts/test.ts")],
]

for (const [what, [command = "", ...args]] of steps) {
  console.log(`\n── ${what}`)
  const done = spawnSync(command, args, { cwd: root, stdio: "inherit" })
  if (done.status !== 0) {
    console.error(`\n${what}: not in order`)
    process.exit(done.status ?? 1)
  }
}
