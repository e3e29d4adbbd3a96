import type { Concept } from "./thesaurus.ts"
import { wordsOf } from "./words.ts"

/** A way to say one or more concepts: its words as keys, and how much it says about which topic it is. */
type Expression = {
  keys: readonly string[]
  /** Words that must follow each other, because only one of them says something: 'op straat'. */
  inOrder: boolean
  concepts: { concept: number; hint: boolean }[]
}

/** Where an expression was found in a text: the words (by index) that say it, and what they say. */
export type Mention = { words: readonly number[]; concepts: readonly { concept: number; hint: boolean }[] }

/** How far apart the words of one expression may stand. */
const reach = 4

type Reader = { isStop(low: string): boolean; keyOf(low: string): string }

/** Finds concepts in texts by the stems of words; expressions of several telling words in any order, near each other. */
export class ConceptFinder {
  private readonly byAnchor = new Map<string, Expression[]>()

  constructor(concepts: readonly Concept[], reader: Reader) {
    const known = new Map<string, Expression>()
    for (const [concept, { variants }] of concepts.entries()) {
      for (const { text, hint } of variants) add(known, text, { concept, hint }, reader)
    }
    const uses = new Map<string, number>()
    for (const { keys } of known.values()) for (const key of keys) uses.set(key, (uses.get(key) ?? 0) + 1)
    for (const expression of known.values()) {
      // Looked for at the word that stands in the fewest expressions, so that few are tried in vain.
      const [anchor = ""] = expression.keys.toSorted((one, other) => (uses.get(one) ?? 0) - (uses.get(other) ?? 0))
      const list = this.byAnchor.get(anchor)
      if (list) list.push(expression)
      else this.byAnchor.set(anchor, [expression])
    }
  }

  /** @param keys for each word of a text, in order, the ways it may be read: its stem, the stems of its parts, its full form */
  mentions(keys: readonly (readonly string[])[]): Mention[] {
    const found: Mention[] = []
    const all = new Set(keys.flat())
    for (const [at, own] of keys.entries()) {
      for (const key of own) {
        for (const expression of this.byAnchor.get(key) ?? []) {
          if (!expression.keys.every((asked) => all.has(asked))) continue
          const words = expression.inOrder
            ? following(keys, at, expression.keys, key)
            : around(keys, at, expression.keys, key)
          if (words) found.push({ words, concepts: expression.concepts })
        }
      }
    }
    return found
  }
}

function add(
  known: Map<string, Expression>,
  text: string,
  said: { concept: number; hint: boolean },
  { isStop, keyOf }: Reader,
): void {
  const lows = wordsOf(text).map(({ low }) => low)
  const telling = [...new Set(lows.filter((low) => !isStop(low)).map(keyOf))]
  // A word that means nothing by itself would be found everywhere.
  if (lows.length < 2 && telling.length === 0) return
  const inOrder = lows.length > 1 && telling.length < 2
  const keys = inOrder ? lows.map(keyOf) : telling
  const name = inOrder ? `= ${keys.join(" ")}` : keys.toSorted().join(" ")
  const expression = known.get(name) ?? { keys, inOrder, concepts: [] }
  known.set(name, expression)
  if (!expression.concepts.some(({ concept }) => concept === said.concept)) expression.concepts.push(said)
}

type Keys = readonly (readonly string[])[]

function following(keys: Keys, at: number, asked: readonly string[], anchor: string): number[] | undefined {
  const from = at - asked.indexOf(anchor)
  const words = asked.map((_, index) => from + index)
  return words.every((word, index) => keys[word]?.includes(asked[index] as string)) ? words : undefined
}

function around(keys: Keys, at: number, asked: readonly string[], anchor: string): number[] | undefined {
  const words: number[] = []
  for (const one of asked) {
    const word = one === anchor ? at : near(keys, at, one)
    if (word < 0) return undefined
    words.push(word)
  }
  return words
}

function near(keys: Keys, at: number, asked: string): number {
  for (let distance = 0; distance <= reach; distance++) {
    if (keys[at + distance]?.includes(asked)) return at + distance
    if (keys[at - distance]?.includes(asked)) return at - distance
  }
  return -1
}
