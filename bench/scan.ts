/**
 * How long the scan takes for countries of 1,000, 3,000 and 14,000 places × 104 weeks (circles of 5 % of the people, at most
 * eight weeks, 999 replicas), as JSON lines: neighbour lists, real data and replicas apart, processor seconds, most memory,
 * and how many times as fast as SaTScan 10.3.2 was on a quiet machine with as many threads (or is, beside it, where
 * satscan64 is on the PATH). Each size runs in a process of its own, so that each has its own most memory.
 *   node_modules/.bin/node --import tsx bench/scan.ts [prospective|retrospective 1000 999 2]
 */
import { execFileSync } from "node:child_process"
import { availableParallelism, loadavg } from "node:os"
import { bestOfCentres } from "../src/methods/scan/kernel/fast.ts"
import { runInThreads } from "../src/platform/threads/scan-runner.ts"
import { knownCountry, madeCountry, problemOf } from "./scan-country.ts"
import { satscanIsThere, satscanSeconds } from "./scan-satscan.ts"

type Kind = "prospective" | "retrospective"

/**
 * Seconds of SaTScan 10.3.2 on these jobs with 999 replicas, on one thread and on two, on a quiet machine. Retrospective
 * and the country on two threads are worked out from fewer replicas.
 */
const satscan: Record<Kind, Record<number, readonly [number, number]>> = {
  prospective: { 1000: [7.9, 4.3], 3000: [47.7, 30.9], 14000: [722, 400] },
  retrospective: { 1000: [152, 77], 3000: [970, 496] },
}

const round = (value: number): number => Number(value.toPrecision(3))

async function one(kind: Kind, places: number, replicas: number, threads: number): Promise<object> {
  const country = knownCountry(places) ?? madeCountry(places)
  const begin = performance.now()
  const before = process.cpuUsage()
  // As the product does: threads start before the windows are known, where there is enough to do.
  const stretches = kind === "prospective" ? 8 : 804
  const guess = { task: "poisson", windows: places * places * 0.05 * stretches * replicas } as const
  const runner = runInThreads(threads, true)(guess)
  const problem = problemOf(country, 0.05, { kind: kind === "prospective" ? "ending" : "all", longest: 8 })
  const neighbours = performance.now()
  const best = bestOfCentres(problem, country.counts).reduce((a, b) => (b.llr > a.llr ? b : a))
  const real = performance.now()
  const windows = problem.circles.locations.length * stretches
  const made = await runner.open({ task: "poisson", windows: windows * replicas, problem })
  const maxima = await made.series(1, 0, replicas)
  const end = performance.now()
  const { user, system } = process.cpuUsage(before)
  const memory = process.resourceUsage().maxRSS / 1024
  await runner.close()
  const seconds = (end - begin) / 1000
  const beside = satscanIsThere() ? satscanSeconds(country, kind === "prospective", replicas, threads) : undefined
  const quiet = replicas === 999 ? satscan[kind][places]?.[threads - 1] : undefined
  const rank = maxima.reduce((above, maximum) => above + Number(maximum >= best.llr - 1e-9), 1)
  return {
    kind,
    places,
    made: country.made,
    cases: problem.cases,
    replicas,
    threads,
    windows,
    seconds: round(seconds),
    neighbourSeconds: round((neighbours - begin) / 1000),
    realSeconds: round((real - neighbours) / 1000),
    replicaSeconds: round((end - real) / 1000),
    processorSeconds: round((user + system) / 1e6),
    megabytes: Math.round(memory),
    load: round(loadavg()[0] as number),
    llr: round(best.llr),
    p: round(rank / (replicas + 1)),
    ...(quiet && { satscanQuiet: quiet, timesAsFast: round(quiet / seconds) }),
    ...(beside && { satscanBeside: round(beside), timesAsFastBeside: round(beside / seconds) }),
  }
}

const [kind, places, replicas = "999", threads = "2"] = process.argv.slice(2)
if (kind && places) {
  const line = await one(kind === "retrospective" ? "retrospective" : "prospective", +places, +replicas, +threads)
  console.log(JSON.stringify(line))
} else {
  const jobs = [
    ...[500, 1000, 3000, 7000, 14000].map((size) => ["prospective", `${size}`]),
    ...[500, 1000, 3000].map((size) => ["retrospective", `${size}`]),
  ]
  for (const job of jobs) {
    const options = ["--import", "tsx", import.meta.filename, ...job, "999", `${Math.min(2, availableParallelism())}`]
    execFileSync(process.execPath, options, { stdio: "inherit" })
  }
}
