import { isNameWord } from "./name-chain.ts"
import { knowledgeOf } from "./name-lists.ts"
import type { Token } from "./tokens.ts"
import { isOrganisationNoun } from "./words/organisations.ts"
import { roles, sureTitles } from "./words/titles.ts"

/** Tokens `from` to `to` that are one person's name. */
export type Found = { from: number; to: number }

/** Finds the words of accepted names elsewhere in the text, where they have a capital. */
export function carryOn(tokens: readonly Token[], found: readonly Found[], ruledOut: Uint8Array): Found[] {
  const carried = new Set<string>()
  for (const { from, to } of found)
    for (let at = from; at <= to; at++) {
      const token = tokens[at]
      if (token !== undefined && mayCarry(token)) carried.add(withoutOwner(token.low))
    }
  const more: Found[] = []
  if (carried.size === 0) return more
  let next = 0
  for (let at = 0; at < tokens.length; at++) {
    const [token, name] = [tokens[at], found[next]]
    if (name !== undefined && at >= name.from) {
      at = Math.max(at, name.to)
      next++
      continue
    }
    if (token?.kind !== "word" || ruledOut[at] === 1 || !carried.has(withoutOwner(token.low))) continue
    if (isOrganisationNoun(tokens[at - 1]?.low ?? "")) continue
    if (token.capital || isSure(token.low)) more.push({ from: at, to: at })
  }
  return more
}

const withoutOwner = (low: string): string => (low.endsWith("'s") ? low.slice(0, -2) : low)

const isSure = (low: string) => knowledgeOf(low).first === 2 || (knowledgeOf(low).last === 2 && low.length > 4)

const mayCarry = (token: Token): boolean =>
  token.raw.length > 2 &&
  (isNameWord(token) || isSure(token.low)) &&
  !sureTitles.has(token.low) &&
  !roles.has(token.low)
