import { gate } from "./gate-bits.ts"
import { matchesNear } from "./near.ts"
import { after, before, matchesOf, type Search, spansOf } from "./spans.ts"
import { vehicle } from "./words/vehicles.ts"

/** Dutch plates by side code, 1951 to now (RDW), and Belgian ones since 2010 (one figure, three letters, three figures). */
const shapes =
  /(?<![\p{L}\d-])(?:[a-z]{2}-\d{2}-\d{2}|\d{2}-\d{2}-[a-z]{2}|\d{2}-[a-z]{2}-\d{2}|[a-z]{2}-\d{2}-[a-z]{2}|[a-z]{2}-[a-z]{2}-\d{2}|\d{2}-[a-z]{2}-[a-z]{2}|\d{2}-[a-z]{3}-\d|\d-[a-z]{3}-\d{2}|[a-z]{2}-\d{3}-[a-z]|[a-z]-\d{3}-[a-z]{2}|[a-z]{3}-\d{2}-[a-z]|[a-z]-\d{2}-[a-z]{3}|\d-[a-z]{2}-\d{3}|\d{3}-[a-z]{2}-\d|\d-[a-z]{3}-\d{3}|[a-z]-[a-z]{3}-\d{3}|[a-z]{2}-\d{3}-[a-z]{2})(?![\p{L}\d-])/giu
/**
 * Side codes 4 and later in capitals with spaces: no vowels, C, M or Q but at the start of a series, so that no other
 * code ('3 VWO 12', 'NEN 123 B') looks like them. Sure without a vehicle.
 */
const spacedShapes =
  /(?<![\p{L}\d-])(?:[BDFGHJKLNPRSTVWXZ]{2} \d{2} [BDFGHJKLNPRSTVWXZ]{2}|[BDFGHJKLNPRSTVWXZ]{2} [BDFGHJKLNPRSTVWXZ]{2} \d{2}|\d{2} [BDFGHJKLNPRSTVWXZ]{2} [BDFGHJKLNPRSTVWXZ]{2}|\d{2} [BDFGHJKLNPRSTVXZ]{3} \d|\d [BDFGHJKLNPRSTVXZ]{3} \d{2}|[BDFGHJKLNPRSTVXZ]{2} \d{3} [BDFGHJKLNPRSTVXZ]|[BDFGHJKLNPRSTVXZ] \d{3} [BDFGHJKLNPRSTVXZ]{2}|[BDFGHJKLNPRSTVXZ]{3} \d{2} [BDFGHJKLNPRSTVXZ]|[BDFGHJKLNPRSTVXZ] \d{2} [BDFGHJKLNPRSTVXZ]{3})(?![\p{L}\d-])/gu
/** A plate without capitals, hyphens or spaces: only close to a vehicle, and of a shape that no word or amount has. */
const runTogether =
  /(?<![\p{L}\d-])(?:\d{2}[bdfghjklnprstvxz]{3}\d|\d[bdfghjklnprstvxz]{3}\d{2}|[bdfghjklnprstvxz]{2}\d{3}[bdfghjklnprstvxz]|[bdfghjklnprstvxz]\d{3}[bdfghjklnprstvxz]{2}|[bdfghjklnprstvxz]{3}\d{2}[bdfghjklnprstvxz]|[12][a-z]{3}\d{3}|[bdfghjklnprstvxz]{2} \d{2} [bdfghjklnprstvxz]{2}|\d{2} [bdfghjklnprstvxz]{3} \d|(?!nr|km)[bdfghjklnprstvxz]{2} \d{3} [bdfghjklnprstvxz])(?![\p{L}\d-])/gu
