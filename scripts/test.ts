/**
 * Runs the tests: all of them, or those whose path contains one of the arguments (or matches it, with `*`).
 * One PostgreSQL serves all files; the last line counts, and nothing that was started stays behind.
 */
import { globSync, rmSync } from "node:fs"
import { join, matchesGlob, relative, resolve } from "node:path"
import { run } from "node:test"
import { spec } from "node:test/reporters"
import { startTestCluster } from "../test/support/cluster.ts"
import { temporaryFolder } from "../test/support/folder.ts"
import { stopHanging } from "./test/hanging.ts"
import { markProcesses, stragglers } from "./test/leftover.ts"

const root = join(import.meta.dirname, "..")
/** A test that takes longer fails, in milliseconds. */
const longestTest = 8 * 60_000
/** A file that takes longer hangs. */
const patience = 10 * 60_000
/** Node 24 can lock for ever where a process ends while these compile in the background (nodejs/node issues 54918, 64274). */
const safeEnd = ["--no-maglev", "--no-concurrent-sparkplug"]

interface Counts {
  passed: number
  failed: number
  skipped: number
}

function chosenFiles(patterns: string[]): string[] {
  const all = globSync("test/**/*.test.{ts,tsx}", { cwd: root }).sort()
  if (patterns.length === 0) return all
  const wanted = patterns.map((pattern) =>
    pattern.includes("*") ? pattern : `**${relative(root, resolve(pattern))}**`,
  )
  return all.filter((file) =>
    wanted.some((pattern, index) => matchesGlob(file, pattern) || file.includes(patterns[index] as string)),
  )
}

function runFiles(files: string[], signal: AbortSignal): Promise<Counts> {
  return new Promise((resolve, reject) => {
    const counts = { passed: 0, failed: 0, skipped: 0 }
    const paths = new Set(files.map((file) => join(root, file)))
    const empty: string[] = []
    const stream = run({
      files: [...paths],
      signal,
      cwd: root,
      concurrency: 2,
      timeout: longestTest,
      execArgv: [...safeEnd, "--import", "tsx"],
    })
    // Only a file without tests passes under its own name.
    stream.on("test:pass", ({ name }) => paths.has(name) && empty.push(name))
    stream.on("test:summary", ({ file, counts: found }) => {
      if (file !== undefined) return
      counts.passed = found.passed - empty.length
      counts.failed = found.tests - counts.passed - found.skipped - found.todo
      counts.skipped = found.skipped + found.todo
    })
    const report = stream.compose(spec)
    report.on("error", reject)
    report.on("end", () => {
      for (const path of empty) console.error(`${relative(root, path)} holds no test.`)
      resolve(counts)
    })
    report.pipe(process.stdout, { end: false })
    // Who reads along may stop, as `head` does: the tests go on and end, with nobody to tell.
    process.stdout.on("error", () => report.resume())
  })
}

/** A file whose process hangs is tried once more at the end: Node itself can lock where a process ends. */
async function runPatiently(files: string[], mark: string): Promise<Counts> {
  const signal = interruption()
  const { counts, hung } = await runWatched(files, signal, mark)
  if (hung.length === 0 || signal.aborted) return counts
  console.error(`Did not end within ${patience / 60_000} minutes, and once more: ${hung.join(", ")}`)
  const again = await runWatched(hung, signal, mark)
  return { ...counts, failed: counts.failed - hung.length + again.counts.failed }
}

async function runWatched(files: string[], signal: AbortSignal, mark: string) {
  const watch = stopHanging(mark, files, patience)
  const counts = await runFiles(files, signal).finally(watch.stop)
  return { counts, hung: [...watch.hung] }
}

async function main(): Promise<number> {
  const files = chosenFiles(process.argv.slice(2))
  if (files.length === 0) {
    console.error(`No test file matches ${process.argv.slice(2).join(" ")}`)
    console.log("0 passed, 0 failed, 0 skipped")
    return 1
  }
  const mark = markProcesses()
  // Every file that a test makes lies in here, and goes with it.
  const folder = temporaryFolder("nabij-run-")
  process.env.TMPDIR = folder
  const cluster = await startTestCluster()
  process.env.NABIJ_TEST_CLUSTER = cluster.base
  const counts = await runPatiently(files, mark).finally(cluster.stop)
  const left = await stragglers(mark)
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  for (const line of left) console.error(`Left behind and now stopped: ${line}`)
  const ran = counts.passed + counts.failed
  if (ran === 0) console.error("No test ran.")
  const failed = counts.failed + (left.length > 0 ? 1 : 0)
  console.log(`${counts.passed} passed, ${failed} failed, ${counts.skipped} skipped`)
  return failed > 0 || ran === 0 ? 1 : 0
}

/** Ctrl-C ends the tests that run, and then the server and all else, in the ordinary way. */
function interruption(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => controller.abort())
  return controller.signal
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error)
  console.log("0 passed, 1 failed, 0 skipped")
  process.exitCode = 1
}
