import { isDutchWord } from "./dutch-words.ts"
import { knowledgeOf } from "./name-lists.ts"
import { isPlaceName } from "./places.ts"
import type { Token } from "./tokens.ts"
import { closePeople } from "./words/lower-names.ts"
import { personVerbs } from "./words/stops.ts"
import { isRole, wordSet } from "./words/titles.ts"

/** First names that are function words: with a capital they are read as a name only where the grammar leaves nothing else. */
export const functionNames = wordSet("wil will ben ken door lot bill don frans")

/** These may follow the verb 'wil' as nouns or adverbs: 'Wil was ophangen', 'Wil bad nemen'. */
const notAfterVerb = wordSet("was bad bond week wees leek las at boog")

const hasSubject = (token: Token | undefined): boolean =>
  token?.kind === "word" &&
  !token.capital &&
  personVerbs.has(token.low) &&
  !token.low.endsWith("en") &&
  !/^(?:zijn|gaan|staan)$/.test(token.low) &&
  !notAfterVerb.has(token.low)

const isAge = (tokens: readonly Token[], at: number): boolean =>
  /^[(,]$/.test(tokens[at]?.raw ?? "") &&
  /^\d{1,3}$/.test(tokens[at + 1]?.raw ?? "") &&
  /^(?:[),]|jaar|jr)$/.test(tokens[at + 2]?.low ?? "")

/** 'Frans spreekt Frans, meer niet': a language does nothing, and a pronoun behind the verb would be the one who does. */
const isMansDoing = (tokens: readonly Token[], at: number): boolean =>
  isAge(tokens, at + 1) ||
  (hasSubject(tokens[at + 1]) &&
    !/^(?:is|was|wordt|werd|kan|lijkt|blijft|moet|mag|leest|schrijft)$/.test(tokens[at + 1]?.low ?? "") &&
    !/^(?:hij|ze|zij|je|ik|we|wij|er|men|iedereen|niemand|de|het)$/.test(tokens[at + 2]?.low ?? ""))

/** 'Wil belt', 'met Wil gesproken', 'Wil (78)', 'Wil en Riet': whether a function word with a capital is a first name. */
export function isFunctionName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.kind !== "word" || !token.capital || token.shouted || !functionNames.has(token.low.replace(/'s$/, "")))
    return false
  if (token.low === "frans") return token.opens && isMansDoing(tokens, at)
  const [previous, next, second] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]]
  if (isAge(tokens, at + 1)) return true
  if (token.low.endsWith("'s")) return next?.kind === "word"
  if (next?.kind === "word" && next.capital) return false
  const joined = /^(?:en|&|,)$/.test(next?.low ?? "") && second?.capital === true && !second.opens
  if (joined && knowledgeOf(second?.low ?? "").first > 0) return true
  if (/^(?:haar|zijn|z'n|d'r)$/.test(next?.low ?? "") && hasSubject(tokens[at + 3])) return true
  if (token.opens) return hasSubject(next)
  const listed = previous?.raw === "," && knowledgeOf(tokens[at - 2]?.low ?? "").first > 0 && next?.low === "en"
  return listed || (previous?.kind === "word" && !previous.capital)
}

/** 'Storms moeder weet van niets', 'Annes zus': a first name with an s before a relative. */
export function ownsRelative(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.kind !== "word" || !token.capital || token.raw.length < 4 || !token.low.endsWith("s")) return false
  const owner = token.low.slice(0, -1)
  const { first, kind, shape } = knowledgeOf(owner)
  const whole = knowledgeOf(token.low)
  if (closePeople.has(tokens[at + 1]?.low ?? "") && !/^(?:man|vrouw)$/.test(tokens[at + 1]?.low ?? ""))
    return (first > 0 || (kind === "strange" && shape > 0.5 && whole.kind === "strange")) && whole.first === 0
  return (
    (first === 2 || (kind === "strange" && shape > 1)) &&
    (!isDutchWord(token.low) || (owner.length > 4 && !isDutchWord(owner))) &&
    !isPlaceName(owner) &&
    isOwned(tokens[at + 1])
  )
}

/** What one person has: 'Youssefs uitkering', 'Ivans werkgever'. */
const owned =
  /(?:uitkering|werkgever|dossier|huis|kamer|woning|baas|geld|brief|post|aanvraag|zaak|kind|kinderen|fiets|auto|telefoon|paspoort|verhaal|ouders|familie|gezin|school|klas|juf|arts|huur|schuld|schulden|rekening|toeslag|verblijf|contract|moeder|vader|man|vrouw|vriend|vriendin|begeleider|begeleidster|consulent|advocaat|bed|naam|situatie|vraag|verzoek|gezondheid|rug|been|hart|hond|kat|verjaardag|adres|loon|baan|werk|stage|opleiding)$/

const isOwned = (token: Token | undefined): boolean => token?.kind === "word" && !token.capital && owned.test(token.low)

/** Behind 'greet': what somebody has in the words of speech: 'greet haar zoon'. */
export function ownsInSpeech(tokens: readonly Token[], at: number): boolean {
  return /^(?:haar|d'r|zijn|z'n)$/.test(tokens[at + 1]?.low ?? "") && isRole(tokens[at + 2]?.low ?? "")
}
