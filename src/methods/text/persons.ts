import { carryOn, type Found } from "./carried-names.ts"
import { gate } from "./gate-bits.ts"
import { lowerAddressed, lowerFamily } from "./lower-families.ts"
import { lowerInFrame } from "./lower-frames.ts"
import { lowerAfterTitle, lowerNamed, lowerPair, lowerSingle } from "./lower-names.ts"
import { type Chain, chainAt, infixEnd, isInitial, surnameFirstEnd } from "./name-chain.ts"
import { knowledgeOf } from "./name-lists.ts"
import { isFunctionName, ownsRelative } from "./name-words.ts"
import { isTelling } from "./nicknames.ts"
import { evidenceAgainst } from "./person-counter-evidence.ts"
import { enough, evidenceAfter, evidenceBefore, evidenceWithin, leadsToPerson } from "./person-evidence.ts"
import { longPlaceAt } from "./places.ts"
import type { Span } from "./spans.ts"
import type { Token } from "./tokens.ts"
import { personVerbs } from "./words/stops.ts"
import { isRole, namingWords, sureTitles, wordSet } from "./words/titles.ts"

/**
 * Persons' names, weighed by context first, then by the lists, then by the capital and the letters. What is found
 * once is found again in the rest of the text. `ruledOut` are tokens of streets and institutions.
 */
export function personsIn(tokens: readonly Token[], ruledOut: Uint8Array): Span[] {
  const found = searchNames(tokens, ruledOut)
  if (found.length === 0) return []
  const carried = carryOn(tokens, found, ruledOut)
  return [...found, ...carried].sort((a, b) => a.from - b.from).map(({ from, to }) => spanOf(tokens, from, to))
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  const [first, last] = [tokens[from], tokens[to]]
  if (first === undefined || last === undefined) throw new RangeError("a name lies outside its text")
  const owner = last.low.endsWith("'s") && last.raw.length > 3 ? 2 : 0
  return { start: first.start, end: last.end - owner, type: "PERSON" }
}

function searchNames(tokens: readonly Token[], ruledOut: Uint8Array): Found[] {
  const found: Found[] = []
  let previous: Found | undefined
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || token.kind !== "word") continue
    const place = longPlaceAt(tokens, at)
    const name = ruledOut[at] === 1 || place !== undefined ? undefined : nameAt(tokens, at, token, previous)
    if (name !== undefined && !ruledOut.subarray(name.from, name.to + 1).includes(1)) {
      found.push(name)
      previous = name
    }
    at = Math.max(at, name?.to ?? 0, place ?? 0)
  }
  return found
}

function nameAt(tokens: readonly Token[], at: number, token: Token, previous: Found | undefined): Found | undefined {
  const { gates } = token.word
  if (!token.capital) return (gates & mayBegin) === 0 ? undefined : lowerNameAt(tokens, at, gates)
  if ((gates & gate.title) !== 0) {
    const titled = lowerAfterTitle(tokens, at)
    if (titled !== undefined) return titled
  } else if ((gates & gate.naming) !== 0) {
    const named = lowerNamed(tokens, at)
    if (named !== undefined) return named
  }
  if ((gates & gate.functionName) !== 0 && isFunctionName(tokens, at)) return { from: at, to: at }
  if ((gates & gate.owner) !== 0 && ownsRelative(tokens, at)) return { from: at, to: at }
  const chain = chainAt(tokens, at)
  return chain === undefined ? undefined : judge(tokens, trim(tokens, chain), previous)
}

/** A name may begin at a word without a capital, or right behind it: not at nearly all words of a text. */
const mayBegin = gate.letter | gate.frame | gate.title | gate.infix | gate.naming | gate.firstName

function lowerNameAt(tokens: readonly Token[], at: number, gates: number): Found | undefined {
  let found: Found | undefined
  if ((gates & gate.infix) !== 0 && infixEnd(tokens, at) > at) found = introducedAt(tokens, at)
  found ??= lowerAddressed(tokens, at)
  if ((gates & (gate.infix | gate.parent)) !== 0) found ??= lowerFamily(tokens, at)
  if ((gates & gate.title) !== 0) found ??= lowerAfterTitle(tokens, at)
  if ((gates & gate.naming) !== 0) found ??= lowerNamed(tokens, at)
  if ((gates & (gate.letter | gate.firstName)) !== 0) found ??= lowerPair(tokens, at)
  if ((gates & gate.firstName) !== 0) found ??= lowerSingle(tokens, at)
  return (gates & gate.frame) === 0 ? found : (found ?? lowerInFrame(tokens, at))
}

const ranks = wordSet("sr jr senior junior")

