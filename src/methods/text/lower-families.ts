import { gate } from "./gate-bits.ts"
import { bracketedAge, isVerb, speaks } from "./lower-frames.ts"
import type { LowerName } from "./lower-names.ts"
import { infixEnd } from "./name-chain.ts"
import { knowledgeOf } from "./name-lists.ts"
import type { Token } from "./tokens.ts"
import { shops } from "./words/brands.ts"
import { closePeople } from "./words/lower-names.ts"
import { isOrganisationNoun } from "./words/organisations.ts"
import { personVerbs, stopWords } from "./words/stops.ts"
import { isRole, wordSet } from "./words/titles.ts"

const leads = wordSet(". van tav tnv")

/** 'tav de jong', 't.a.v. j. de boer', 'tnv t kuiper': for whom a letter or an amount is. */
export function lowerAddressed(tokens: readonly Token[], at: number): LowerName | undefined {
  const previous = tokens[at - 1]
  if (!leads.has(previous?.low ?? "")) return undefined
  const dotted =
    previous?.raw === "." && /^[vn]$/.test(tokens[at - 2]?.low ?? "") && /^[at]$/.test(tokens[at - 4]?.low ?? "")
  const spelled = previous?.low === "van" && /^(?:attentie|name)$/.test(tokens[at - 2]?.low ?? "")
  if (!dotted && !spelled && !/^(?:tav|tnv)$/.test(previous?.low ?? "")) return undefined
  let from = at
  while (/^[a-z]$/.test(tokens[from]?.raw ?? "")) from += tokens[from + 1]?.raw === "." ? 2 : 1
  const name = infixEnd(tokens, from)
  const token = tokens[name]
  if (token?.kind !== "word" || token.capital) return undefined
  const { first, last } = knowledgeOf(token.low)
  return last === 2 || first === 2 || (last === 1 && name > at) ? { from: at, to: name } : undefined
}

/** 'abu omar', 'oum yassine': father or mother of. */
export const parentOf = wordSet("abu abou oum oumm umm um oem")

/** Adjectives without their -e: 'de wit', 'de jong' cannot be anything but a name before a verb. */
const bare = wordSet(
  "wit jong groot lang kort bruin zwart rood blauw groen klein vries smedt bruyn bruyne clercq graaf ridder wilde backer bont",
)

/** Small words that today stand only in names and a few sayings. */
const oldInfixes = wordSet("der den ter ten el al ben ait ould bin vd vdr vanden vander vande")

/** What cannot follow the verb when the words before it are not its subject: 'van huis uit heeft hij', 'van school komt niets'. */
const subjects = wordSet(
  "hij ze zij het de een er ik je we wij jullie u men niemand niets iets iemand dit deze die alles mijn zijn haar onze",
)

const pronouns = wordSet("hij ze zij er ik je we wij jullie u men niemand niets")

const isPlainNoun = (token: Token | undefined): boolean =>
  token?.kind === "word" &&
  !token.capital &&
  !stopWords.has(token.low) &&
  !isVerb(token) &&
  !/^ge.{2,20}[dtn]$/.test(token.low)

/** 'de vries belt', 'van dijk heeft nog niets', 'volgens de groot is', 'bij van damme': no title, but no other reading. */
function lowerSubject(tokens: readonly Token[], at: number, name: number): boolean {
  const [previous, token, next] = [tokens[at - 1], tokens[name], tokens[name + 1]]
  const low = token?.low ?? ""
  const article = name === at + 1 && tokens[at]?.low === "de"
  const { first, last } = knowledgeOf(low)
  const isName = last === 2 || (article ? bare.has(low) : last > 0 && !isOrganisationNoun(low))
  if (!isName || first === 2 || stopWords.has(low))
    return last === 1 && article && tokens[at]?.opens === true && speaksHere(low, next)
  const old = tokens.slice(at, name).some((part) => oldInfixes.has(part.low))
  const does = next?.kind === "word" && !next.capital && personVerbs.has(next.low) && !next.low.endsWith("en")
  if (tokens[at]?.opens) {
    const sure = bare.has(low) || old || tokens[at]?.low === "van"
    return does && (sure || speaks.test(next.low)) && !(old ? pronouns : subjects).has(tokens[name + 2]?.low ?? "")
  }
  if (isPlainNoun(next)) return false
  const doubled = tokens[at]?.low === "van" && !/^de(?:n|r)?$/.test(tokens[at + 1]?.low ?? "")
  const led =
    /^(?:met|volgens|bij|voor|door|tegen|aan|namens|via|van|naast|zegt|zei|belt|belde|vertelt|vertelde|meldt|meldde|appt|appte|mailde)$/
  return led.test(previous?.low ?? "") && (bare.has(low) || old || doubled)
}

/** Nouns that do not speak: 'de smet zegt', 'de haan belt'. */
const silent = wordSet(
  "smet haan vos wolf berg vogel hond beer leeuw kok pauw bie maan roo bock coninck meyer cock keyser",
)
const speaksHere = (low: string, next: Token | undefined) =>
  silent.has(low) && low !== "kok" && speaks.test(next?.low ?? "")

/** 'in een hotel van van der valk': a shop or hotel, and nobody to be met there. */
const isChain = (tokens: readonly Token[], from: number, to: number): boolean => {
  let run = tokens[from]?.low ?? ""
  for (let at = from + 1; at <= to; at++) run += ` ${tokens[at]?.low}`
  return shops.test(run) || shops.test(`${tokens[from - 1]?.low} ${run}`)
}

/** 'huisbaas de vries reageert niet', 'van dijk (66)', 'van den berg belt': a family name with its 'van' or 'de'. */
export function lowerFamily(tokens: readonly Token[], at: number): LowerName | undefined {
  const gates = tokens[at]?.word.gates ?? 0
  if ((gates & gate.parent) !== 0 && knowledgeOf(tokens[at + 1]?.low ?? "").first > 0) return { from: at, to: at + 1 }
  if ((gates & gate.infix) === 0) return undefined
  const name = infixEnd(tokens, at)
  const [token, previous, next] = [tokens[name], tokens[at - 1]?.low ?? "", tokens[name + 1]]
  if (name === at || token?.kind !== "word" || token.capital || isRole(token.low)) return undefined
  const { last } = knowledgeOf(token.low)
  const found = { from: at, to: name }
  if (closePeople.has(previous) || /^(?:huisbaas|huurder|huurster|dokter|fam|gezin)$/.test(previous))
    return last === 2 && (isVerb(next) || next?.kind !== "word") ? found : undefined
  if (isChain(tokens, at, name)) return undefined
  if (bracketedAge(tokens, name) && last > 0 && tokens[at]?.opens && tokens[at]?.low === "van") return found
  return lowerSubject(tokens, at, name) ? found : undefined
}
