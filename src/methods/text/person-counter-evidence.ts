import { speakingVerb } from "./deeds.ts"
import { isCapitalWord, isDutchWord } from "./dutch-words.ts"
import { isMonth, isVerb } from "./lower-frames.ts"
import { type Chain, endsInInfix } from "./name-chain.ts"
import { knowledgeOf, type NameKnowledge } from "./name-lists.ts"
import { beforeChain } from "./person-evidence.ts"
import { isPlace, isPlaceName } from "./places.ts"
import type { Token } from "./tokens.ts"
import { isTypingError } from "./typing-error.ts"
import { shops } from "./words/brands.ts"
import { wordsLikeCallNames } from "./words/lower-names.ts"
import { abstract } from "./words/names-that-are-words.ts"
import { isOrganisationNoun } from "./words/organisations.ts"
import { personVerbs } from "./words/stops.ts"
import { isRole, shortTitles, sureTitles, wordSet } from "./words/titles.ts"

/** The last word of a run that is a place or a body and no person: 'Martin Luther Kingpark', 'Anton de Komplein'. */
const placeEnd =
  /.(?:park|plein|straat|laan|weg|vijver|brug|tunnel|kade|gracht|bos|school|huis|hof|zaal|kerk|flat|toren|buurt|wijk|polder|kanaal|vaart|plas|meer|dijk|singel|markt|haven|stadion|museum|theater|college|lyceum|stichting|fonds|prijs|wet|tuin|team|groep|centrum|cafe)$/

/** How a made-up place in town ends: no person, when the dictionary has its parts ('Korenbloemveld', 'Vlinderhof'). */
const compoundPlaceEnd =
  /.(?:veld|velden|straat|plein|dijk|pad|hof|kreek|poel|dreef|akker|akkers|kamp|weide|duin|heuvel|gaarde|erf|steeg|laan|weg|wal|kade|oever|vaart|bos|dal|berg|beek|heide|donk|kouter|meers|rak|horst|oord|stede|rade|zicht|burcht|singel|gracht|brink|eiland|haven|wijk|buurt|dorp)$/

/** '3530 Houthalen', '[adres], [postcode] Renswoude': behind a postcode stands a town. */
const followsPostcode = (tokens: readonly Token[], { from, words, initials }: Chain): boolean => {
  const previous = tokens[from - 1]
  const isCode = previous?.kind === "hidden" || (previous?.kind === "number" && /^[1-9]\d{3}$/.test(previous.raw))
  return isCode && initials === 0 && words.every((at) => knowledgeOf(tokens[at]?.low ?? "").first === 0)
}

const isFamilyName = (low: string): boolean => knowledgeOf(low).last === 2

/** 'Jeugdbescherming Brabant', 'Regiotaxi Twente': a body with its town, not a person. */
const endsInPlace = (tokens: readonly Token[], { words, to }: Chain): boolean =>
  isPlace(tokens, to, to) && words.every((at) => knowledgeOf(tokens[at]?.low ?? "").first === 0)

/** One word of the dictionary's parts that ends as a place does, and no title or role before it. */
const isMadePlace = (tokens: readonly Token[], { from, to, words, initials }: Chain): boolean => {
  const low = tokens[to]?.low ?? ""
  if (words.length !== 1 || initials > 0 || !compoundPlaceEnd.test(low) || knowledgeOf(low).kind !== "word")
    return false
  const before = beforeChain(tokens, from).token?.low ?? ""
  return !shortTitles.has(before) && !isRole(before) && !/^(?:heet|heette|naam|achternaam|gesproken)$/.test(before)
}

/** 'Johan Cruyff-veld', 'Annie M.G. Schmidt-school': a thing called after somebody. */
const isCalledAfter = (tokens: readonly Token[], { to }: Chain): boolean => {
  const next = tokens[to + 1]
  return next?.capital === true && !next.opens && /-\p{Ll}{3,30}$/u.test(next.raw) && !endsInInfix(next)
}

/** 'spreekt alleen Wenzhou', 'spreken vloeiend Fula': what somebody speaks so well or so badly is a language. */
const isLanguage = (tokens: readonly Token[], { from, words }: Chain): boolean =>
  /^(?:alleen|geen|enkel|amper|vloeiend|goed|slecht|wat|beetje|vooral|nauwelijks|beter|thuis)$/.test(
    tokens[from - 1]?.low ?? "",
  ) &&
  tokens
    .slice(Math.max(0, from - 5), from - 1)
    .some(({ low }) => /^(?:spreek|spreekt|spreken|sprak|spraken)$/.test(low)) &&
  words.every((at) => knowledgeOf(tokens[at]?.low ?? "").first === 0)

