import type { Tree } from "./tree.ts"

type Found = { node: number; observed: number; llr: number; from?: number; until?: number }

/** Leaves out a branch that holds just what one branch below it holds: it says nothing of its own. */
export function withoutIdentical<Cut extends Found>(cuts: readonly Cut[], tree: Tree): Cut[] {
  const same = (one: Cut, other: Cut) =>
    one.observed === other.observed &&
    Math.abs(one.llr - other.llr) < 1e-9 &&
    one.from === other.from &&
    one.until === other.until
  const of = new Map(cuts.map((cut) => [cut.node, cut]))
  const hidden = new Set(
    cuts.flatMap((cut) =>
      (tree.parents[cut.node] as number[]).filter((parent) => {
        const above = of.get(parent)
        return above !== undefined && same(above, cut)
      }),
    ),
  )
  return cuts.filter(({ node }) => !hidden.has(node))
}
