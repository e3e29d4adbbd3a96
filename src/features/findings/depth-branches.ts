import { usualThresholds } from "../../methods/statistics/verdict.ts"
import { monteCarloChances } from "../../methods/tree-scan/chances.ts"
import { withoutIdentical } from "../../methods/tree-scan/identical.ts"
import { type TreeProblem, treeCuts, treeMaxima } from "../../methods/tree-scan/scan-tree.ts"
import { type NodeLine, treeOf } from "../../methods/tree-scan/tree.ts"
import type { Theme } from "../themes/model.ts"
import { withDescendants } from "../themes/rules.ts"
import { dataFile } from "./depth-csv.ts"
import type { Branches, Made } from "./depth-model.ts"

/** Signals of each theme by its own name: here, and in the whole region, here included. */
export type ThemeSums = {
  here: ReadonlyMap<string, number>
  region: ReadonlyMap<string, number>
  noTheme: { here: number; region: number }
}

type Why = Extract<Branches["outcome"], { kind: "unclear" }>["why"]

const settings = { replicas: 999, seed: 12345 }

/** The themes below the one in question; of a theme with nothing below it the whole tree. */
function treeAbout(themes: readonly Theme[], theme: string) {
  const below = new Set(withDescendants(themes, theme))
  const over = below.size > 1 ? ("below" as const) : ("whole" as const)
  const listed = over === "whole" ? themes : themes.filter(({ code }) => below.has(code))
  const known = new Set(listed.map(({ code }) => code))
  const lines = listed.map(({ code, parentCode }): NodeLine => {
    return { node: code, parents: parentCode !== null && known.has(parentCode) ? [parentCode] : [] }
  })
  return { over, listed, lines }
}

function nothing(why: Why, have?: number): Made<Branches> {
  const counted = have === undefined ? {} : { have, need: usualThresholds.counts }
  return { section: { outcome: { kind: "unclear", why, ...counted }, commands: [], files: [] }, files: [] }
}

const sum = (numbers: ArrayLike<number>): number => Array.from(numbers).reduce((total, number) => total + number, 0)

/** Signals in no branch of a whole tree: those without a theme, and those of a theme that is not in it. */
function leftOut({ here, region, noTheme }: ThemeSums, counted: { here: number; region: number }) {
  const all = (sums: ReadonlyMap<string, number>) => sum([...sums.values()])
  return { here: all(here) + noTheme.here - counted.here, region: all(region) + noTheme.region - counted.region }
}

/**
 * Which branch of the tree of themes stands out here. Expected: every theme has its share of the signals of the whole region,
 * here included; then a theme that is heard nowhere else has an expectation as well, and few signals elsewhere do not pass for a
 * norm that is known.
 */
export function branchesDepth(
  themes: readonly Theme[],
  theme: string | undefined,
  sums: ThemeSums | undefined,
): Made<Branches> {
  if (theme === undefined) return nothing("noTheme")
  if (!sums) return nothing("noElsewhere")
  const { over, listed, lines } = treeAbout(themes, theme)
  const cases = Int32Array.from(listed, ({ code }) => sums.here.get(code) ?? 0)
  const sizes = Float64Array.from(listed, ({ code }) => sums.region.get(code) ?? 0)
  const [here, region] = [sum(cases), sum(sizes)]
  if (here < usualThresholds.counts) return nothing("tooFewSignals", here)
  if (region === here) return nothing("nothingElsewhere")
  const made = treeOf(lines)
  if (made.kind === "wrong") return nothing("noTheme")
  const model = { kind: "poisson", conditional: true } as const
  const problem: TreeProblem = { tree: made.tree, model, cases, sizes, rate: "high", leastCases: 2 }
  const cuts = withoutIdentical(treeCuts(problem), made.tree)
  const chances = monteCarloChances(
    cuts.map(({ llr }) => llr),
    treeMaxima(problem, settings.seed, 1, settings.replicas),
  )
  const branches = cuts.flatMap(({ node, observed, expected, llr }, index) => {
    const { code = "", labelNl = "", labelBe = "" } = listed[node] ?? {}
    return [{ code, labelNl, labelBe, observed, expected, llr, p: chances[index] as number }]
  })
  const files = [
    dataFile(
      "boom.csv",
      ["node", "parent"],
      lines.map(({ node, parents }) => [node, parents[0] ?? ""]),
    ),
    dataFile(
      "themas.csv",
      ["node", "cases", "expected"],
      listed.map(({ code }, node) => [code, cases[node] as number, sizes[node] as number]),
    ),
  ]
  const commands = [
    `nabij treescan --tree boom.csv --counts themas.csv --model poisson --condition total --replicas ${settings.replicas} --seed ${settings.seed}`,
  ]
  const left = over === "whole" ? { left: leftOut(sums, { here, region }) } : {}
  const outcome = { kind: "made" as const, over, branches, themes: listed.length, here, region, ...left, settings }
  return { section: { outcome, commands, files: files.map(({ name }) => name) }, files }
}
