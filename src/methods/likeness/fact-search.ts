import { personMark, type Token, tokensOf } from "../text/tokens.ts"
import type { FactKind, FoundFact } from "./fact.ts"

const hiddenStretch = /\[[^\]\n]{0,40}\]/g

/** Looks for facts in one text, rule after rule: a word that one rule took is not read by the next. */
export class FactSearch {
  readonly text: string
  readonly tokens: readonly Token[]
  /** The day of the report, counted from 1 January 1970. */
  readonly day: number | undefined
  readonly facts: FoundFact[] = []
  private readonly taken = new Set<number>()

  constructor(text: string, day?: number) {
    this.text = text
    this.day = day
    this.tokens = tokensOf(text.replace(hiddenStretch, (hidden) => personMark.repeat(hidden.length)))
  }

  /** The token at a place, in lower case without accents; empty before the first and behind the last. */
  low(at: number): string {
    return this.tokens[at]?.low ?? ""
  }

  isTaken = (at: number): boolean => this.taken.has(at)

  /** Notes a fact in tokens `from` to `to`, which no other rule reads afterwards. */
  take(from: number, to: number, kind: FactKind, about: string, value: FoundFact["value"]): void {
    const [first, last] = [this.tokens[from], this.tokens[to]]
    if (first === undefined || last === undefined) return
    for (let at = from; at <= to; at++) this.taken.add(at)
    this.facts.push({ kind, start: first.start, end: last.end, about, value })
  }
}
