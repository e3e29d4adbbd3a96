import { letterGroups, weightSigns, zeroSign } from "./letter-groups.ts"
import { nameShapeBias, packedGroups, packedWeights } from "./name-shape.generated.ts"
import { unpackSorted } from "./packed-list.ts"

let weights: Map<string, number> | undefined

function weightOf(group: string): number {
  weights ??= readWeights()
  return weights.get(group) ?? 0
}

function readWeights(): Map<string, number> {
  const read = new Map<string, number>()
  let at = 0
  for (const group of unpackSorted(packedGroups)) {
    read.set(group, (weightSigns.indexOf(packedWeights[at++] ?? "") - zeroSign) / 8)
  }
  return read
}

/**
 * How much the letters of a folded word look like a name (above 0) or like an ordinary Dutch word (below 0), as
 * log-odds cut off at -4 and 4. Learned by scripts/generate-names.ts from the name lists and common Dutch words: it
 * speaks for names that no list holds, of any origin.
 */
export function nameShape(word: string): number {
  let sum = nameShapeBias
  for (const group of letterGroups(word)) sum += weightOf(group)
  return Math.max(-4, Math.min(4, sum))
}
