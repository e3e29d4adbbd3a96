import { isCapitalWord, isDutchWord } from "./dutch-words.ts"
import { knowledgeOf } from "./name-lists.ts"
import { ownsInSpeech } from "./name-words.ts"
import type { Token } from "./tokens.ts"
import { wordsLikeCallNames } from "./words/lower-names.ts"
import { stopWords } from "./words/stops.ts"
import { isRole, signOffs, wordSet } from "./words/titles.ts"

const joints = /^(?:,|\/|\+|&|en|of)$/

/** Before a list of who was there: 'aanwezig: els, bram'. */
const heads = wordSet(
  "aanwezig aanwezigen afwezig deelnemers deelnemer namen gasten kinderen verontschuldigd cc aan van",
)

/** Before a name and a colon: 'nieuw nr abdi:', 'update els:'. */
const ofWhom = wordSet("nr nummer tel gsm adres mail telefoonnummer gsmnr update bericht voor over van")

const thanks = wordSet("bedankt dankjewel thx merci dank sorry proficiat gefeliciteerd hoi hallo hey dag beste lieve")

const mayBeCalled = (low: string, isCallName: (low: string) => boolean) =>
  isCallName(low) || wordsLikeCallNames.has(low) || (low.length > 2 && knowledgeOf(low).first === 2)

/** The next token of a list on one side: over a comma, a slash or 'en'. */
function beside(tokens: readonly Token[], at: number, step: 1 | -1): Token | undefined {
  return joints.test(tokens[at + step]?.low ?? "") ? tokens[at + 2 * step] : undefined
}

const isSurely = (token: Token | undefined, isCallName: (low: string) => boolean): boolean =>
  token?.kind === "person" || (token?.kind === "word" && (isCallName(token.low) || isOnlyName(token)))

const isOnlyName = ({ low }: Token): boolean =>
  low.length > 4 && knowledgeOf(low).first === 2 && !isDutchWord(low) && !isCapitalWord(low)

/** A lower-case name among names, between brackets behind a relative, before a colon, alone in a greeting. */
export function lowerListed(tokens: readonly Token[], at: number, isCallName: (low: string) => boolean): boolean {
  const [token, previous, next] = [tokens[at], tokens[at - 1], tokens[at + 1]]
  if (token === undefined || !mayBeCalled(token.low, isCallName)) return false
  const around = [beside(tokens, at, -1), beside(tokens, at, 1)].filter((near) => near?.kind === "word")
  const listed = around.some((near) => isSurely(near, isCallName))
  const separate = !token.glued || previous?.raw === "/"
  if (listed && separate && (around.length > 1 || isCallName(token.low) || previous?.raw === ":")) return true
  if (listed && token.opens && isSurely(beside(tokens, at + 2, 1), isCallName)) return true
  if (previous?.raw === ":" && heads.has(tokens[at - 2]?.low ?? "")) return true
  if (previous?.raw === "(" && /^[),]$/.test(next?.raw ?? "")) return isRole(tokens[at - 2]?.low ?? "")
  if (isAddressed(tokens, at)) return true
  if (previous?.raw === "/" && /(?:team|werk|school)$/.test(tokens[at - 2]?.low ?? "")) return true
  if (token.opens && ownsInSpeech(tokens, at)) return true
  const named = isCallName(token.low) || token.low === "greet"
  if (named && previous?.raw === ":" && (next === undefined || /^[,.!]$/.test(next.raw))) return true
  if (named && next?.raw === ":" && ofWhom.has(previous?.low ?? "")) return true
  if (named && token.opens && (next?.raw === ":" || (previous?.raw === "-" && next?.raw === "-"))) return true
  return (
    /^(?:via|volgens|namens|cc|door)$/.test(previous?.low ?? "") && (next?.kind !== "word" || stopWords.has(next.low))
  )
}

/** 'groetjes, els', 'bedankt lotte!': the last word of a line behind a greeting or thanks. */
function isAddressed(tokens: readonly Token[], at: number): boolean {
  const [previous, next] = [tokens[at - 1], tokens[at + 1]]
  const word = previous?.kind === "sign" && /^[,.]$/.test(previous.raw) ? tokens[at - 2] : previous
  const ends = next === undefined || next.opens || /^[!,.:]$/.test(next.raw)
  return ends && (signOffs.has(word?.low ?? "") || (word === previous && thanks.has(word?.low ?? "")))
}
