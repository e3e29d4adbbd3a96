import { after, before, matchesOf, type Search, spansOf } from "./spans.ts"

/** Dutch plates by side code, 1951 to now (RDW), and Belgian ones since 2010 (one figure, three letters, three figures). */
const shapes =
  /(?<![\p{L}\d-])(?:[a-z]{2}-\d{2}-\d{2}|\d{2}-\d{2}-[a-z]{2}|\d{2}-[a-z]{2}-\d{2}|[a-z]{2}-\d{2}-[a-z]{2}|[a-z]{2}-[a-z]{2}-\d{2}|\d{2}-[a-z]{2}-[a-z]{2}|\d{2}-[a-z]{3}-\d|\d-[a-z]{3}-\d{2}|[a-z]{2}-\d{3}-[a-z]|[a-z]-\d{3}-[a-z]{2}|[a-z]{3}-\d{2}-[a-z]|[a-z]-\d{2}-[a-z]{3}|\d-[a-z]{2}-\d{3}|\d{3}-[a-z]{2}-\d|\d-[a-z]{3}-\d{3}|[a-z]-[a-z]{3}-\d{3}|[a-z]{2}-\d{3}-[a-z]{2})(?![\p{L}\d-])/giu
/** The same without hyphens or with spaces, and plates of neighbours: only near a vehicle. */
const looseShapes =
  /(?<![\p{L}\d-])(?:\d{2}[ -]?[A-Z]{3}[ -]?\d|\d[ -]?[A-Z]{3}[ -]?\d{2}|[A-Z]{2}[ -]?\d{3}[ -]?[A-Z]|[A-Z][ -]?\d{3}[ -]?[A-Z]{2}|[A-Z]{3}[ -]?\d{2}[ -]?[A-Z]|[A-Z][ -]?\d{2}[ -]?[A-Z]{3}|\d[ -]?[A-Z]{2}[ -]?\d{3}|\d{3}[ -]?[A-Z]{2}[ -]?\d|[12][ -]?[A-Z]{3}[ -]?\d{3}|[A-Z]{1,3}[ -][A-Z]{1,2} ?\d{1,4}|[A-Z]{2,3} ?\d{4,5}[A-Z]?|[A-Z]{1,2} ?\d{2,3} ?[A-Z]{3}|[A-Z]{1,2} ?\d{4} ?[A-Z]{2}|[A-Z]{3}-\d{3}|\d{3}-[A-Z]{3}|\d{4} ?[A-Z]{3}|[A-Z]{2}\d{2} ?[A-Z]{3}|\d{2} ?[A-Z]{1,3} ?\d{2,4}|[A-Z]{2,3} \d[A-Z\d]{3,4})(?![\p{L}\d-])/gu
const vehicle =
  /(?<!\p{L})(?:auto|autootje|wagen|busje|bus|bestelbus|bestelwagen|camper|caravan|scooter|brommer|motor|moto|taxi|kenteken|nummerplaat|plaat|bak|voertuig|vrachtwagen|bakfiets|aanhanger|oplegger|tractor|quad|bestelauto|personenauto|brommobiel|scootmobiel|snorfiets|geparkeerd|bmw|golf|audi|opel|renault|peugeot|fiat|toyota|volvo|mercedes|volkswagen|ford|kia|seat|skoda)(?!\p{L})/iu

const calledPlate =
  /(?<!\p{L})(?:kenteken(?:plaat)?|nummerplaat|nrplaat|nr\.?plaat|plaat|plaatnummer)(?!\p{L})(?: ?(?:nr|nummer|is|van|:|\(|'|")\.?){0,2} ?(?<what>[a-z\d]{1,3}(?:[ .-]?[a-z\d]{1,3}){1,3})(?![\p{L}\d])/giu

/** Licence plates: by shape where letters or hyphens make it certain, in any spelling after 'kenteken' or 'nummerplaat'. */
export function claimPlates(search: Search): void {
  const text = search.left
  const shaped = matchesOf(text, shapes).filter(
    ({ start }) => !/(?:kamer|lokaal|ref\.?|nr\.?|artikel) ?$/.test(before(text, start, 10)),
  )
  search.claim(spansOf("PLATE", shaped))
  if (vehicle.test(text)) {
    const loose = matchesOf(text, looseShapes).filter(
      ({ start, end }) => vehicle.test(before(text, start, 45)) || vehicle.test(after(text, end, 25)),
    )
    search.claim(spansOf("PLATE", loose))
  }
  const called = matchesOf(search.left, calledPlate).filter(
    ({ value }) => /\d/.test(value) && value.replace(/[^a-z\d]/gi, "").length >= 5,
  )
  search.claim(spansOf("PLATE", called.map(endAtPlate)))
}

/** After a plate without hyphens the next short word may have come along: a plate has at most seven signs. */
function endAtPlate(found: { start: number; end: number; value: string }) {
  let signs = 0
  let length = 0
  while (length < found.value.length && signs < 7) if (/[a-z\d]/i.test(found.value[length++] ?? "")) signs++
  const value = found.value.slice(0, length).replace(/[ .-][a-z]{2,3}$/, "")
  return { start: found.start, end: found.start + value.length, value }
}
