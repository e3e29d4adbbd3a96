import { isBareSurname, isRareSurname } from "./bare-surnames.ts"
import { forStrange, isJoinedPair, isPeople, joinedTo, owns, speakingVerb } from "./deeds.ts"
import { isThirdPerson } from "./dutch-words.ts"
import { type Chain, endsInInfix, surnameFirstEnd } from "./name-chain.ts"
import { knowledgeOf } from "./name-lists.ts"
import { isCalled, isNicknamed } from "./nicknames.ts"
import type { Token } from "./tokens.ts"
import { isOrganisationNoun } from "./words/organisations.ts"
import { personVerbs } from "./words/stops.ts"
import { isRole, namingWords, shortTitles, signOffs, sureTitles, wordSet } from "./words/titles.ts"

/** The least sum of evidence with which a run of capitals is taken for a person. */
export const enough = 3

const placePrepositions = wordSet("in naar uit te vanuit nabij richting rond buiten rondom")
const articles = wordSet("de het 't een 'n deze dit die elke ieder geen")
const possessives = wordSet("mijn onze ons jullie uw")
const beforePersons = wordSet(
  "met door namens omdat dat want dan ook tegen bij voor aan als toen over heeft is samen volgens dus zoals sinds via zonder dankzij om vandaag morgen gisteren naast achter tenzij terwijl zodra of en maar toch daarna nu",
)
/** Whether a word may stand right before the one who does something: 'met', 'omdat', 'volgens'. */
export const leadsToPerson = (low: string): boolean => beforePersons.has(low)

const afterNames = wordSet("uit van zelf haar zijn z'n die heeft en")

/** After these a name is the name of the thing, whatever it says elsewhere. */
const things = wordSet(
  "project methode training cursus campagne camping hond kat poes kater konijn paard film boek serie lied storm boot schip zaal lokaal",
)

/** What it says that the dictionary has a word, has it as the name of a thing, or has it not at all. */
const byKind = { name: 0, word: -1, thing: -1.25, strange: 1.5 }

/** 'cliënt JK', 'mw DS': capitals that stand for a name. */
const coded = /^(?:client|cliente|clt|clnt|dhr|mw|mevr|leerling|casus|bewoner|bewoonster)$/

