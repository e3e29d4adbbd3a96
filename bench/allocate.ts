/**
 * What dividing offers over needs costs as a town grows, beside LEMON's network simplex and HiGHS where they can run: processor
 * seconds with finding who may meet whom included for us, and only the pivots for LEMON. Then what one arrival or withdrawal
 * costs, and the ten nearest offers for one need. Prints JSON lines. Each size in a process of its own, for its memory; up to 10,000
 * needs the middle one of nine runs.
 *   node_modules/.bin/node --import tsx bench/allocate.ts [sizes, 1000,10000,100000 when left out]
 */
import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import { highsSeconds } from "./allocate/highs.ts"
import { lemonProgram, runLemon } from "./allocate/lemon.ts"
import { measureEvents, measureNearest, measureOurs } from "./allocate/measure.ts"
import { networkOf } from "./allocate/network.ts"
import { madeTown } from "./allocate/town.ts"

const seed = 20261122
const say = (line: object) => console.log(JSON.stringify({ ...line, load: +(loadavg()[0] ?? 0).toFixed(1) }))
const round = (value: number) => Number(value.toPrecision(3))
/** A million needs beside fewer offers, as in the published instances. */
const offersFor = (needs: number) => (needs >= 1_000_000 ? needs * 0.75 : needs * 2)

function own(needs: number): { seconds: number; cost: string; megabytes: number } {
  const args = ["--import", "tsx", import.meta.filename, "--own", String(needs)]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", maxBuffer: 2 ** 24 }))
}

/** The run of which half took longer: a short one differs by half from time to time. */
function middle<T extends { seconds: number }>(needs: number, run: () => T): T {
  const runs = Array.from({ length: needs <= 10_000 ? 9 : 1 }, run)
  return runs.sort((a, b) => a.seconds - b.seconds)[runs.length >> 1] as T
}

async function compare(needs: number, lemon: string | undefined): Promise<void> {
  const ours = middle(needs, () => own(needs))
  const line: Record<string, unknown> = { needs, offers: offersFor(needs), ...ours, cost: undefined }
  if (needs <= 100_000) {
    const town = madeTown(needs, offersFor(needs), seed)
    const network = networkOf(town.needs, town.offers, "kmajor")
    if (lemon) {
      const theirs = middle(needs, () => runLemon(lemon, network))
      line.lemon = round(theirs.seconds)
      line.ratio = round(ours.seconds / theirs.seconds)
      line.same = theirs.optimal && theirs.cost === BigInt(ours.cost)
    }
    if (needs <= 1000) line.highs = round((await highsSeconds(network)).seconds)
  }
  say(line)
}

async function main(sizes: number[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "nabij-bench-"))
  try {
    const lemon = lemonProgram(folder)
    if (!lemon) console.error("LEMON is not installed (Debian: liblemon-dev): only our own figures.")
    for (const needs of sizes) await compare(needs, lemon)
    for (const needs of sizes.filter((size) => size <= 10_000))
      say(measureEvents(madeTown(needs, needs * 2, seed), 300))
    say(measureNearest(madeTown(20_000, 200_000, seed), 2000))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const [first, second] = process.argv.slice(2)
if (first === "--own") console.log(JSON.stringify(measureOurs(Number(second), offersFor(Number(second)), seed)))
else await main((first ?? "1000,10000,100000").split(",").map(Number))
