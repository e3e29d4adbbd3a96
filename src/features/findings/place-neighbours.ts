import type { AreaTree } from "../../methods/counting/area-tree.ts"
import { neighboursOf } from "../../methods/geography/neighbours.ts"
import type { Database } from "../../platform/http/action.ts"
import type { Neighbours } from "./place-shrinkage.ts"
import { outlinesOf } from "./place-store.ts"

const known = new WeakMap<AreaTree, Map<string, Neighbours>>()

/** Which of some areas touch: worked out once for as long as nobody changes an area, and kept with the tree. */
export async function neighboursAmong(
  database: Database,
  tree: AreaTree,
  codes: readonly string[],
): Promise<Neighbours> {
  const drawn = codes.filter((code) => tree.find(code)?.drawn).sort()
  const kept = known.get(tree) ?? new Map<string, Neighbours>()
  known.set(tree, kept)
  const key = drawn.join(" ")
  const found = kept.get(key) ?? touchingOf(await outlinesOf(database, drawn))
  kept.set(key, found)
  return found
}

/** Where hardly any touch, each was drawn apart, and then nothing is known of who lies beside whom. */
function touchingOf(outlines: Awaited<ReturnType<typeof outlinesOf>>): Neighbours {
  const { neighbours, touch } = neighboursOf(outlines)
  if (touch * 2 < outlines.length) return new Map()
  return new Map(
    outlines.map(({ code }, index) => [
      code,
      (neighbours[index] ?? []).flatMap((other) => outlines[other]?.code ?? []),
    ]),
  )
}