/** What the words themselves say: lists, letters, initials, 'van der'. */
export function evidenceWithin(tokens: readonly Token[], chain: Chain): number {
  let first = 0
  let last = 0
  let shape = 0
  let shouted = 0
  for (const at of chain.words) {
    const token = tokens[at]
    if (token === undefined) continue
    const knowledge = knowledgeOf(token.low)
    first = Math.max(first, knowledge.first === 2 ? 3 : knowledge.first * 1.5)
    last = Math.max(last, knowledge.last === 2 ? 2 : knowledge.last * 0.5)
    shape +=
      Math.max(knowledge.kind === "strange" ? -0.75 : -1.5, Math.min(1.5, knowledge.shape / 2)) + byKind[knowledge.kind]
    if (token.shouted) shouted = Math.max(shouted, token.raw.length <= 5 && chain.words.length === 1 ? 6 : 1)
    if (/\p{Ll}\p{Lu}/u.test(token.raw) && !/^(?:Mc|Mac|De|Van|Di|Le|La|O')/.test(token.raw)) shouted += 2
  }
  if (shouted === 6 && coded.test(tokens[chain.from - 1]?.low ?? "")) shouted = 1
  const several = chain.words.length > 1 ? 1 : 0
  const infixed = chain.infixed && (first + last > 0 || (several > 0 && shape > 0)) ? 1.5 : 0
  const initials = chain.initials > 0 && chain.words.length > 0 ? 2.5 : 0
  return (
    first + last + Math.max(first + last > 1 ? 0 : -2, Math.min(2.5, shape)) + several + infixed + initials - shouted
  )
}

/** The token before a chain, over an opening bracket or quote, a colon and 'o.a.'. */
export function beforeChain(
  tokens: readonly Token[],
  from: number,
): { token: Token | undefined; at: number; over: string } {
  let at = from - 1
  let over = ""
  while (at >= 0 && at > from - 4 && tokens[at]?.kind === "sign" && /[("':“‘,/.]/.test(tokens[at]?.raw ?? "")) {
    const sign = tokens[at]?.raw ?? ""
    if (sign === "." && !shortTitles.has(tokens[at - 1]?.low ?? "") && !namingWords.has(tokens[at - 1]?.low ?? ""))
      break
    over += sign
    at--
  }
  return { token: tokens[at], at, over }
}

/** What stands before the run: a title, a role, a word that names; or an article, 'in', 'school', which speak against. */
export function evidenceBefore(tokens: readonly Token[], chain: Chain): number {
  const opening = tokens[chain.from]
  const { token, at, over } = beforeChain(tokens, chain.from)
  let sum = opening?.opens ? 0 : 1.5
  if (token === undefined) return sum
  const low = token.low
  const direct = over === "" || over === "."
  if (direct && sureTitles.has(low)) return sum + 4
  if (signOffs.has(low)) return sum + 3
  if (direct && shortTitles.has(low)) sum += 2.5
  else if (isRole(low) && !over.includes("'") && !(opening?.opens && over === "."))
    sum += over.includes(",") ? 1.5 : 2.5
  if (
    namingWords.has(low) ||
    (direct && /^(?:met|van|door|naar|aan)$/.test(low) && namingWords.has(tokens[at - 1]?.low ?? ""))
  )
    sum += 2
  if (over.includes("(")) sum += 1
  if (direct && isNicknamed(tokens, at)) sum += 5
  if (over === "," && !opening?.opens && tokens[chain.to + 1]?.raw === ",") sum += 1
  if (!direct || opening?.opens) return sum
  if (beforePersons.has(low)) sum += 0.5
  else if (personVerbs.has(low)) sum += 0.75
  const strong = chain.words.length === 1 && knowledgeOf(opening?.low ?? "").first === 2
  if (low === "het" && /^(?:bleek|is|was|bleken|zijn|waren)$/.test(tokens[at - 1]?.low ?? "")) sum += strong ? 0 : -2
  else if (articles.has(low)) sum -= strong ? (low === "het" ? 2.5 : 1.5) : 3
  const adjective = /.e$/.test(low) && token.kind === "word" && !token.capital && !isRole(low)
  const unlisted = chain.words.every((word) => knowledgeOf(tokens[word]?.low ?? "").kind !== "name")
  if (adjective && unlisted && articles.has(tokens[at - 1]?.low ?? "")) sum -= 2
  if (possessives.has(low)) sum -= strong ? 0 : 1.5
  if (placePrepositions.has(low)) sum -= 2.5
  if (low === "uit" && (tokens[at - 1]?.kind === "person" || tokens[at - 1]?.capital)) sum -= 2
  if (isOrganisationNoun(low)) sum -= things.has(low) && chain.words.length === 1 ? 6.5 : 4
  return low === "van" && isOrganisationNoun(tokens[at - 1]?.low ?? "") ? sum - 3 : sum
}

/** What stands behind it: an age or a date of birth between brackets, a verb that people do, 'heet hij'. */
export function evidenceAfter(tokens: readonly Token[], chain: Chain): number {
  const [next, second, third] = [tokens[chain.to + 1], tokens[chain.to + 2], tokens[chain.to + 3]]
  if (next === undefined) return 0
  if (next.low === "heet" || next.low === "genaamd") return 4
  if (/^(?:sr|jr|senior|junior)$/.test(next.low)) return 4
  let sum = isCalled(tokens, chain) ? 5 : 0
  const aside = next.raw === "(" || next.raw === ","
  const age =
    aside && second?.kind === "number" && /^\d{1,3}$/.test(second.raw) && !/^(?:euro|km|kg|uur)/.test(third?.low ?? "")
  if (age && (tokens[chain.to]?.raw.length ?? 0) === 2) sum += 1.5
  if (age) sum += next.raw === "(" && /^(?:[),]|jaar|jr|j)$/.test(third?.low ?? "") ? 3.75 : 2.5
  if (aside && (second?.kind === "hidden" || /^(?:geb|geboren|gsm|tel|mail|v|m|°)$/.test(second?.low ?? ""))) sum += 2
  if (next.raw === "," && isRole(second?.low ?? "")) sum += 1
  const bareSurname = isBareSurname(tokens, chain)
  if (bareSurname) sum += 1.75
  const speaking = !bareSurname && speakingVerb.test(next.low)
  if (
    speaking &&
    !/^(?:hij|ze|zij|je|ik)$/.test(second?.low ?? "") &&
    chain.words.some((at) => isRareSurname(tokens[at]?.low ?? ""))
  )
    sum += 1.75
  if (next.kind === "word" && !next.capital && (personVerbs.has(next.low) || isThirdPerson(next.low)))
    sum += 1.5 + forStrange(tokens, chain)
  else if (next.low === "en" && /^(?:haar|zijn|z'n|d'r|hun)$/.test(second?.low ?? "")) sum += 1.5
  else if (owns(tokens, chain)) sum += 3
  else if (afterNames.has(next.low)) sum += 0.5
  if (isJoinedPair(tokens, chain)) sum += 3.25
  if (age && next.raw === "," && third?.low === "jaar") sum += 1
  if (next.raw === ":") sum += 0.75
  if (surnameFirstEnd(tokens, chain) > chain.to) sum += 1.75
  if (/^(?:en|,|&|\+)$/.test(next.low) && second?.capital && !second.opens) sum += joinedTo(second, third)
  if (
    next.low === "en" &&
    /^(?:twee|drie|vier|nog|diens|een)$/.test(second?.low ?? "") &&
    isPeople(tokens, chain.to + 3)
  )
    sum += 1.75
  if (next.raw === "'" && next.glued && second?.kind === "word" && !second.capital && !second.glued) sum += 1.5
  if (next.kind === "number" && !next.glued && !/^\d{1,3}$/.test(next.raw)) sum -= 0.5
  if (next.kind === "number" && next.glued) sum -= 3
  const last = tokens[chain.to]
  if (last !== undefined && /'s$/.test(last.low)) sum += 1
  if (last !== undefined && endsInInfix(last)) sum -= 1
  return sum
}
