import { Deletions } from "./deletions.ts"
import { beginAlike, editsBetween, lettersOf, maybeWithin, slipBetween } from "./edits.ts"
import { soundOf } from "./sound.ts"
import { keyOf } from "./stem.ts"
import { LetterOrder } from "./well-formed.ts"

/** The word that somebody meant, itself when it is right already, or no word that we know. */
export type Meant = { kind: "known"; word: string; distance: number } | { kind: "unknown" }

const shortestPart = 4
/** Letters from which two edits are believed; in a shorter word they make another word. */
const lettersForTwo = 8
const editsFor = (word: string) => (word.length >= lettersForTwo ? 2 : 1)
/** Words of eight and of six letters may be two edits apart. */
const editsOfKnown = (word: string) => (word.length >= lettersForTwo - 2 ? 2 : 1)
/** Words that only sound the same may differ in this many letters, and count as less than an edit. */
const editsBySound = 3
const slipOfSound = 0.4
/** A letter doubled, or not. */
const slipOfDouble = 0.5
const lettersForSound = 6
/** Three letters that stand together in fewer known words than this are a sign that the word is mistyped. */
const odd = 2
/** A part of a compound is a word of the field when it is longer than this, or commoner than this. */
const partLetters = 4
const partRank = 5000
/** Of a part only a slip that people make all the time is believed, in a common word. */
const slipOfPart = 1.05
const rankOfCommon = 1500
/** What the rarest word is behind the commonest, in edits. */
const rarest = 0.5
/** Endings that are words as well, but are no part of a compound. */
const endings = new Set("ling lijk ring ding heid loos baar ming loss late staand king ning ting".split(" "))

type Found = { word: string; distance: number; cost: number }
type Index = {
  deletions: Deletions
  bySound: ReadonlyMap<string, readonly number[]>
  order: LetterOrder
  letters: Int32Array
}

/**
 * The known words, and which of them somebody meant who mistyped one. It would rather leave a word as it is than make another
 * word of it: the field is full of words that no list has. The first lookup makes the index. Memory: 300 bytes a word.
 */
export class Spelling {
  private readonly words: readonly string[]
  private readonly ranks: ReadonlyMap<string, number>
  private readonly partsOf: (word: string) => readonly string[]
  private index: Index | undefined

  /**
   * @param ranks known words in lower case without accents, each with its rank: 0 for the commonest
   * @param partsOf the parts of a word that is a compound, or none
   */
  constructor(ranks: ReadonlyMap<string, number>, partsOf: (word: string) => readonly string[] = () => []) {
    this.ranks = ranks
    this.partsOf = partsOf
    this.words = [...ranks.keys()].filter((word) => /^[a-z]{4,40}$/.test(word))
  }

  /**
   * The word that was meant, with how many edits it is away (optimal string alignment).
   * @param word in lower case without accents; no name, which may resemble a word
   */
  nearest(word: string): Meant {
    if (this.ranks.has(word) || this.isCompound(word)) return { kind: "known", word, distance: 0 }
    if (!/^[a-z]{4,40}$/.test(word)) return { kind: "unknown" }
    const found = this.bestOf(word) ?? this.compoundOf(word)
    return found ? { kind: "known", word: found.word, distance: found.distance } : { kind: "unknown" }
  }

  /** The word that was meant, or the word as it is when nothing better is known. */
  meantBy(word: string): string {
    const meant = this.nearest(word)
    return meant.kind === "known" ? meant.word : word
  }

  private isCompound(word: string): boolean {
    const parts = this.partsOf(word)
    const right = (part: string) => part.length > partLetters || (this.ranks.get(part) ?? 0) < partRank
    return parts.length > 0 && !endings.has(parts.at(-1) as string) && parts.every(right)
  }

  private ready(): Index {
    if (this.index) return this.index
    const bySound = Map.groupBy(this.words.keys(), (index) => soundOf(this.words[index] as string))
    this.index = {
      deletions: new Deletions(this.words, editsOfKnown),
      bySound,
      order: new LetterOrder(this.words),
      letters: Int32Array.from(this.words, lettersOf),
    }
    return this.index
  }

