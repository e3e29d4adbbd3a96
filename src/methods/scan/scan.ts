import { type Analysis, isTemporal } from "./analysis.ts"
import { asPoisson, byRank, type Candidate, candidatesOf } from "./candidate.ts"
import { type Cluster, clusterOf } from "./cluster.ts"
import type { Field } from "./field.ts"
import { furtherWindows } from "./further.ts"
import { giniOf } from "./gini.ts"
import { criticalValue, rankOf, type Simulated, simulatedOf } from "./inference.ts"
import { windowMaxima } from "./maxima.ts"
import { categoryMaxima } from "./ordinal.ts"
import { circlesUpTo, type Plan, planOf } from "./plan.ts"
import { simulatedMaxima } from "./poisson.ts"
import type { Circles } from "./problem.ts"
import { reported } from "./secondary.ts"
import { stretchesOf } from "./time-windows.ts"
import type { Stretches } from "./windows.ts"

/** The kinds of replicas, by the module that makes them: its name in this folder, and its function. */
export const replicaTasks = {
  poisson: { file: "poisson.ts", name: "simulatedMaxima" },
  windows: { file: "maxima.ts", name: "windowMaxima" },
  categories: { file: "ordinal.ts", name: "categoryMaxima" },
} as const

export type ReplicaTask = keyof typeof replicaTasks

/** How much there is to do: the windows of all replicas together. */
export type Work = { task: ReplicaTask; windows: number }
export type ReplicaJob = Work & { problem: object }

/** Makes the greatest ratios of the replicas first … first + many - 1, here or on other threads. */
export type Replicas = { series: (seed: number, first: number, many: number) => Promise<Float64Array> }

/**
 * Runs replicas. It is told beforehand about how much to expect, so that threads can start while the windows are still
 * being made; it is closed however the scan ends.
 */
export type Runner = (expected: Work) => { open: (job: ReplicaJob) => Promise<Replicas>; close: () => Promise<void> }

/** Runs the replicas in this thread. */
export const runHere: Runner = () => ({
  async open({ task, problem }) {
    const make = { poisson: simulatedMaxima, windows: windowMaxima, categories: categoryMaxima }[task]
    return { series: async (seed, first, many) => make(problem as never, seed, first, many) }
  },
  async close() {
    // Nothing was opened.
  },
})

export type Findings = {
  clusters: Cluster[]
  /** The greatest ratio of each replica. */
  simulated: Float64Array
  critical: { level: number; llr: number }[]
  /** Yearly percentage of the trend that was taken account of. */
  trend: number | undefined
  cases: number
}

/** How many stretches each circle has, and so windows. */
const stretchesIn = ({ firstUntil, lastUntil, shortest, longest }: Stretches): number =>
  (lastUntil - firstUntil + 1) * (longest - shortest + 1)

/** About how much there is to do, before the circles are known. */
function expectedWork(field: Field, analysis: Analysis): Work {
  const { type, model, scanFor, replicas, maxPopulation } = analysis
  const fast = (model === "poisson" || model === "permutation") && scanFor === "high"
  const task = field.categories.length > 0 ? "categories" : fast ? "poisson" : "windows"
  const centres = field.grid?.ids.length ?? field.ids.length
  const circles = isTemporal(type) ? 1 : (centres * field.ids.length * maxPopulation) / 100
  return { task, windows: circles * stretchesIn(stretchesOf(field, analysis)) * replicas }
}

function jobOf({ kind, simulated, analysis: { replicas } }: Plan): ReplicaJob {
  const windows = simulated.circles.locations.length * stretchesIn(simulated.stretches) * replicas
  if (kind === "categories") return { task: "categories", windows, problem: simulated }
  const plain = asPoisson(simulated)
  return plain ? { task: "poisson", windows, problem: plain } : { task: "windows", windows, problem: simulated }
}

/** Makes replicas one round after another until enough of them are at least as great as the cluster. */
async function untilEnough(replicas: Replicas, { seed, replicas: many }: Analysis, llr: number, enough: number) {
  const all: number[] = []
  let exceeded = 0
  for (let first = 0; first < many; first += 128) {
    for (const maximum of await replicas.series(seed, first, Math.min(128, many - first))) {
      all.push(maximum)
      if (maximum >= llr - 1e-9) exceeded++
      if (exceeded === enough) return Float64Array.from(all)
    }
  }
  return Float64Array.from(all)
}

async function simulate(plan: Plan, runner: ReturnType<Runner>, greatest: number): Promise<Float64Array> {
  const { analysis } = plan
  if (analysis.replicas === 0) return new Float64Array(0)
  const replicas = await runner.open(jobOf(plan))
  if (analysis.inference.kind === "early-stop") {
    return await untilEnough(replicas, analysis, greatest, analysis.inference.exceedances)
  }
  return await replicas.series(analysis.seed, 0, analysis.replicas)
}

