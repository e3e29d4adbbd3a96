import { claimAccounts } from "./accounts.ts"
import { streetsIn } from "./addresses.ts"
import { highAgesIn } from "./ages.ts"
import { claimDatesInFigures, datesInWords } from "./dates.ts"
import { institutionsIn } from "./institutions.ts"
import { claimEmails, claimLinks } from "./links.ts"
import {
  claimIdentityNumbers,
  claimPhones,
  claimRegisterNumbers,
  claimSpokenPhones,
  passOverPublicNumbers,
} from "./numbers.ts"
import { personsIn } from "./persons.ts"
import { plainSigns } from "./plain-signs.ts"
import { claimPlates } from "./plates.ts"
import { claimPostcodes, claimSurePostcodes } from "./postcodes.ts"
import { Search, type Span } from "./spans.ts"
import { type Token, tokensOf } from "./tokens.ts"

const figure = /\d/
/** Four figures near each other: no account, personal number, telephone or postcode has fewer. */
const manyFigures = /\d(?:[^\d\n]{0,8}\d){3}/

/** The rules for what is written in signs and figures, from the surest to the loosest. */
function claimWritten(search: Search): void {
  claimEmails(search)
  claimLinks(search)
  claimSpokenPhones(search)
  if (!figure.test(search.left)) return
  const many = manyFigures.test(search.left)
  if (many) claimAccounts(search)
  passOverPublicNumbers(search)
  if (many) claimRegisterNumbers(search)
  if (many) claimIdentityNumbers(search)
  claimPlates(search)
  claimDatesInFigures(search)
  if (many) claimPhones(search)
  if (many) claimSurePostcodes(search)
}

/** The rules for what is said in words; `withInstitutions` also gives the names of schools, homes and centres. */
function claimSaid(search: Search, withInstitutions: boolean): void {
  const tokens = tokensOf(search.left)
  search.claim(datesInWords(search.left, tokens))
  search.claim(highAgesIn(tokens))
  const streets = streetsIn(tokens)
  const addresses = streets.filter((street) => street.kind === "address")
  search.claim(addresses.map(({ start, end }) => ({ start, end, type: "ADDRESS" })))
  claimPostcodes(
    search,
    addresses.map(({ end }) => end),
  )
  const institutions = institutionsIn(tokens)
  if (withInstitutions) search.claim(institutions.map(({ from, to }) => spanBetween(tokens, from, to)))
  const ruledOut = new Uint8Array(tokens.length)
  for (const { from, to } of [...streets, ...institutions]) ruledOut.fill(1, from, to + 1)
  search.claim(personsIn(tokens, ruledOut))
}

const spanBetween = (tokens: readonly Token[], from: number, to: number): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to]?.end ?? 0,
  type: "INSTITUTION",
})

/** All rules once over a text whose earlier replacements are already hidden. */
export function findIn(text: string, withInstitutions: boolean): Span[] {
  const search = new Search(plainSigns(text))
  claimWritten(search)
  claimSaid(search, withInstitutions)
  return search.spans.sort((a, b) => a.start - b.start)
}
