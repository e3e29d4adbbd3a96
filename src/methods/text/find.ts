import { claimAccounts } from "./accounts.ts"
import { streetsIn } from "./addresses.ts"
import { highAgesIn } from "./ages.ts"
import { claimDatesInFigures, datesInWords } from "./dates.ts"
import { gate } from "./gate-bits.ts"
import { institutionsIn } from "./institutions.ts"
import { claimEmails, claimLinks } from "./links.ts"
import {
  claimIdentityNumbers,
  claimPhones,
  claimRegisterNumbers,
  claimSpokenPhones,
  fourFigures,
  passOverPublicNumbers,
} from "./numbers.ts"
import { personsIn } from "./persons.ts"
import { plainSigns } from "./plain-signs.ts"
import { claimPlates } from "./plates.ts"
import { claimPostcodes, claimSurePostcodes } from "./postcodes.ts"
import { matchesOf, Search, type Span } from "./spans.ts"
import { type Token, tokensOf } from "./tokens.ts"
import { openGates } from "./word-gates.ts"

/** The rules for what is written in signs and figures, from the surest to the loosest. */
function claimWritten(search: Search): void {
  claimEmails(search)
  claimLinks(search)
  claimSpokenPhones(search)
  if (search.signs.figures === 0) return
  const many = search.signs.figures > 3 && matchesOf(search.left, fourFigures).length > 0
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
function claimSaid(search: Search, tokens: readonly Token[], gates: number, withInstitutions: boolean): void {
  if ((gates & gate.month) !== 0) search.claim(datesInWords(search.left, tokens))
  search.claim(highAgesIn(tokens))
  const streets = streetsIn(tokens)
  const addresses = streets.length === 0 ? streets : streets.filter((street) => street.kind === "address")
  search.claim(addresses.map(({ start, end }) => ({ start, end, type: "ADDRESS" })))
  claimPostcodes(search, addresses)
  const institutions = institutionsIn(tokens)
  if (withInstitutions) search.claim(institutions.map(({ from, to }) => spanBetween(tokens, from, to)))
  search.claim(personsIn(tokens, ruledOut(tokens.length, streets, institutions)))
}

const nothing = new Uint8Array(0)

/** The tokens that no name may take, as ones. */
function ruledOut(length: number, streets: readonly Stretch[], institutions: readonly Stretch[]): Uint8Array {
  if (streets.length + institutions.length === 0) return nothing
  const out = new Uint8Array(length)
  for (const { from, to } of streets) out.fill(1, from, to + 1)
  for (const { from, to } of institutions) out.fill(1, from, to + 1)
  return out
}

type Stretch = { from: number; to: number }

const spanBetween = (tokens: readonly Token[], from: number, to: number): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to]?.end ?? 0,
  type: "INSTITUTION",
})

/** All rules once over a text whose earlier replacements are already hidden. */
export function findIn(text: string, withInstitutions: boolean): Span[] {
  const plain = plainSigns(text)
  let tokens = tokensOf(plain)
  let gates = openGates(tokens)
  const search = new Search(plain, gates)
  claimWritten(search)
  if (!search.untouched) {
    tokens = tokensOf(search.left)
    gates = openGates(tokens)
  }
  claimSaid(search, tokens, gates, withInstitutions)
  return search.spans.length < 2 ? search.spans : search.spans.sort((a, b) => a.start - b.start)
}
