import type { Language, Reading } from "./language.ts"

/** One reason why two texts are alike: where it stands in each, and the concept of the field if the words differ. */
export type Reason = {
  kind: "word" | "concept" | "topic"
  /** The word, the concept or the topic that they share. */
  said: string
  here: readonly Stretch[]
  there: readonly Stretch[]
}
export type Stretch = { start: number; end: number }

/** A word that says less than this is no reason. */
const leastTelling = 0.5
const shorter = (one: string, other: string) => (other.length < one.length ? other : one)

type Places = Map<string, Stretch[]>

const stretchOf = ({ words }: Reading, index: number): Stretch => ({
  start: words[index]?.start ?? 0,
  end: words[index]?.end ?? 0,
})

function placesByStem({ words }: Reading): Places {
  const places: Places = new Map()
  for (const { keys, stop, telling, start, end } of words) {
    if (stop || telling < leastTelling) continue
    for (const key of keys) places.set(key, [...(places.get(key) ?? []), { start, end }])
  }
  return places
}

/** The word that both share, as it stands there: of 'huur' and 'huurverhoging' the shorter. */
function wordAt(reading: Reading, places: readonly Stretch[]): string {
  const starts = new Set(places.map(({ start }) => start))
  const lows = reading.words.filter(({ start }) => starts.has(start)).map(({ low }) => low)
  return lows.toSorted((one, other) => one.length - other.length)[0] ?? ""
}

function byMeaning(reading: Reading, language: Language, kind: "concept" | "topic"): Places {
  const places: Places = new Map()
  for (const { words, concepts } of reading.mentions) {
    for (const { concept, hint } of concepts) {
      const known = language.thesaurus.concepts[concept]
      if (!known || hint) continue
      const name = kind === "concept" ? known.name : (language.thesaurus.topics[known.topic]?.title ?? "")
      const before = places.get(name) ?? []
      const fresh = words
        .map((word) => stretchOf(reading, word))
        .filter(({ start }) => !before.some((one) => one.start === start))
      places.set(name, [...before, ...fresh])
    }
  }
  return places
}

function shared(kind: Reason["kind"], here: Places, there: Places): Reason[] {
  return [...here].flatMap(([said, own]) => {
    const other = there.get(said)
    return other ? [{ kind, said, here: own, there: other }] : []
  })
}

const standsIn = (taken: ReadonlySet<number>, places: readonly Stretch[]) =>
  places.every(({ start }) => taken.has(start))

/**
 * Why two texts are alike, the plainest reasons first: the same words, other words for the same thing, and words that point to
 * the same topic. A reason that says nothing beyond the ones before it is left out.
 */
export function whyAlike(here: Reading, there: Reading, language: Language): Reason[] {
  const all = [
    ...shared("word", placesByStem(here), placesByStem(there)).map((reason) => ({
      ...reason,
      said: shorter(wordAt(here, reason.here), wordAt(there, reason.there)),
    })),
    ...shared("concept", byMeaning(here, language, "concept"), byMeaning(there, language, "concept")),
    ...shared("topic", byMeaning(here, language, "topic"), byMeaning(there, language, "topic")),
  ]
  const taken = { here: new Set<number>(), there: new Set<number>() }
  return all.filter((reason) => {
    if (standsIn(taken.here, reason.here) && standsIn(taken.there, reason.there)) return false
    for (const { start } of reason.here) taken.here.add(start)
    for (const { start } of reason.there) taken.there.add(start)
    return true
  })
}
