/** The pairs and triples of letters of a folded word between word marks: '^ja', 'an|'. */
export function letterGroups(word: string): string[] {
  const marked = `^${word.slice(0, 24)}|`
  const groups: string[] = []
  for (let i = 0; i + 2 <= marked.length; i++) {
    groups.push(marked.slice(i, i + 2))
    if (i + 3 <= marked.length) groups.push(marked.slice(i, i + 3))
  }
  return groups
}

/** A sign for each weight in eighths, from the lowest to the highest; `zeroSign` is the place of 0. */
export const weightSigns = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
export const zeroSign = 26