/** The same without hyphens or with spaces, and plates of neighbours: only near a vehicle. */
const looseShapes =
  /(?<![\p{L}\d-])(?:\d{2}[ -]?[A-Z]{3}[ -]?\d|\d[ -]?[A-Z]{3}[ -]?\d{2}|[A-Z]{2}[ -]?\d{3}[ -]?[A-Z]|[A-Z][ -]?\d{3}[ -]?[A-Z]{2}|[A-Z]{3}[ -]?\d{2}[ -]?[A-Z]|[A-Z][ -]?\d{2}[ -]?[A-Z]{3}|\d[ -]?[A-Z]{2}[ -]?\d{3}|\d{3}[ -]?[A-Z]{2}[ -]?\d|[12][ -]?[A-Z]{3}[ -]?\d{3}|[A-Z]{1,3}[ -][A-Z]{1,2} ?\d{1,4}|[A-Z]{1,2} ?\d{4} ?[A-Z]{2}|[A-Z]{2,3} ?\d{4,5}[A-Z]?|[A-Z]{1,2} ?\d{2,3} ?[A-Z]{3}|[A-Z]{3}-\d{3}|\d{3}-[A-Z]{3}|\d{4} ?[A-Z]{3}|\d{2} [A-Z]{2} \d{2}|[A-Z]{2} \d{2} \d{2}|\d{2} \d{2} [A-Z]{2}|[A-Z]{2} ?\d{2} ?[A-Z]{2}|[A-Z]{2}\d{2} ?[A-Z]{3}|\d{2} ?[A-Z]{1,3} ?\d{2,4}|[A-Z]{2,3} \d[A-Z\d]{3,4})(?![\p{L}\d-])/gu
/** Where a run of figures begins. */
const figures = /(?<!\d)\d/g
const calledPlate =
  /(?<!\p{L})(?:kenteken(?:plaat)?|nummerplaat|nrplaat|nr\.?plaat|plaat|plaatnummer)(?!\p{L})(?: ?(?:nr|nummer|is|van|:|\(|'|")\.?){0,2} ?(?<what>[a-z\d]{1,3}(?:[ .-]?[a-z\d]{1,3}){1,3})(?![\p{L}\d])/giu

/** Licence plates: by shape where letters or hyphens make it certain, in any spelling after 'kenteken' or 'nummerplaat'. */
export function claimPlates(search: Search): void {
  const text = search.left
  if (search.signs.hyphened)
    search.claim(
      spansOf(
        "PLATE",
        matchesNear(text, shapes, figures, 14, 14).filter(
          ({ start }) => !/(?:kamer|lokaal|ref\.?|nr\.?|artikel) ?$/.test(before(text, start, 10)),
        ),
      ),
    )
  if (search.signs.spaced)
    search.claim(
      spansOf(
        "PLATE",
        matchesNear(search.left, spacedShapes, figures, 14, 14).filter(
          ({ start }) => !/(?:type|model|lijn|bus) ?$/.test(before(text, start, 7)),
        ),
      ),
    )
  if (search.mayHave(gate.vehicle)) claimNearVehicle(search, text)
  if (!search.mayHave(gate.plate)) return
  const called = matchesOf(search.left, calledPlate).filter(
    ({ value }) => /\d/.test(value) && value.replace(/[^a-z\d]/gi, "").length >= 5,
  )
  search.claim(spansOf("PLATE", called.map(endAtPlate)))
}

/** `text` is what was left before any plate was found. */
function claimNearVehicle(search: Search, text: string): void {
  const loose = matchesNear(text, looseShapes, figures, 14, 14).filter(
    ({ start, end }) => vehicle.test(before(text, start, 45)) || vehicle.test(after(text, end, 25)),
  )
  search.claim(spansOf("PLATE", loose))
  const run = matchesNear(search.left, runTogether, figures, 14, 14).filter(
    ({ start, end }) => vehicle.test(before(text, start, 30)) || vehicle.test(after(text, end, 25)),
  )
  search.claim(spansOf("PLATE", run))
}

/** After a plate without hyphens the next short word may have come along: a plate has at most seven signs. */
function endAtPlate(found: { start: number; end: number; value: string }) {
  let signs = 0
  let length = 0
  while (length < found.value.length && signs < 7) if (/[a-z\d]/i.test(found.value[length++] ?? "")) signs++
  const whole = found.value.slice(0, length)
  const shorter = whole.replace(/[ .-][a-z]{2,3}$/, "")
  const value = shorter.replace(/[^a-z\d]/gi, "").length < 5 ? whole : shorter
  return { start: found.start, end: found.start + value.length, value }
}
