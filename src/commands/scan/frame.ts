import { intervalOf } from "../../methods/scan/period.ts"
import type { Inputs } from "./inputs.ts"
import type { Counted } from "./read-cases.ts"
import { unknownPlace } from "./read-people.ts"
import type { Located } from "./read-places.ts"
import { wrongAt } from "./rows.ts"

/** The places and intervals of a study. */
export type Frame = {
  located: Located
  placeOf: ReadonlyMap<string, number>
  boundaries: Float64Array
  inputs: Inputs
  /** The file of the coordinates, as complaints name it. */
  where: string
}

/** The cell of a line, or undefined where it is left out. @throws WrongFile where its place or moment is not in the study */
export function cellOf(frame: Frame, line: Counted): number | undefined {
  const { placeOf, boundaries, inputs, where } = frame
  const location = placeOf.get(line.id)
  if (location === undefined) {
    if (inputs.relaxedPlaces) return undefined
    throw unknownPlace(line.row, line.id, where)
  }
  const intervals = boundaries.length - 1
  if (!line.date) return location * intervals
  const interval = intervalOf(boundaries, line.date.day)
  if (interval !== undefined) return location * intervals + interval
  if (inputs.relaxedPeriod || line.count === 0) return undefined
  const complaint = { nl: "deze datum ligt buiten de studieperiode", en: "this date lies outside the study period" }
  throw wrongAt(line.row, "date", complaint)
}

export const bump = (cells: Float64Array | Uint32Array, cell: number, more: number): void => {
  cells[cell] = (cells[cell] as number) + more
}
