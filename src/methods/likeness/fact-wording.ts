import type { Fact, FactPlace } from "./fact.ts"
import type { Frame, Gap } from "./fact-frame.ts"
import { weights } from "./fact-weights.ts"
import type { Reading } from "./language.ts"
import { strongVerbs } from "./words-of-facts/strong-verbs.ts"

/** Words that decide whether something is so. */
const denials = new Set(["niet", "geen", "nooit", "zonder", "nergens", "niemand"])
const affirmations = new Set(["wel", "opnieuw", "toch"])

/** A text as words, and whether what stands at a place has been compared as a fact. */
export type Worded = { text: string; reading: Reading; isSettled(start: number): boolean }

const conceptsAt = (reading: Reading, index: number): number[] =>
  reading.mentions.flatMap(({ words, concepts }) =>
    words.includes(index) ? concepts.filter(({ hint }) => !hint).map(({ concept }) => concept) : [],
  )

/** Whether a word stands in the other text as well, anywhere: itself, a part of it, or another word for it. */
function isSaidIn(index: number, own: Reading, other: Reading): boolean {
  const word = own.words[index]
  if (word === undefined || other.words.some(({ keys }) => keys.some((key) => word.keys.includes(key)))) return true
  const verb = strongVerbs.get(word.low)
  if (verb !== undefined && other.words.some(({ low }) => strongVerbs.get(low) === verb)) return true
  const concepts = new Set(conceptsAt(own, index))
  if (other.mentions.some((mention) => mention.concepts.some(({ concept }) => concepts.has(concept)))) return true
  return word.low.length > 5 && other.words.some(({ low }) => startsAlike(low, word.low))
}

/** 'terugbetaald' and 'terugbetalen', 'gewiegerd' and 'geweigerd': a slip or a form that the stems miss. */
function startsAlike(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 3) return false
  const groups = (word: string) => new Set([...word].slice(1).map((letter, at) => word[at] + letter))
  const [one, other] = [groups(a), groups(b)]
  let shared = 0
  for (const group of one) if (other.has(group)) shared++
  return (2 * shared) / (one.size + other.size) > 0.65
}

/** The words in a gap that say something and that the other text does not say at all. */
function fresh([from, to]: [number, number], own: Worded, other: Worded): number[] {
  const found: number[] = []
  for (let at = from; at < to; at++) {
    const word = own.reading.words[at]
    if (!word || word.stop || word.telling < 0.5 || own.isSettled(word.start)) continue
    if (!isSaidIn(at, own.reading, other.reading)) found.push(at)
  }
  return found
}

function placeOf({ text, reading }: Worded, [from, to]: [number, number]): FactPlace {
  const [first, last] = [reading.words[from], reading.words[Math.max(from, to - 1)]]
  const [start, end] =
    to > from ? [first?.start ?? 0, last?.end ?? 0] : [first?.start ?? text.length, first?.start ?? text.length]
  return { start, end, said: text.slice(start, end) }
}

const around = (found: readonly number[]): [number, number] => [found[0] ?? 0, (found.at(-1) ?? -1) + 1]

function factOf(here: FactPlace, there: FactPlace, weight: number): Fact {
  return { kind: "wording", about: "", here, there, weight }
}

const has = ({ reading }: Worded, [from, to]: [number, number], words: ReadonlySet<string>): boolean =>
  reading.words.slice(from, to).some(({ low }) => words.has(low))

/** 'krijgt geen verlenging' and 'kreeg wel verlenging': one says no where the other does not. */
function isDenied(gap: Gap, here: Worded, there: Worded): boolean {
  const [no, other] = [has(here, gap.here, denials), has(there, gap.there, denials)]
  if (no === other) return false
  const [denied, plain] = no ? [gap.here, gap.there] : [gap.there, gap.here]
  const affirmed = no ? has(there, gap.there, affirmations) : has(here, gap.here, affirmations)
  return affirmed || (denied[1] - denied[0] === 1 && plain[1] === plain[0])
}

/**
 * What stands in the same place of two sentences that are otherwise the same: another thing, another reason, yes for no. Only where
 * both fill the place, with words that the other text does not say anywhere, nor another word for them; what one of them adds is
 * silence of the other. Texts in different words have no such places.
 */
export function replacedWording(frame: Frame, here: Worded, there: Worded): Fact[] {
  const unit = weights.wording.differ * frame.strength
  return frame.gaps.flatMap((gap) => {
    const [own, other] = [fresh(gap.here, here, there), fresh(gap.there, there, here)]
    const denied = isDenied(gap, here, there) ? 2 : 0
    const size = own.length > 0 && other.length > 0 ? Math.min(2, (own.length + other.length) / 2) : 0
    if (denied + size === 0) return []
    const [left, right] = size > 0 ? [around(own), around(other)] : [gap.here, gap.there]
    return [factOf(placeOf(here, left), placeOf(there, right), -unit * (size + denied))]
  })
}
