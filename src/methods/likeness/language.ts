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
  private readonly right: ReadonlySet<string>
  private readonly phrases = new Map<string, { lows: readonly string[]; full: readonly string[] }[]>()
  private readonly seen = new Map<string, KnownWord>()

  constructor(knowledge: Knowledge) {
    this.knowledge = knowledge
    const { thesaurus, commonWords, stopWords } = knowledge
    this.thesaurus = thesaurus
    this.ranks = new Map(commonWords.map((word, rank) => [word, rank]))
    const ofThesaurus = thesaurus.concepts.flatMap(({ variants }) =>
      variants.flatMap(({ text }) => wordsOf(text).map(({ low }) => low)),
    )
    this.right = new Set([...commonWords, ...stopWords, ...knowledge.abbreviations.keys(), ...ofThesaurus])
    const parts = [...commonWords, ...ofThesaurus].filter((word) => word.length >= 4 && /^[a-z]+$/.test(word))
    this.compounds = new Compounds([...parts, ...shortParts])
    this.spelling = new Spelling(ranksFor([...stopWords, ...commonWords], ofThesaurus), (word) =>
      this.compounds.split(word),
    )
    this.finder = new ConceptFinder(thesaurus.concepts, { isStop: (low) => stopWords.has(low), keyOf })
    for (const [short, full] of knowledge.abbreviations) this.addPhrase(short, full)
  }

  private addPhrase(short: string, full: string): void {
    const lows = wordsOf(short).map(({ low }) => low)
    const [first] = lows
    if (first === undefined || lows.length < 2) return
    const list = this.phrases.get(first) ?? []
    list.push({ lows, full: this.stemsOf(full) })
    this.phrases.set(first, list)
  }

  private stemsOf(text: string): string[] {
    const lows = wordsOf(text).map(({ low }) => low)
    return lows.filter((low) => !this.knowledge.stopWords.has(low)).map(keyOf)
  }

  /** Whether a word is a right one as it stands: common Dutch, or a word of the field. */
  isKnown(low: string): boolean {
    return this.right.has(low)
  }

  read(text: string): Reading {
    const words = wordsOf(text).map((word) => ({ ...word, ...this.known(word.low, isCapitalWithin(text, word.start)) }))
    const read = words.map((word, at) => this.withPhrase(word, words, at))
    return { words: read, mentions: this.finder.mentions(read.map(({ keys }) => keys)) }
  }

  /** A word with which a short form of several words begins, 'bijz bijst', is read as its full form as well. */
  private withPhrase(word: ReadWord, words: readonly Word[], at: number): ReadWord {
    const phrase = this.phrases
      .get(word.low)
      ?.find(({ lows }) => lows.every((low, index) => words[at + index]?.low === low))
    if (!phrase) return word
    return {
      ...word,
      stop: false,
      parts: [...word.parts, ...phrase.full],
      keys: [...new Set([...word.keys, ...phrase.full])],
    }
  }

  /** @param name whether the word may be a name, which is never taken for a mistyped word */
  private known(low: string, name: boolean): KnownWord {
    const remembered = name ? `${low} ` : low
    const before = this.seen.get(remembered)
    if (before) return before
    const { abbreviations, stopWords } = this.knowledge
    const meant = name || abbreviations.has(low) ? low : this.spelling.meantBy(low)
    const stems = (lows: readonly string[]) => lows.filter((one) => !stopWords.has(one)).map(keyOf)
    const full = this.stemsOf(abbreviations.get(low) ?? "")
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