/** 'De nieuwe app heet Zorgjan': what is named is no person. */
const namesThing = (tokens: readonly Token[], { from }: Chain): boolean =>
  /^(?:heet|heette)$/.test(tokens[from - 1]?.low ?? "") &&
  !tokens[from - 1]?.opens &&
  tokens.slice(Math.max(0, from - 4), from - 1).some(({ low }) => isOrganisationNoun(low) || things.has(low))

const isShop = (tokens: readonly Token[], { from, to }: Chain): boolean => {
  if (sureTitles.has(tokens[from - 1]?.low ?? "") || to - from > 4) return false
  const words = tokens.slice(from, to + 1).map(({ low }) => low)
  if (words.join() === "vos" && tokens[to + 1]?.low === "verliest") return true
  const longer = tokens.slice(Math.max(0, from - 2), to + 1).map(({ low }) => low)
  return [words, longer, longer.slice(1)].some((run) => shops.test(run.join(" ")))
}

/** 'Wijkteam Noord', 'Kerk Zuid', 'OCMW Deurne': a body with a capital and what tells it from the others. */
const team =
  /^(?:ocmw|caw|cpas|kerk|team|ggd|parochie|moskee|azc|wzc|huis van)$|(?:team|school|loket|centrum|bureau|stichting|fonds|vereniging|dienst|punt)$/
const isTeam = (tokens: readonly Token[], { from, to, words }: Chain): boolean => {
  const isName = (at: number) => team.test(tokens[at]?.low ?? "") && knowledgeOf(tokens[at]?.low ?? "").first === 0
  return isName(from - 1) || (to > from && words[0] === from && isName(from))
}

const things = wordSet("app apps dienst regeling site tool programma systeem toets test training ding hond kat konijn")

/** 'De Vries belde', 'De Clercq is': an article, a surname that the list knows, what only people do or what no word does. */
const speaks = (tokens: readonly Token[], { words, to }: Chain): boolean =>
  words.some((at) => knowledgeOf(tokens[at]?.low ?? "").last > 0) &&
  (speakingVerb.test(tokens[to + 1]?.low ?? "") || (isOnlySurname(tokens[to]?.low ?? "") && isVerb(tokens[to + 1])))

const isOnlySurname = (low: string): boolean =>
  knowledgeOf(low).first === 0 &&
  (knowledgeOf(low).last === 2 || !isDutchWord(low)) &&
  !isCapitalWord(low) &&
  !/(?:s|en)$/.test(low)

/** 'zestien Eritreeërs', 'Syriërs': who comes from a land or town that the lists know. */
const isPeople = (low: string): boolean => {
  const stem = /^(.{3,20}?)(?:e?ers?|anen|aan|ezen|ees)$/.exec(low)?.[1] ?? ""
  return (
    stem !== "" && knowledgeOf(low).kind !== "name" && ["", "a", "e", "ie", "en"].some((end) => isPlaceName(stem + end))
  )
}

/** 'Bakkers zeggen': more than one does it. */
const isPlural = (token: Token | undefined): boolean => token?.low.endsWith("en") === true && personVerbs.has(token.low)

const isSlip = (low: string): boolean => knowledgeOf(low).kind === "strange" && isTypingError(low)

/** A first word has its capital anyway: what no list holds needs more. */
const againstOpening = ({ first, last, kind }: NameKnowledge): number => {
  if (first > 0 || last === 2 || kind === "strange") return 0
  return kind === "word" ? 1.5 : 0.75
}

/** 'Rust en Vrede is', 'Hoop en Vrees heet': two words for what cannot be seen, not two people. */
const isAbstractPair = (tokens: readonly Token[], { from, to }: Chain): boolean => {
  if (from !== to || !abstract.has(tokens[from]?.low ?? "")) return false
  const isWord = (token: Token | undefined) =>
    token?.capital === true && (abstract.has(token.low) || knowledgeOf(token.low).kind === "word")
  const behind = tokens[from + 1]?.low === "en" && isWord(tokens[from + 2])
  return behind || (tokens[from - 1]?.low === "en" && isWord(tokens[from - 2]))
}

const birds = wordSet("merel mees vink ekster kraai meeuw zwaan spreeuw reiger uil specht arend valk duif roos iris")

/** 'Merel zingt in de boom', 'Storm raast': what the thing of that name does as well. */
const doesAsThing = (tokens: readonly Token[], { from, to }: Chain): boolean =>
  from === to &&
  birds.has(tokens[from]?.low ?? "") &&
  /^(?:zingt|zong|fluit|floot|broedt|nestelt|vliegt|vloog|bloeit|bloeide|pikt|kwettert)$/.test(
    tokens[to + 1]?.low ?? "",
  )

const isSurelyFirst = (low: string): boolean => knowledgeOf(low).first === 2 && !wordsLikeCallNames.has(low)

