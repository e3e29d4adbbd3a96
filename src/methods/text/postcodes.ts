import { before, matchesOf, type Search, type Span, spansOf } from "./spans.ts"
import { flemishTowns } from "./words/places.ts"
import { belgianTowns } from "./words/streets.ts"

const dutchCode = /(?<![\p{L}\d€.,+-])[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}(?![\p{L}\d])/gu
const lowerCode = /(?<![\p{L}\d€.,+-])[1-9]\d{3} ?(?!sa|sd|ss)[a-z]{2}(?![\p{L}\d])/giu
const measure =
  /^\d{4} ?(?:kg|km|gr|ml|cl|mm|cm|kw|mb|gb|eu|uu|de|en|is|op|in|of|al|om|ze|er|nu|we|ik|je|te|na|pm|pj|st|jr|u|nl|be|mg|hz|wh|en|ha|va)$/i
const calledCode =
  /(?<!\p{L})(?:postcode|postc|pc|postnummer)[ .:]{1,3}(?:is |van )?(?<what>[1-9]\d{3} ?(?!in|is|op|en|te|de|of|om|ze)[a-z]{2}(?![\p{L}\d])|[1-9]\d{3}(?![\p{L}\d]| ?(?:tot|t\/m|en met|- ?\d)))/giu
const belgianCode = /(?<![\p{L}\d€.,+/-])(?<what>(?:BE?-)?[1-9]\d{3}),? (?=\p{L}[\p{L}'-]{2,30})/gu

/** Dutch postcodes in capitals and whatever is called a postcode: sure without a look at addresses. */
export function claimSurePostcodes(search: Search): void {
  if (search.signs.longest < 4) return
  search.claim(
    spansOf(
      "POSTCODE",
      matchesOf(search.left, calledCode).filter(({ value }) => !measure.test(value)),
    ),
  )
  const upper = matchesOf(search.left, dutchCode).filter(({ value }) => !/(?:EU|NL|BE|PM)$/.test(value))
  search.claim(spansOf("POSTCODE", upper))
}

/** The other postcodes: small letters, and Belgian ones before a town's name; behind `addresses` too. */
export function claimPostcodes(search: Search, addresses: readonly { end: number }[]): void {
  if (search.signs.longest < 4) return
  const ends = new Set(addresses.map(({ end }) => end))
  const followsAddress = (start: number) => [1, 2, 3].some((gap) => ends.has(start - gap))
  const lower = matchesOf(search.left, lowerCode).filter(
    ({ value, start }) => !measure.test(value) && (!value.includes(" ") || followsAddress(start)),
  )
  search.claim(spansOf("POSTCODE", lower))
  search.claim(belgianCodes(search, followsAddress))
}

function belgianCodes(search: Search, followsAddress: (start: number) => boolean): readonly Span[] {
  const found = matchesOf(search.left, belgianCode).filter(({ start, end, value }) => {
    if (followsAddress(start) && !/^ (?:euro|keer|jaar|mensen)/.test(search.left.slice(end, end + 8))) return true
    const town = /^,? (\p{L}[\p{L}'-]{2,30})/u.exec(search.left.slice(end, end + 34))?.[1] ?? ""
    const looksLikeYear = /^(?:19[5-9]|20[0-4])/.test(value)
    const prepared = /(?:\bin|\bte|,|\(|woont|^) ?$/.test(before(search.left, start, 8))
    return (
      (belgianTowns.has(town.toLowerCase()) || (/^\p{Lu}/u.test(town) && flemishTowns.has(town.toLowerCase()))) &&
      (prepared || !looksLikeYear)
    )
  })
  return spansOf("POSTCODE", found)
}
