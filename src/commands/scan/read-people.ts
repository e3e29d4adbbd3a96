import type { PopulationRecord } from "../../methods/scan/expected.ts"
import { populationDay } from "./dates.ts"
import type { Sheet } from "./lines.ts"
import { type Dates, dateOfRow } from "./read-cases.ts"
import { neededText, numberIn, type Row, rowsOf, stratumIn, wrongAt } from "./rows.ts"
import { nameOf, type WrongFile } from "./wrong-file.ts"

/** Numbers for texts, given out in the order of asking. */
export class Numbering {
  readonly #numbers = new Map<string, number>()

  of(text: string): number {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    this.#numbers.set(text, this.#numbers.size)
    return this.#numbers.size - 1
  }

  get size(): number {
    return this.#numbers.size
  }
}

export const unknownPlace = (row: Row, id: string, where: string): WrongFile =>
  wrongAt(row, "id", {
    nl: `de plaats ${JSON.stringify(id)} staat niet in ${nameOf(where).nl}`,
    en: `the place ${JSON.stringify(id)} is not in ${nameOf(where).en}`,
  })

/**
 * Who lived where and when. Lines without a date hold for the whole period.
 * @throws WrongFile where a number of people is negative, or a place is unknown (unless `relaxed`)
 */
export function peopleIn(
  sheet: Sheet,
  dates: Dates,
  placeOf: ReadonlyMap<string, number>,
  strata: Numbering,
  { relaxed, where, covariates }: { relaxed: boolean; where: string; covariates: readonly string[] },
): PopulationRecord[] {
  const records: PopulationRecord[] = []
  for (const row of rowsOf(sheet)) {
    const id = neededText(row, "id", "id")
    const people = numberIn(row, "people", "population", "people")
    const location = placeOf.get(id)
    if (location === undefined && relaxed) continue
    if (location === undefined) throw unknownPlace(row, id, where)
    const date = dateOfRow(row, dates)
    records.push({
      location,
      stratum: strata.of(stratumIn(row, covariates)),
      day: date ? populationDay(date) : 0,
      people,
    })
  }
  return records
}
