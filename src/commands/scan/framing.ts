import { isTemporal } from "../../methods/scan/analysis.ts"
import { boundariesOf, type Unit } from "../../methods/scan/period.ts"
import { onPlane } from "../../methods/scan/places.ts"
import { WrongInput } from "../records.ts"
import { dateIn, noDate, type PartialDate } from "./dates.ts"
import type { Frame } from "./frame.ts"
import type { Inputs } from "./inputs.ts"
import type { Sheet } from "./lines.ts"
import { type Counted, periodOf } from "./read-cases.ts"
import { type Located, locationsIn } from "./read-places.ts"
import { neededText, rowsOf } from "./rows.ts"
import type { Asked, Sheets } from "./sheets.ts"
import { WrongFile } from "./wrong-file.ts"

/** The places of a scan in time alone: all that are named, without a spot. */
function unplaced(lines: readonly Counted[], people: Sheet | undefined): Located {
  const lived = people ? rowsOf(people).map((row) => neededText(row, "id", "id")) : []
  const ids = [...new Set([...lines.map(({ id }) => id), ...lived])].sort((a, b) => (a < b ? -1 : 1))
  return { ids, places: onPlane(new Float64Array(2 * ids.length)) }
}

function givenDay(text: string | undefined, generic: boolean): PartialDate | undefined {
  if (text === undefined || text === "") return undefined
  const date = dateIn(text, generic, 2000)
  if (date) return date
  throw new WrongInput(noDate(text))
}

/** The places and intervals of a study. @throws WrongFile where places cannot be compared, or are too many */
export function framed(
  inputs: Inputs,
  sheets: Sheets,
  asked: Asked,
  lines: readonly Counted[],
  generic: boolean,
): Frame & { unit: Unit } {
  if (!sheets.places && !isTemporal(asked.type)) {
    throw new WrongFile(inputs.cases, {
      nl: "er zijn geen coördinaten bij; geef ze met --coordinates",
      en: "there are no coordinates with it; give them with --coordinates",
    })
  }
  const located = sheets.places ? locationsIn(sheets.places, inputs.latitudes) : unplaced(lines, sheets.people)
  if (located.ids.length < 2 && !isTemporal(asked.type)) {
    throw new WrongFile((sheets.places as Sheet).file, {
      nl: "er staat maar één plaats in; een scan vergelijkt plaatsen",
      en: "there is only one place in it; a scan compares places",
    })
  }
  const { start, end, finest } = periodOf(lines, givenDay(inputs.start, generic), givenDay(inputs.end, generic))
  if (end < start)
    throw new WrongInput({
      nl: "de studieperiode eindigt voordat zij begint",
      en: "the study period ends before it begins",
    })
  const unit = inputs.unit ?? (generic ? "generic" : finest)
  const whole = asked.type === "space"
  const boundaries = whole ? Float64Array.of(start, end + 1) : boundariesOf(start, end, unit, inputs.length)
  const placeOf = new Map(located.ids.map((id, index) => [id, index]))
  const frame = { located, placeOf, boundaries, inputs, where: sheets.places?.file ?? inputs.cases, unit }
  tooMuch(frame, inputs.cases)
  return frame
}

function tooMuch({ located, boundaries }: Frame, file: string): void {
  if (located.ids.length * (boundaries.length - 1) <= 2e8) return
  throw new WrongFile(file, {
    nl: "dit zijn te veel plaatsen maal tijdvakken; neem langere tijdvakken",
    en: "these are too many places times intervals; take longer intervals",
  })
}
