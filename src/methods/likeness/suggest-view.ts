import { stemsOf, topicsOf } from "./features.ts"
import type { Language, Reading } from "./language.ts"
import { groupsOf } from "./letters.ts"
import { rarity, tellingTopics } from "./weights.ts"

export type Feature = string | number

/** One way to look at a text: what it has, how much of each, and how much that tells. */
export type View = {
  /** How much this view counts beside the others, when all vary equally much. */
  share: number
  featuresOf(reading: Reading): ReadonlyMap<Feature, number>
  /** How much each feature tells, by in how many of the texts it stands. */
  weightsOf(counts: Int32Array, texts: number): Float32Array
  /** How much cosines with themes usually vary; for when there are too few examples to see. */
  usualSpread: number
  /** Added to the length of a text: who points to little, resembles little. */
  extra: number
}

const groupsByWord = new Map<string, Int32Array>()
const mostRemembered = 50_000

function remembered(word: string): Int32Array {
  const before = groupsByWord.get(word)
  if (before) return before
  const found = groupsOf(word)
  if (groupsByWord.size > mostRemembered) groupsByWord.clear()
  groupsByWord.set(word, found)
  return found
}

function lettersOf({ words }: Reading): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { low, stop } of words)
    if (!stop) for (const group of remembered(low)) counts.set(group, (counts.get(group) ?? 0) + 1)
  return counts
}

/** Stems, groups of letters and topics of the field; the shares were chosen by learning from one author's texts and asking about another's. */
export const viewsOf = (language: Language): View[] => [
  { share: 1, featuresOf: stemsOf, weightsOf: rarity, usualSpread: 0.03, extra: 0 },
  { share: 1, featuresOf: lettersOf, weightsOf: rarity, usualSpread: 0.04, extra: 0 },
  {
    share: 2,
    featuresOf: (reading) => topicsOf(reading, language),
    weightsOf: tellingTopics,
    usualSpread: 0.07,
    extra: 2,
  },
]
