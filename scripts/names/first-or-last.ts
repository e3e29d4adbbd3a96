import { letterGroups } from "../../src/methods/text/letter-groups.ts"

/**
 * Tells first names from surnames by their letters: naive Bayes on groups of two and three letters, learned from names
 * of which the list says what they are. Gives the log-odds of a first name.
 */
export function learnFirstOrLast(first: ReadonlySet<string>, last: ReadonlySet<string>): (name: string) => number {
  const [ofFirst, ofLast] = [counted(first), counted(last)]
  const odds = (group: string) =>
    Math.log(((ofFirst.counts.get(group) ?? 0) + 0.5) / ofFirst.total) -
    Math.log(((ofLast.counts.get(group) ?? 0) + 0.5) / ofLast.total)
  return (name) => letterGroups(name).reduce((sum, group) => sum + odds(group), 0)
}

function counted(names: ReadonlySet<string>): { counts: Map<string, number>; total: number } {
  const counts = new Map<string, number>()
  let total = 0
  for (const name of names) {
    for (const group of letterGroups(name)) {
      counts.set(group, (counts.get(group) ?? 0) + 1)
      total++
    }
  }
  return { counts, total }
}