  private bestOf(word: string, edits = editsFor(word)): Found | undefined {
    const { deletions, bySound, order, letters } = this.ready()
    const own = lettersOf(word)
    const isOdd = order.rarest(word) < odd
    const alike = word.length >= lettersForSound ? (bySound.get(soundOf(word)) ?? []) : []
    let best: Found | undefined
    for (const index of alike) best = better(best, this.found(word, index, editsBySound, isOdd, slipOfSound))
    for (const index of deletions.near(word, edits))
      if (maybeWithin(edits, own, letters[index] as number)) best = better(best, this.found(word, index, edits, isOdd))
    return best
  }

  private found(word: string, index: number, edits: number, isOdd: boolean, mostBySound = Infinity): Found | undefined {
    const known = this.words[index] as string
    if (!beginAlike(word, known)) return undefined
    const distance = editsBetween(word, known, edits)
    if (distance > edits) return undefined
    const slip = Math.min(mostBySound, slipBetween(word, known))
    const rank = this.ranks.get(known) ?? 0
    if (slip > mostSlip(word, isOdd, rank < rankOfCommon)) return undefined
    const rare = (rarest * Math.log1p(rank)) / Math.log1p(this.ranks.size)
    if (!differAtEnd(word, known) || slip <= slipOfDouble) return { word: known, distance, cost: slip + rare }
    if (keyOf(word) === keyOf(known)) return { word, distance: 0, cost: -1 }
    return isOdd ? { word: known, distance, cost: slip + rare } : undefined
  }

  /** A compound that is no known word itself: one part is right, the other is one edit away. */
  private compoundOf(word: string): Found | undefined {
    let best: Found | undefined
    for (let cut = shortestPart; cut <= word.length - shortestPart; cut++) {
      const [left, right] = [word.slice(0, cut), word.slice(cut)]
      const last = this.isPart(left) && right.length > shortestPart ? this.partOf(right) : undefined
      if (last) best = better(best, { ...last, word: left + last.word })
      const first = this.isPart(right) && left.length > shortestPart ? this.partOf(left) : undefined
      if (first) best = better(best, { ...first, word: first.word + right })
    }
    return best
  }

  private isPart(word: string): boolean {
    return (this.ranks.get(word) ?? Infinity) < partRank
  }

  private partOf(word: string): Found | undefined {
    const found = this.bestOf(word, 1)
    return found && found.distance > 0 && found.cost < slipOfPart && this.isPart(found.word) ? found : undefined
  }
}

/**
 * How much of a slip is believed: much where the letters hardly make a word; else only what people mistype or mishear all the
 * time (two letters turned round, one doubled), and a letter left out of a long or a common word.
 */
function mostSlip({ length }: string, isOdd: boolean, common: boolean): number {
  if (length < 5) return isOdd ? 0.7 : 0
  if (isOdd) return length < 6 ? 0.9 : 1.6
  if (length < 6) return 0.6
  if (length < lettersForTwo) return common ? 0.9 : 0.6
  return length < 11 ? 0.95 : 1.3
}

/** Words that only end otherwise are mostly two forms of one word, or two words made of one: 'vorderen', 'vordering'. */
function differAtEnd(word: string, known: string): boolean {
  let same = 0
  while (same < word.length && word[same] === known[same]) same++
  const sorted = (letters: string) => [...letters].sort().join("")
  return same >= Math.min(word.length, known.length) - 2 && sorted(word) !== sorted(known)
}

const better = (best: Found | undefined, found: Found | undefined): Found | undefined =>
  !found || (best && best.cost <= found.cost) ? best : found

/** The rank of a word of the field that stands in one expression; in ten of them, it is ten times as common. */
const rankOfField = 3000

/** How common words are, for spelling. @param common the commonest first @param ofField every word of every expression, with repeats */
export function ranksFor(common: readonly string[], ofField: readonly string[]): Map<string, number> {
  const ranks = new Map([...new Set(common)].map((word, rank) => [word, rank]))
  const times = new Map<string, number>()
  for (const word of ofField) times.set(word, (times.get(word) ?? 0) + 1)
  for (const [word, count] of times)
    ranks.set(word, Math.min(ranks.get(word) ?? rankOfField, Math.round(rankOfField / count)))
  return ranks
}
