/**
 * How long shrinkage, the Gamma-Poisson shrinker and the tree scan take on made data of a country's size. Prints JSON:
 * seconds of each (the median of three) and processor seconds, with the load of the machine.
 *   node_modules/.bin/node --import tsx bench/disproportion.ts
 */
import { loadavg } from "node:os"
import { disproportionAt } from "../src/methods/statistics/disproportion/ratios.ts"
import { gammaPoissonShrinker } from "../src/methods/statistics/disproportion/shrinker.ts"
import { usualSquashing } from "../src/methods/statistics/disproportion/squash.ts"
import { type CountLine, pairsOfCounts } from "../src/methods/statistics/disproportion/table.ts"
import { RandomStream } from "../src/methods/statistics/random-stream.ts"
import { globalShrinkage, localShrinkage } from "../src/methods/statistics/shrinkage.ts"
import { type TreeProblem, treeMaxima } from "../src/methods/tree-scan/scan-tree.ts"
import { treeOf } from "../src/methods/tree-scan/tree.ts"

const random = new RandomStream(1)

/** 14,000 areas in rows of 120, each with its eight neighbours. */
function areas() {
  const [many, width] = [14_000, 120]
  const all = Array.from({ length: many }, () => {
    const population = Math.round(Math.exp(6 + 2.4 * random.part()))
    return { population, cases: Math.floor(population * 0.002 * random.part() * 3) }
  })
  const around = all.map((_, place) =>
    [-1, 0, 1].flatMap((row) => [-1, 0, 1].map((column) => place + row * width + column)),
  )
  return { all, neighbours: around.map((places) => places.filter((place) => place >= 0 && place < many)) }
}

/** About 17,000 pairs of 800 × 900 things, as sparse as spontaneous reports are. */
function pairs() {
  const lines = new Map<string, CountLine>()
  const skewed = (many: number) => Math.floor(many * random.part() ** 2.5)
  while (lines.size < 17_189) {
    const [var1, var2] = [`a${skewed(800)}`, `b${skewed(900)}`]
    const known = lines.get(`${var1} ${var2}`)
    lines.set(`${var1} ${var2}`, { var1, var2, count: (known?.count ?? 0) + 1 })
  }
  return pairsOfCounts([...lines.values()])
}

/** 20 × 10 × 10 themes, 2,000 leaves with some 20,000 signals. */
function themes(): TreeProblem {
  const branches = Array.from({ length: 20 }, (_, a) => ({ node: `${a}`, parents: ["root"] }))
  const twigs = branches.flatMap(({ node }) =>
    Array.from({ length: 10 }, (_, b) => ({ node: `${node}.${b}`, parents: [node] })),
  )
  const leaves = twigs.flatMap(({ node }) =>
    Array.from({ length: 10 }, (_, c) => ({ node: `${node}.${c}`, parents: [node] })),
  )
  const made = treeOf([{ node: "root", parents: [] }, ...branches, ...twigs, ...leaves])
  if (made.kind === "wrong") throw new Error("the tree is wrong")
  const { tree } = made
  const sizes = Float64Array.from(tree.names, (name) => (name.split(".").length === 3 ? 5 + 10 * random.part() : 0))
  const cases = Int32Array.from(sizes, (size) => Math.round(size * (0.7 + 0.6 * random.part())))
  return { tree, model: { kind: "poisson", conditional: true }, cases, sizes, rate: "high", leastCases: 2 }
}

function measured(work: () => unknown) {
  const runs = [0, 1, 2].map(() => {
    const [start, used] = [performance.now(), process.cpuUsage()]
    work()
    return { seconds: (performance.now() - start) / 1000, processor: process.cpuUsage(used).user / 1e6 }
  })
  const middle = (numbers: number[]) => Number((numbers.sort((a, b) => a - b)[1] ?? 0).toFixed(3))
  return {
    seconds: middle(runs.map(({ seconds }) => seconds)),
    processor: middle(runs.map(({ processor }) => processor)),
  }
}

const { all, neighbours } = areas()
const found = pairs()
const tree = themes()
const ratios = disproportionAt(0.95)
console.log(
  JSON.stringify(
    {
      "14,000 areas to the mean": measured(() => globalShrinkage(all)),
      "14,000 areas to their surroundings": measured(() => localShrinkage(all, neighbours)),
      "17,189 pairs, PRR, ROR and chi-square": measured(() =>
        found.map(({ count, margins }) => ratios(count, margins)),
      ),
      "17,189 pairs, prior from squashed pairs, all scores": measured(() =>
        gammaPoissonShrinker(found, usualSquashing),
      ),
      "17,189 pairs, prior from all pairs, all scores": measured(() => gammaPoissonShrinker(found)),
      "tree of 2,000 leaves, 9,999 replicas": measured(() => treeMaxima(tree, 1, 1, 9999)),
      load: loadavg().map((load) => Number(load.toFixed(1))),
    },
    null,
    2,
  ),
)
