import { RandomStream } from "../statistics/random-stream.ts"
import { type Rate, ratio } from "./likelihood.ts"
import type { Tree } from "./tree.ts"
import type { Windows } from "./windows.ts"

/**
 * - `node`: each node keeps its cases, and each case could have come in any interval (uniform).
 * - `node-and-time`: each node keeps its cases and each interval its cases; which of them came when is chance.
 */
export type TimeCondition = "node" | "node-and-time"

/** A bunch of cases: at which node, in which interval, how many. */
export type TimedCases = { node: number; interval: number; count: number }

export type TimeProblem = {
  tree: Tree
  cases: readonly TimedCases[]
  intervals: number
  windows: Windows
  condition: TimeCondition
  rate: Rate
  leastCases: number
  /** `node`: the best stretch of each branch. `end`: the best stretch for each end, as a scan of time alone gives. */
  bestOf: "node" | "end"
}

export type TimeCut = {
  node: number
  from: number
  until: number
  observed: number
  expected: number
  nodeCases: number
  llr: number
}

/** The cases one by one: their nodes and their intervals. */
type Single = { nodes: Uint32Array; intervals: Uint32Array }

function singly(cases: readonly TimedCases[]): Single {
  const total = cases.reduce((sum, { count }) => sum + count, 0)
  const single = { nodes: new Uint32Array(total), intervals: new Uint32Array(total) }
  let at = 0
  for (const { node, interval, count } of cases) {
    single.nodes.fill(node, at, at + count)
    single.intervals.fill(interval, at, at + count)
    at += count
  }
  return single
}

/** How many cases a branch has before each interval: a row of intervals + 1 numbers for each node. */
function runningSums(tree: Tree, { nodes, intervals }: Single, span: number, sums: Int32Array): void {
  sums.fill(0)
  const width = span + 1
  for (let index = 0; index < nodes.length; index++) {
    const column = (intervals[index] as number) + 1
    for (const node of tree.ancestors[nodes[index] as number] as number[]) {
      const cell = node * width + column
      sums[cell] = (sums[cell] as number) + 1
    }
  }
  for (let cell = 1; cell < sums.length; cell++)
    if (cell % width !== 0) sums[cell] = (sums[cell] as number) + (sums[cell - 1] as number)
}

/** Which part of a branch's cases belongs in each window when time does not matter. */
function partsOf({ windows, intervals, condition }: TimeProblem, single: Single): Float64Array {
  const { from, until } = windows
  if (condition === "node")
    return Float64Array.from(from, (start, index) => ((until[index] as number) - start) / intervals)
  const before = new Float64Array(intervals + 1)
  for (const interval of single.intervals) before[interval + 1] = (before[interval + 1] as number) + 1
  for (let index = 1; index <= intervals; index++)
    before[index] = (before[index] as number) + (before[index - 1] as number)
  const all = Math.max(1, single.intervals.length)
  return Float64Array.from(
    from,
    (start, index) => ((before[until[index] as number] as number) - (before[start] as number)) / all,
  )
}

type Visit = (node: number, window: number, observed: number, expected: number, llr: number) => void

/** Visits what is higher than what `bar` says at that moment. No likelihood ratio exceeds the chi-square distance. */
function visit(
  problem: TimeProblem,
  sums: Int32Array,
  parts: Float64Array,
  all: number,
  bar: () => number,
  each: Visit,
) {
  const { windows, intervals, condition, rate, leastCases, tree } = problem
  const least = rate === "high" ? leastCases : 0
  const width = intervals + 1
  for (let node = 0; node < tree.names.length; node++) {
    const row = node * width
    const nodeCases = sums[row + intervals] as number
    if (nodeCases < least || nodeCases === 0) continue
    const total = condition === "node" ? nodeCases : all
    for (let window = 0; window < parts.length; window++) {
      const until = windows.until[window] as number
      const observed = (sums[row + until] as number) - (sums[row + (windows.from[window] as number)] as number)
      if (observed < least) continue
      const expected = nodeCases * (parts[window] as number)
      const gap = observed - expected
      if (gap * gap * total <= bar() * expected * (total - expected)) continue
      const llr = ratio.conditionalPoisson(observed, expected, total, rate)
      if (llr > bar()) each(node, window, observed, expected, llr)
    }
  }
}

/**
 * The best stretch of time of each branch, or the best branch and stretch for each end.
 * @returns the cuts by falling likelihood ratio
 * @source M. Kulldorff, I. Dashevsky and others (2013), Drug safety data mining with a tree-based scan statistic,
 *   Pharmacoepidemiology and Drug Safety 22:517-523; K. Yih and others (2018), American Journal of Epidemiology
 *   187:1269-1276 (tree-temporal)
 */
export function timeCuts(problem: TimeProblem): TimeCut[] {
  const single = singly(problem.cases)
  const sums = new Int32Array(problem.tree.names.length * (problem.intervals + 1))
  runningSums(problem.tree, single, problem.intervals, sums)
  const best = new Map<number, TimeCut>()
  visit(
    problem,
    sums,
    partsOf(problem, single),
    single.nodes.length,
    () => 0,
    (node, window, observed, expected, llr) => {
      const [from, until] = [problem.windows.from[window] as number, problem.windows.until[window] as number]
      const nodeCases = sums[node * (problem.intervals + 1) + problem.intervals] as number
      const key = problem.bestOf === "node" ? node : until
      const known = best.get(key)
      if (!known || llr > known.llr) best.set(key, { node, from, until, observed, expected, nodeCases, llr })
    },
  )
  return [...best.values()].sort((a, b) => b.llr - a.llr || a.node - b.node || a.until - b.until)
}

/** Gives each case another interval: any, or that of another case. */
function shuffled(problem: TimeProblem, intervals: Uint32Array, random: RandomStream): void {
  if (problem.condition === "node") {
    for (let index = 0; index < intervals.length; index++) intervals[index] = random.below(problem.intervals)
    return
  }
  for (let last = intervals.length - 1; last > 0; last--) {
    const other = random.below(last + 1)
    const kept = intervals[last] as number
    intervals[last] = intervals[other] as number
    intervals[other] = kept
  }
}

/** The largest likelihood ratio of each replica first … first + many − 1; see `treeMaxima`. */
export function timeMaxima(problem: TimeProblem, seed: number, first: number, many: number): Float64Array {
  const real = singly(problem.cases)
  const parts = partsOf(problem, real)
  const sums = new Int32Array(problem.tree.names.length * (problem.intervals + 1))
  const maxima = new Float64Array(many)
  for (let replica = 0; replica < many; replica++) {
    const intervals = real.intervals.slice()
    shuffled(problem, intervals, new RandomStream(seed, first + replica))
    runningSums(problem.tree, { nodes: real.nodes, intervals }, problem.intervals, sums)
    let best = 0
    visit(
      problem,
      sums,
      parts,
      real.nodes.length,
      () => best,
      (_node, _window, _observed, _expected, llr) => {
        best = llr
      },
    )
    maxima[replica] = best
  }
  return maxima
}
