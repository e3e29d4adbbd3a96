import { isCapitalWithin } from "./capital.ts"
import { Compounds } from "./compound.ts"
import { ConceptFinder, type Mention } from "./concepts.ts"
import { ranksFor, Spelling } from "./spelling.ts"
import { keyOf } from "./stem.ts"
import type { Thesaurus } from "./thesaurus.ts"
import { type Word, wordsOf } from "./words.ts"

/** What is known of the words of the field: content of the product, which an organisation may add to. */
export type Knowledge = {
  thesaurus: Thesaurus
  /** Short forms with what they stand for: 'clt' is 'cliënt'. */
  abbreviations: ReadonlyMap<string, string>
  stopWords: ReadonlySet<string>
  /** Common Dutch words, the commonest first. */
  commonWords: readonly string[]
}

/** A word as it is compared: `keys` are its stem, the stems of its parts and those of what it is short for. */
export type ReadWord = Word & {
  stem: string
  parts: readonly string[]
  keys: readonly string[]
  /** Says nothing about which problem it is: 'de', 'mevrouw', a number. */
  stop: boolean
  /** How much the word says by itself, 0 to 1: little for the commonest words. */
  telling: number
}

/** A text as it is compared with others. */
export type Reading = { words: readonly ReadWord[]; mentions: readonly Mention[] }

type KnownWord = Omit<ReadWord, "start" | "end">

/** Short words that compounds are often made of; other parts have four letters or more. */
const shortParts = "gas zon wc bus huur les zorg werk geld kot auto kas bed mond tand dak bon arm ggz".split(" ")
/** A longer full form ('openbaar centrum voor maatschappelijk welzijn') says less than its short form. */
const mostOfFull = 2
const rankOfTelling = 5000
const mostRemembered = 60_000

/** Reads texts with the knowledge of the field. One text of 40 words takes about a tenth of a millisecond. */
export class Language {
  readonly thesaurus: Thesaurus
  private readonly knowledge: Knowledge
  private readonly finder: ConceptFinder
  private readonly compounds: Compounds
  private readonly ranks: ReadonlyMap<string, number>
  private readonly spelling: Spelling
  private readonly seen = new Map<string, KnownWord>()

  constructor(knowledge: Knowledge) {
    this.knowledge = knowledge
    const { thesaurus, commonWords, stopWords } = knowledge
    this.thesaurus = thesaurus
    this.ranks = new Map(commonWords.map((word, rank) => [word, rank]))
    const ofThesaurus = thesaurus.concepts.flatMap(({ variants }) =>
      variants.flatMap(({ text }) => wordsOf(text).map(({ low }) => low)),
    )
    const parts = [...commonWords, ...ofThesaurus].filter((word) => word.length >= 4 && /^[a-z]+$/.test(word))
    this.compounds = new Compounds([...parts, ...shortParts])
    this.spelling = new Spelling(ranksFor([...stopWords, ...commonWords], ofThesaurus), (word) =>
      this.compounds.split(word),
    )
    this.finder = new ConceptFinder(thesaurus.concepts, { isStop: (low) => stopWords.has(low), keyOf })
  }

  read(text: string): Reading {
    const words = wordsOf(text).map((word) => ({ ...word, ...this.known(word.low, isCapitalWithin(text, word.start)) }))
    return { words, mentions: this.finder.mentions(words.map(({ keys }) => keys)) }
  }

  /** @param name whether the word may be a name, which is never taken for a mistyped word */
  private known(low: string, name: boolean): KnownWord {
    const remembered = name ? `${low} ` : low
    const before = this.seen.get(remembered)
    if (before) return before
    const { abbreviations, stopWords } = this.knowledge
    const meant = name || abbreviations.has(low) ? low : this.spelling.meantBy(low)
    const stems = (lows: readonly string[]) => lows.filter((one) => !stopWords.has(one)).map(keyOf)
    const full = stems(wordsOf(abbreviations.get(low) ?? "").map((word) => word.low))
    const own = keyOf(meant)
    const parts = [...stems(this.compounds.split(meant)), ...(full.length > mostOfFull ? [] : full)]
    const rank = this.ranks.get(meant) ?? Number.POSITIVE_INFINITY
    const known: KnownWord = {
      low,
      stem: own,
      parts,
      keys: [...new Set([own, ...parts])],
      stop: stopWords.has(meant) || /^\d/.test(low),
      telling: Math.min(1, Math.log(2 + rank) / Math.log(rankOfTelling)),
    }
    if (this.seen.size > mostRemembered) this.seen.clear()
    this.seen.set(remembered, known)
    return known
  }
}
