import { nameShapeBias, packedNameShape } from "./name-shape.generated.ts"

/** The pairs and triples of letters of a folded word between word marks: '^ja', 'an$'. */
export function letterGroups(word: string): string[] {
  const marked = `^${word.slice(0, 24)}$`
  const groups: string[] = []
  for (let i = 0; i + 2 <= marked.length; i++) {
    groups.push(marked.slice(i, i + 2))
    if (i + 3 <= marked.length) groups.push(marked.slice(i, i + 3))
  }
  return groups
}

let weights: Map<string, number> | undefined

function weightOf(group: string): number {
  weights ??= readWeights()
  return weights.get(group) ?? 0
}

function readWeights(): Map<string, number> {
  const read = new Map<string, number>()
  for (const line of packedNameShape.split(";")) {
    const colon = line.indexOf(":")
    for (const group of line.slice(colon + 1).split(" ")) read.set(group, Number(line.slice(0, colon)) / 8)
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
