import { ibanHolds, ibanLengths } from "./checksum.ts"
import { type Match, matchesOf, type Search, spansOf } from "./spans.ts"

const dutch = /(?<![\p{L}\d])nl ?\d ?\d(?:[ .-]{0,2}[a-z]){4}(?:[ .-]{0,2}\d){10}(?!\d)/giu
const belgian = /(?<![\p{L}\d])be ?\d ?\d(?:[ .-]{0,2}\d){12}(?!\d)/giu
const foreign = /(?<![\p{L}\d])[a-z]{2}\d{2}(?: ?[a-z\d]){11,30}/giu
const byKeyword =
  /(?<![\p{L}])(?:iban|rekening(?:nummer|nr)?|rek\.? ?nr|bankrekening|banknummer)[^\d\n]{0,20}?(?<what>(?:[a-z]{2}\d{2}[ .-]?)?(?:[a-z]{4}[ .-]?)?\d(?:[ .-]{0,2}\d){7,17})(?!\d)/giu

/** Cuts a foreign candidate at the length of its country; what fails the test there is no account number. */
function cutForeign(found: Match): Match | undefined {
  const wanted = ibanLengths[found.value.slice(0, 2).toUpperCase()]
  if (wanted === undefined) return undefined
  let signs = 0
  let length = 0
  while (length < found.value.length && signs < wanted) if (found.value[length++] !== " ") signs++
  const value = found.value.slice(0, length)
  return ibanHolds(value) ? { start: found.start, end: found.start + length, value } : undefined
}

/**
 * Account numbers: Dutch and Belgian ones by their shape (also with a slip of the pen), those of other countries when
 * the mod-97 test holds, any number that is called an account.
 */
export function claimAccounts(search: Search): void {
  const { figures, account } = search.signs
  if (figures >= 12)
    search.claim(spansOf("IBAN", [...matchesOf(search.left, dutch), ...matchesOf(search.left, belgian)]))
  const others = account ? matchesOf(search.left, foreign).map(cutForeign) : []
  search.claim(
    spansOf(
      "IBAN",
      others.filter((found) => found !== undefined),
    ),
  )
  if (figures >= 8) search.claim(spansOf("IBAN", matchesOf(search.left, byKeyword)))
}
