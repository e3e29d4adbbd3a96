import type { Token } from "./tokens.ts"
import { dwelling } from "./words/streets.ts"
import { isRole, wordSet } from "./words/titles.ts"

export const livesNear = (tokens: readonly Token[], at: number, reach: number): boolean => {
  for (let look = at; look > at - reach && look >= 0; look--) {
    const token = tokens[look]
    if (token?.kind === "sign" && /[.!?]/.test(token.raw) && tokens[look + 1]?.opens) return false
    if (isDwelling(token?.low ?? "")) return true
  }
  return false
}

const isDwelling = (low: string): boolean =>
  dwelling.has(low) ||
  (!/^(?:buurt|wijk|huis|wacht|vergader|spreek|slaap|tweede|was|kinder)kamer$/.test(low) &&
    /.(?:woning|appartement|studio|kamer|huurhuis)$/.test(low))

/** 'In de Vossenstraat wonen nog drie gezinnen', 'de Kolkstraat, waar hij slaapt'. */
export const livesAfter = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(at + 1, at + 5)
    .some((token) => /^(?:woont|wonen|woonde|woonden|huurt|huren|huurde|slaapt)$/.test(token.low))

const postWords = wordSet(
  "brief brieven post pakket pakje aanmaning bezorgd lekkage gaslek brand inbraak slaapt bezoek ontruimen verhuizen wonend inval deurwaarder slot sleutel sleutels",
)

/** 'Brief naar Klein Heiligland 64': something that comes to a house, shortly before. */
export const postNear = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 5), at).some((token) => postWords.has(token.low))

/** 'de buurvrouw uit de Kolkstraat', 'gezin van de Singel': somebody lives there. */
export function comesFrom(tokens: readonly Token[], from: number): boolean {
  const article = /^(?:de|het|den)$/.test(tokens[from - 1]?.low ?? "") ? from - 2 : from - 1
  const [preposition, person] = [tokens[article]?.low ?? "", tokens[article - 1]]
  return (
    /^(?:uit|van)$/.test(preposition) && person?.kind === "word" && (isRole(person.low) || dwelling.has(person.low))
  )
}

/** Whether a number of a house in this street stands just behind it: 'Marktstraat (o.a. familie X, nr. 14)'. */
export function numberBehind(tokens: readonly Token[], at: number): boolean {
  for (let look = at + 1; look < at + 10 && look < tokens.length; look++) {
    if (/^(?:nr|nummer|huisnummer)$/.test(tokens[look]?.low ?? "")) return true
  }
  return false
}
