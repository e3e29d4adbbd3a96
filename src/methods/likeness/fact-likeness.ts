import { stemsOf, topicsOf } from "./features.ts"
import type { Language, Reading } from "./language.ts"

/** What each stem weighs: as often as it is said, times the square of how much the rarest word with it tells. */
function weighed(reading: Reading): Map<string, number> {
  const telling = new Map<string, number>()
  for (const word of reading.words)
    for (const key of word.keys) telling.set(key, Math.max(telling.get(key) ?? 0, word.telling))
  return new Map([...stemsOf(reading)].map(([key, weight]) => [key, weight * (telling.get(key) ?? 1) ** 2]))
}

function cosine<Key>(a: ReadonlyMap<Key, number>, b: ReadonlyMap<Key, number>): number {
  let [dot, here, there] = [0, 0, 0]
  for (const [key, weight] of a) {
    dot += weight * (b.get(key) ?? 0)
    here += weight ** 2
  }
  for (const weight of b.values()) there += weight ** 2
  return here === 0 || there === 0 ? 0 : dot / Math.sqrt(here * there)
}

/**
 * How alike two texts are by themselves, 0 to 1, without a collection to say which words are rare: the cosine of their stems and
 * parts of compounds, and for a third that of the topics of the field they point to.
 */
export function pairLikeness(here: Reading, there: Reading, language: Language): number {
  const words = cosine(weighed(here), weighed(there))
  const topics = cosine(topicsOf(here, language), topicsOf(there, language))
  return words + (1 - words) * topics * (1 / 3)
}
