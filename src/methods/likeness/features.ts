import type { Language, Reading } from "./language.ts"

const ofPart = 0.6
const ofHint = 0.35
const ofNextWord = 0.5
/** Topics of every domain ('wachten', 'te duur') tell texts alike, but hardly say which problem it is. */
const general = "algemeen"
const ofGeneral = 0.3

/** The stems of the words that say something, and those of their parts, each with its weight in this text. */
export function stemsOf({ words }: Reading): Map<string, number> {
  const stems = new Map<string, number>()
  const add = (key: string, weight: number) => stems.set(key, (stems.get(key) ?? 0) + weight)
  for (const { stem, parts, stop, telling } of words) {
    if (stop) continue
    add(stem, telling)
    for (const part of parts) add(part, ofPart * telling)
  }
  return new Map([...stems].map(([key, times]) => [key, Math.log1p(times)]))
}

type Pointer = { words: readonly number[]; weight: number }

/** What each topic is pointed to by: the more topics an expression belongs to and the commoner its words, the less it says. */
function pointersOf({ words, mentions }: Reading, { thesaurus }: Language): Map<number, Pointer[]> {
  const pointers = new Map<number, Pointer[]>()
  const every = Math.log(1 + thesaurus.topics.length)
  for (const mention of mentions) {
    const own = [...new Set(mention.words)]
    const telling = Math.max(...own.map((word) => words[word]?.telling ?? 0)) * (1 + ofNextWord * (own.length - 1))
    const strongest = new Map<number, number>()
    for (const { concept, hint } of mention.concepts) {
      const topic = thesaurus.concepts[concept]?.topic ?? 0
      strongest.set(topic, Math.max(strongest.get(topic) ?? 0, hint ? ofHint : 1))
    }
    const sure = Math.log(1 + thesaurus.topics.length / strongest.size) / every
    for (const [topic, strength] of strongest) {
      const list = pointers.get(topic) ?? []
      const domain = thesaurus.topics[topic]?.domain === general ? ofGeneral : 1
      list.push({ words: own, weight: strength * telling * sure * domain })
      pointers.set(topic, list)
    }
  }
  return pointers
}

/** Each word counts once for a topic, in the expression that says most. */
function summed(pointers: readonly Pointer[]): number {
  const used = new Set<number>()
  let sum = 0
  for (const { words, weight } of pointers.toSorted((a, b) => b.weight - a.weight)) {
    const fresh = words.filter((word) => !used.has(word))
    sum += (weight * fresh.length) / words.length
    for (const word of fresh) used.add(word)
  }
  return sum
}

/** The topics of the field that a text points to, each with how much: about 1 for one telling word. */
export const topicsOf = (reading: Reading, language: Language): Map<number, number> =>
  new Map([...pointersOf(reading, language)].map(([topic, pointers]) => [topic, summed(pointers)]))