/** 'Mevr. van der Heijden', 'fam van den Bergh', 'de Wit sr.': a lower-case infix right behind a title, or before 'sr.'. */
function introducedAt(tokens: readonly Token[], at: number): Found | undefined {
  const title = tokens[at - 1]?.raw === "." ? tokens[at - 2] : tokens[at - 1]
  const name = infixEnd(tokens, at)
  if (tokens[name]?.capital && ranks.has(tokens[name + 1]?.low ?? "")) return { from: at, to: name }
  if (!sureTitles.has(title?.low ?? "")) return undefined
  const chain = chainAt(tokens, at, true)
  return chain === undefined ? undefined : judge(tokens, chain, undefined)
}

/** Drops an unknown word at the start of a sentence before a known name: 'Bezorger Abdi', 'Klant Yusuf'. */
function trim(tokens: readonly Token[], chain: Chain): Chain {
  const [head, second] = [chain.words[0], chain.words[1]]
  const lead = tokens[chain.from]
  const named =
    chain.infixed && head !== undefined && chain.from < head && knowledgeOf(tokens[head]?.low ?? "").first > 0
  if (named && lead?.opens && /^(?:de|den|het|bij|aan|in|op|uit|tot|van|te)$/.test(lead.low))
    return { ...chain, from: head }
  if (head === undefined || second === undefined || chain.from !== head || second !== head + 1) return chain
  const opening = tokens[head]
  if (opening === undefined || !opening.opens || opening.low.includes("'")) return chain
  const { first, last, shape } = knowledgeOf(opening.low)
  const follower = knowledgeOf(tokens[second]?.low ?? "")
  if (
    first > 0 ||
    last > 0 ||
    /^(?:storm|orkaan|cafe|hotel|restaurant|camping)$/.test(opening.low) ||
    shape > 0.5 ||
    follower.first === 0
  )
    return chain
  return { ...chain, from: second, words: chain.words.slice(1) }
}

function judge(tokens: readonly Token[], chain: Chain, previous: Found | undefined): Found | undefined {
  const initialsOnly = chain.words.length === 0
  const before = evidenceBefore(tokens, chain)
  if (initialsOnly) return judgeInitials(tokens, chain, before, previous)
  const sum =
    evidenceWithin(tokens, chain) + before + evidenceAfter(tokens, chain) + besideName(tokens, chain, previous)
  if (sum < enough || sum - evidenceAgainst(tokens, chain) < enough) return undefined
  return { from: isTelling(tokens, chain.from) ? chain.from - 1 : chain.from, to: surnameFirstEnd(tokens, chain) }
}

/** 'mw. K.', 'clt J.W.', 'R.J. belt': initials alone need a title, a role or a verb. */
function judgeInitials(
  tokens: readonly Token[],
  chain: Chain,
  before: number,
  previous: Found | undefined,
): Found | undefined {
  const verb = evidenceAfter(tokens, chain) >= 1.5
  if (chain.initials === 1 && before < 3.5 && isLetter(tokens, chain, previous)) return undefined
  const opening = tokens[chain.from]?.opens === true
  const joined =
    /^(?:en|&)$/.test(tokens[chain.to + 1]?.low ?? "") &&
    isInitial(tokens, chain.to + 2) &&
    /^(?:\p{Ll}{2,20}en|gaan)$/u.test(tokens[chain.to + 4]?.raw ?? "")
  return joined || before >= 3.5 || (verb && (chain.initials > 1 || !opening)) || (verb && opening && before >= 0)
    ? { from: chain.from, to: chain.to }
    : undefined
}

/** 'optie B.', 'Vitamine D.', 'Hepatitis B. en C.': a letter that tells one thing from another. */
function isLetter(tokens: readonly Token[], { from }: Chain, previous: Found | undefined): boolean {
  const lead = tokens[from - 1]
  if (lead?.kind !== "word") return false
  if (/^(?:en|of)$/.test(lead.low)) return isInitial(tokens, from - 3) && previous?.to !== from - 2
  return !leadsToPerson(lead.low) && !personVerbs.has(lead.low) && !isRole(lead.low) && !namingWords.has(lead.low)
}

/** 'Bilal en Rodney', 'Corrie, Ans en Nel': a capital joined to a person. */
function besideName(tokens: readonly Token[], chain: Chain, previous: Found | undefined): number {
  const joint = tokens[chain.from - 1]
  if (joint === undefined || !/^(?:en|of|&|,|\/|\+|met)$/.test(joint.low)) return 0
  const near = previous !== undefined && previous.to === chain.from - 2
  return near || tokens[chain.from - 2]?.kind === "person" ? 3 : 0
}
