import { RandomStream } from "../statistics/random-stream.ts"
import { type Branches, branchesOf } from "./branches.ts"
import { type Draw, drawOf } from "./draw-tree.ts"
import { type Rate, ratio } from "./likelihood.ts"
import type { Tree } from "./tree.ts"

/**
 * - Poisson: `sizes` are expected numbers, in any unit when conditional (on the number of cases in all).
 * - Bernoulli: `sizes` are observations: cases and controls; unconditional with the `chance` of being a case.
 */
export type TreeModel =
  | { kind: "poisson"; conditional: boolean }
  | { kind: "bernoulli"; conditional: true }
  | { kind: "bernoulli"; conditional: false; chance: number }

/** `cases` and `sizes` are each node's own, without those below it. */
export type TreeProblem = {
  tree: Tree
  model: TreeModel
  cases: Int32Array
  sizes: Float64Array
  rate: Rate
  leastCases: number
}

/** A branch that stands out, with what it holds. */
export type Cut = { node: number; observed: number; expected: number; size: number; llr: number }

/** What a scan needs of each node: its expectation, and by how much a gap can at most raise the likelihood ratio. */
type Prepared = {
  branches: Branches
  sizes: Float64Array
  expected: Float64Array
  reach: Float64Array
  llr: (observed: number, node: number) => number
}

const totalOf = (numbers: ArrayLike<number>): number => {
  let sum = 0
  for (let index = 0; index < numbers.length; index++) sum += numbers[index] as number
  return sum
}

/** How many cases the model expects in a branch of this size. */
function expectation(model: TreeModel, cases: number, all: number): (size: number) => number {
  if (model.kind === "poisson") return model.conditional ? (size) => size * (cases / all) : (size) => size
  return model.conditional ? (size) => size * (cases / all) : (size) => size * model.chance
}

/**
 * No likelihood ratio exceeds gap² × this: a Kullback-Leibler distance is at most the chi-square distance.
 * @source I. Csiszár and P. C. Shields (2004), Information Theory and Statistics: A Tutorial
 */
function reachOf(model: TreeModel, expected: number, size: number, cases: number, all: number): number {
  if (model.kind === "poisson") return 1 / expected + (model.conditional ? 1 / (cases - expected) : 0)
  const own = 1 / expected + 1 / (size - expected)
  if (!model.conditional) return own
  return own + 1 / (cases - expected) + 1 / (all - size - (cases - expected))
}

function prepared({ tree, model, cases, sizes, rate }: TreeProblem): Prepared {
  const [total, all] = [totalOf(cases), totalOf(sizes)]
  const branches = branchesOf(tree, (node) => (sizes[node] as number) > 0 || (cases[node] as number) > 0)
  const own = Float64Array.from(branches.holders, (node) => sizes[node] as number)
  const sums = new Float64Array(tree.names.length)
  branches.addUp(own, sums)
  const expected = sums.map(expectation(model, total, all))
  const reach = sums.map((size, node) => {
    const bound = reachOf(model, expected[node] as number, size, total, all)
    return bound >= 0 ? bound : Number.POSITIVE_INFINITY
  })
  const llr = (observed: number, node: number): number => {
    const [size, mean] = [sums[node] as number, expected[node] as number]
    if (model.kind === "poisson")
      return model.conditional
        ? ratio.conditionalPoisson(observed, mean, total, rate)
        : ratio.unconditionalPoisson(observed, mean, rate)
    return model.conditional
      ? ratio.conditionalBernoulli(observed, size, total, all, rate)
      : ratio.unconditionalBernoulli(observed, size, model.chance, rate)
  }
  return { branches, sizes: sums, expected, reach, llr }
}

/**
 * Every branch with more (or less) than expected: the branch of a node is the node with all below it.
 * @returns the cuts by falling likelihood ratio, equal ones in the order of the nodes
 * @source Kulldorff, Fang and Walsh (2003), Biometrics 59:323-331
 */
export function treeCuts(problem: TreeProblem): Cut[] {
  const { branches, sizes, expected, llr } = prepared(problem)
  const own = Int32Array.from(branches.holders, (node) => problem.cases[node] as number)
  const observed = new Int32Array(sizes.length)
  branches.addUp(own, observed)
  const cuts: Cut[] = []
  for (const [node, count] of observed.entries()) {
    const height = count >= least(problem) ? llr(count, node) : 0
    if (height > 0)
      cuts.push({ node, observed: count, expected: expected[node] as number, size: sizes[node] as number, llr: height })
  }
  return cuts.sort((a, b) => b.llr - a.llr || a.node - b.node)
}

/** The least number of cases is asked of branches with many, not of those with few. */
const least = ({ rate, leastCases }: TreeProblem): number => (rate === "high" ? leastCases : 0)

/** So many replicas are drawn together; it changes no number. */
const atOnce = 16

/**
 * The largest likelihood ratio of each replica first … first + many − 1: the same tree with cases by chance. Each
 * replica has a random stream of its own, so any division of the replicas over threads gives the same numbers.
 */
export function treeMaxima(problem: TreeProblem, seed: number, first: number, many: number): Float64Array {
  const { branches, expected, reach, llr } = prepared(problem)
  const draw: Draw = drawOf(problem, branches.holders)
  const observed = new Int32Array(expected.length)
  const fewest = least(problem)
  const highest = (own: Int32Array): number => {
    branches.addUp(own, observed)
    let best = 0
    for (let node = 0; node < observed.length; node++) {
      const count = observed[node] as number
      const gap = count - (expected[node] as number)
      if (count < fewest || gap * gap * (reach[node] as number) <= best) continue
      const height = llr(count, node)
      if (height > best) best = height
    }
    return best
  }
  const maxima = new Float64Array(many)
  for (let from = 0; from < many; from += atOnce) {
    const streams = Array.from({ length: Math.min(atOnce, many - from) }, (_, place) => first + from + place)
    const owns = streams.map(() => new Int32Array(branches.holders.length))
    draw(
      owns,
      streams.map((replica) => new RandomStream(seed, replica)),
    )
    for (const [place, own] of owns.entries()) maxima[from + place] = highest(own)
  }
  return maxima
}
