import { monteCarloChances } from "../../methods/tree-scan/chances.ts"
import { withoutIdentical } from "../../methods/tree-scan/identical.ts"
import { timeCuts, timeMaxima } from "../../methods/tree-scan/scan-time.ts"
import { type TreeModel, treeCuts, treeMaxima } from "../../methods/tree-scan/scan-tree.ts"
import { onlyRoot, type Tree } from "../../methods/tree-scan/tree.ts"
import { windowsOf } from "../../methods/tree-scan/windows.ts"
import { WrongInput } from "../records.ts"
import type { OwnData, TimedInput } from "./count-files.ts"
import type { TreeScanSettings } from "./settings.ts"
import { timeText } from "./times.ts"

export type Row = { node: string; observed: number; expected: number; llr: number; p: number } & Record<string, unknown>

const told = <Cut extends Parameters<typeof withoutIdentical>[0][number]>(
  cuts: readonly Cut[],
  tree: Tree,
  { identicalParents }: TreeScanSettings,
): Cut[] => (identicalParents ? [...cuts] : withoutIdentical(cuts, tree))

const placeIn = (tree: Tree, node: number) => ({
  node: tree.names[node] as string,
  level: tree.levels[node] as number,
  parents: (tree.parents[node] as number[]).map((parent) => tree.names[parent]),
})

/** Relative to the rest where the number of cases is fixed; null where nothing is left in the rest. */
const rateOver = (c: number, u: number, cases: number, expected: number): number | null =>
  cases > c && expected > u ? c / u / ((cases - c) / (expected - u)) : null

/** The branches of a tree that stand out, each with its chance. @throws WrongInput when nothing can be expected */
export function treeRows(settings: TreeScanSettings, tree: Tree, { cases, sizes }: OwnData): Row[] {
  const total = cases.reduce((sum, count) => sum + count, 0)
  const conditional = settings.condition === "total"
  const all = sizes.reduce((sum, size) => sum + size, 0)
  if (!(all > 0)) throw new WrongInput({ nl: "er is nergens iets verwacht", en: "nothing is expected anywhere" })
  const model: TreeModel =
    settings.model === "poisson"
      ? { kind: "poisson", conditional }
      : conditional
        ? { kind: "bernoulli", conditional }
        : { kind: "bernoulli", conditional, chance: settings.probability }
  const problem = { tree, model, cases, sizes, rate: settings.rate, leastCases: settings.least }
  const cuts = told(treeCuts(problem), tree, settings)
  const maxima = treeMaxima(problem, settings.seed, 1, settings.replicas)
  const chances = monteCarloChances(
    cuts.map(({ llr }) => llr),
    maxima,
  )
  return cuts.map(({ node, observed, expected, size, llr }, index) => ({
    ...placeIn(tree, node),
    observed,
    expected,
    llr,
    p: chances[index] as number,
    ...(model.kind === "bernoulli" ? { observations: size } : {}),
    relativeRisk: conditional ? rateOver(observed, expected, total, total) : observed / expected,
  }))
}

/** The stretches of time that stand out, of each branch or of all together. */
export function timeRows(settings: TreeScanSettings, found: Tree | undefined, timed: TimedInput): Row[] {
  const { intervals, first, cases } = timed
  const tree = found ?? onlyRoot("All")
  const fromFirst = (range: readonly [number, number] | undefined) =>
    range === undefined ? {} : { range: [range[0] - first, range[1] - first] as const }
  const { longest, leastPart, precision } = settings
  const most = "percent" in longest ? Math.floor((longest.percent / 100) * intervals + 1e-9) : longest.intervals
  const starts = fromFirst(settings.starts).range
  const ends = fromFirst(settings.ends).range
  const windows = windowsOf({
    intervals,
    shortest: settings.shortest,
    longest: most,
    prospective: settings.prospective,
    ...(starts ? { starts } : {}),
    ...(ends ? { ends } : {}),
    // A generic time 0 is the moment of exposure; dates have none, so there it is the interval before the first.
    ...(leastPart === undefined ? {} : { leastPart: { part: leastPart, zero: precision === "generic" ? -first : -1 } }),
  })
  const condition = settings.condition === "node-and-time" ? "node-and-time" : "node"
  const bestOf = settings.scan === "time" ? "end" : "node"
  const { rate, least: leastCases } = settings
  const problem = { tree, cases, intervals, windows, condition, rate, leastCases, bestOf } as const
  const cuts = settings.scan === "time" ? timeCuts(problem) : told(timeCuts(problem), tree, settings)
  const maxima = timeMaxima(problem, settings.seed, 1, settings.replicas)
  const chances = monteCarloChances(
    cuts.map(({ llr }) => llr),
    maxima,
  )
  return cuts.map(({ node, observed, expected, llr, from, until, nodeCases }, index) => ({
    ...placeIn(tree, node),
    start: timeText(first + from, precision),
    end: timeText(first + until - 1, precision),
    observed,
    expected,
    llr,
    p: chances[index] as number,
    nodeCases,
  }))
}