/** The collection of small clusters that tells most, where there is one: of several limits the one with the best Gini. */
function giniCollection(plan: Plan, simulated: Simulated): Candidate[] {
  const { gini, maxPopulation } = plan.analysis
  if (!gini || plan.kind !== "counts") return []
  const ground = groundOf(plan)
  let best: { index: number; collection: Candidate[] } = { index: 0, collection: [] }
  for (const stop of gini.stops.filter((percent) => percent <= maxPopulation)) {
    const significant = reported(candidatesOf(plan, circlesUpTo(plan, stop)), "no-overlap", ground).filter(
      ({ llr, everywhere }) => !everywhere && rankOf(simulated, llr) / (simulated.sorted.length + 1) < gini.cutoff,
    )
    const cases = plan.field.counts.reduce((sum, count) => sum + count, 0)
    const total = plan.real.measure.reduce((sum, value) => sum + value, 0)
    const index = giniOf(
      significant.map(({ observed, measure }) => ({ observed, expected: (measure * cases) / total })),
      cases,
    )
    if (index > best.index + 1e-12) best = { index, collection: significant }
  }
  return best.collection
}

const groundOf = ({ field }: Plan) => ({ centres: field.grid?.places ?? field.places, places: field.places })

const same = (a: Candidate, b: Candidate) =>
  a.centre === b.centre && a.members.length === b.members.length && a.from === b.from && a.until === b.until

/** How many centres are asked for further windows where there are no replicas to say what is worth telling. */
const mostCentres = 200

/** The best of every centre that is worth telling, with what those centres have at other times. */
function worthTelling(plan: Plan, circles: Circles, best: Candidate[], simulated: Simulated): Candidate[] {
  // What every replica outdoes is no finding. A little lower, so that the list does not hang on the seed.
  const floor = 0.85 * (simulated.sorted[0] ?? 0)
  const told = best.filter(({ llr }) => llr >= floor)
  if (plan.real.stretches.firstUntil === plan.real.stretches.lastUntil) return told
  const asked = simulated.sorted.length > 0 ? told : told.slice(0, mostCentres)
  return [...told, ...asked.flatMap((candidate) => furtherWindows(plan, circles, candidate, floor))].sort(byRank)
}

/** Those to report: by the criterion, and the collection of the Gini coefficient. */
function chosen(plan: Plan, circles: Circles, best: Candidate[], simulated: Simulated) {
  const { analysis } = plan
  const small = giniCollection(plan, simulated)
  const temporal = isTemporal(analysis.type)
  const candidates = temporal ? best.slice(0, 1) : worthTelling(plan, circles, best, simulated)
  const usual =
    analysis.gini?.alsoHierarchical === false ? [] : reported(candidates, analysis.secondary, groundOf(plan))
  // Without replicas ten are enough to look at.
  const told = simulated.sorted.length === 0 ? usual.slice(0, 10) : usual
  const all = told.map((candidate) => ({ candidate, gini: small.some((other) => same(other, candidate)) }))
  for (const candidate of small) {
    if (!all.some((other) => same(other.candidate, candidate))) all.push({ candidate, gini: true })
  }
  return all.sort((a, b) => byRank(a.candidate, b.candidate))
}

/** The plan, the best of every centre, and the replicas. */
async function measured(field: Field, analysis: Analysis, run: Runner) {
  const runner = run(expectedWork(field, analysis))
  try {
    const plan = planOf(field, analysis)
    const circles = circlesUpTo(plan, analysis.maxReported)
    const best = candidatesOf(plan, circles)
    return { plan, circles, best, maxima: await simulate(plan, runner, best[0]?.llr ?? 0) }
  } finally {
    await runner.close()
  }
}

/**
 * Scans a field for clusters. The same seed gives the same result, however the replicas are run.
 * @param run where the replicas are made; in this thread when nothing is given
 */
export async function scan(field: Field, analysis: Analysis, run: Runner = runHere): Promise<Findings> {
  const { plan, circles, best, maxima } = await measured(field, analysis, run)
  const simulated = simulatedOf(maxima)
  const clusters = chosen(plan, circles, best, simulated).map(({ candidate, gini }) => {
    return clusterOf(plan, field, candidate, simulated, gini)
  })
  const critical = [0.05, 0.01, 0.001].flatMap((level) => {
    const llr = criticalValue(simulated, level)
    return llr === undefined ? [] : [{ level, llr }]
  })
  const cases = field.counts.reduce((sum, count) => sum + count, 0)
  return { clusters, simulated: maxima, critical, trend: plan.trend, cases }
}