/** 'Salam zei de klas', 'Oké roept iedereen': what stands first is what was said. */
const isQuoted = (tokens: readonly Token[], { from, to }: Chain): boolean => {
  const [verb, subject] = [tokens[to + 1]?.low ?? "", tokens[to + 2]]
  if (
    from !== to ||
    !/^(?:zei|zegt|riep|roept|fluistert|antwoordt)$/.test(verb) ||
    isSurelyFirst(tokens[from]?.low ?? "")
  )
    return false
  return /^(?:de|het|hij|ze|zij|een|ik|iedereen|mijn|onze)$/.test(subject?.low ?? "") || isRole(subject?.low ?? "")
}

const firms =
  /^(?:optiek|bakkerij|slagerij|bouw|advocaten|transport|schoonmaak|foundation|makelaars|makelaardij|catering|uitzendbureau|consultancy|incasso|vastgoed|thuiszorg|kinderopvang|apotheek|garage|autos|verhuur|beheer|bewindvoering|groep|universiteit|hogeschool|college|ziekenhuis|museum|stichting|kerk|brug|school|huis)$/

/** 'Hakim Optiek', 'Prins Claus brug', 'Maria Magdalena kerk': a firm or a building with somebody's name. */
const isFirm = (tokens: readonly Token[], { words, to }: Chain): boolean =>
  (words.length > 1 && firms.test(tokens[to]?.low ?? "")) ||
  (words.length > 1 && firms.test(tokens[to + 1]?.low ?? "")) ||
  /^(?:kerk|brug|museum|universiteit|hogeschool|ziekenhuis|foundation)$/.test(tokens[to + 1]?.low ?? "")

/** 'Vitamine D. helpt', 'Hepatitis B.': an ordinary word and a letter. */
const isLettered = (tokens: readonly Token[], { from, words, initials }: Chain): boolean =>
  initials > 0 && words.length === 1 && words[0] === from && knowledgeOf(tokens[from]?.low ?? "").kind === "word"

/** What speaks against: the run is a town, or it begins with an article at the start of a sentence. */
export function evidenceAgainst(tokens: readonly Token[], chain: Chain): number {
  const opening = tokens[chain.from]
  let sum = 0
  const single = chain.words.length === 1 && chain.initials === 0
  if (isPlace(tokens, chain.from, chain.to) && !sureTitles.has(beforeChain(tokens, chain.from).token?.low ?? ""))
    sum += 4
  else if (chain.words.length > 1 && endsInPlace(tokens, chain)) sum += 2.5
  if (opening?.opens && chain.infixed && /^(?:de|het|in|op|uit|aan|bij|te|'t)$/.test(opening.low)) {
    sum += speaks(tokens, chain) ? 0.5 : 2.5
  }
  const [first, last] = [opening?.low ?? "", tokens[chain.to]?.low ?? ""]
  if (/^(?:storm|orkaan|cafe|sint|restaurant|hotel|camping)$/.test(first) && chain.words.length > 1) sum += 4
  const isBody =
    placeEnd.test(last) && (chain.words.length > 1 ? !isFamilyName(last) : knowledgeOf(last).kind !== "name")
  if (isBody && !sureTitles.has(beforeChain(tokens, chain.from).token?.low ?? "")) sum += 6
  if (followsPostcode(tokens, chain)) sum += 3
  if (isLanguage(tokens, chain)) sum += 3
  if (isMadePlace(tokens, chain)) sum += 4
  if (isCalledAfter(tokens, chain)) sum += 6
  if (namesThing(tokens, chain)) sum += 5
  if (isShop(tokens, chain)) sum += 8
  if (single && isPeople(first)) sum += 4
  if (isTeam(tokens, chain)) sum += 8
  if (isAbstractPair(tokens, chain) || isFirm(tokens, chain)) sum += 5
  if (doesAsThing(tokens, chain) || isQuoted(tokens, chain)) sum += 3
  if (isLettered(tokens, chain)) sum += 4
  if (single && isMonth(tokens, chain.from)) sum += 6
  if (single && knowledgeOf(first).first === 0 && isPlural(tokens[chain.to + 1])) sum += 2
  if (single && opening?.opens && !/^[,(]$/.test(tokens[chain.to + 1]?.raw ?? "") && isSlip(opening.low)) sum += 3
  if (/^(?:may|can|will|should)$/.test(opening?.low ?? "") && tokens[chain.to]?.raw === "I") sum += 6
  if (single && /^(?:you|i|we|they)$/.test(tokens[chain.to + 1]?.low ?? "")) sum += 4
  if (opening?.opens && single && !chain.infixed) sum += againstOpening(knowledgeOf(opening.low))
  return sum
}
