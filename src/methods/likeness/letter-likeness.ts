import { editsBetween } from "./edits.ts"

/** Words that share this share of their groups of three letters are taken for one another, if nothing better is known. */
const leastShared = 0.45
const ofLetters = 0.6
/** One slip in a longer word: a name or a word of the neighbourhood that no list has. */
const ofSlip = 0.8
const lettersForSlip = 6
/** Two letters turned round change four groups, another edit three. */
const groupsOfEdit = 4
const fewestGroups = 3

/**
 * How much a word answers one that is spelt about the same, 0 to 1: by the groups of three letters that they share (the
 * coefficient of Dice, 1945), or because they are one edit apart.
 * @param shared how many groups they share
 * @param groups how many groups each has
 */
export function answerByLetters(one: string, other: string, shared: number, groups: readonly [number, number]): number {
  if (shared === 0 || Math.min(...groups) < fewestGroups) return 0
  const may = shared > 1 && shared >= groups[0] - groupsOfEdit && one.length >= lettersForSlip
  if (may && editsBetween(one, other, 1) === 1) return ofSlip
  const alike = (2 * shared) / (groups[0] + groups[1])
  return alike < leastShared ? 0 : ofLetters * alike
}
