import { expectedCases, type PopulationRecord } from "../../methods/scan/expected.ts"
import { bump, cellOf, type Frame } from "./frame.ts"
import type { Sheet } from "./lines.ts"
import { nobodyOfThisKind, nobodyThere, nothingExpected } from "./nobody-there.ts"
import type { Counted, Dates } from "./read-cases.ts"
import { Numbering, peopleIn } from "./read-people.ts"
import { covariatesOf, numberIn } from "./rows.ts"

/** What cases are held against: expected cases or people of each cell, and the people of each location. */
export type Measured = { measure: Float64Array; population: Float64Array | undefined }

/**
 * The people that stand beside the cases on the same lines: of the line's own date where every place has a line for every
 * date, else (lines without cases are often left out) the average of the place's lines, for the whole period.
 */
function besideCases(records: readonly PopulationRecord[]): PopulationRecord[] {
  const unique = [...new Map(records.map((one) => [`${one.location} ${one.stratum} ${one.day}`, one])).values()]
  const days = new Set(unique.map(({ day }) => day)).size
  const groups = Map.groupBy(unique, ({ location, stratum }) => `${location} ${stratum}`)
  if ([...groups.values()].every((group) => group.length === days)) return unique
  return [...groups.values()].map((group) => {
    const people = group.reduce((sum, one) => sum + one.people, 0) / group.length
    return { ...(group[0] as PopulationRecord), day: 0, people }
  })
}

/** Expected cases out of a population. @throws WrongFile where cases are among nobody */
export function fromPeople(frame: Frame, sheet: Sheet, lines: readonly Counted[], dates: Dates): Measured {
  const { located, placeOf, boundaries, inputs, where } = frame
  const strata = new Numbering()
  const covariates = lines[0] ? covariatesOf(lines[0].row.sheet, sheet) : []
  const read = peopleIn(sheet, dates, placeOf, strata, { relaxed: inputs.relaxedPlaces, where, covariates })
  const records = sheet === lines[0]?.row.sheet ? besideCases(read) : read
  const there = records.filter(({ people }) => people > 0)
  const known = new Set(there.map(({ stratum }) => stratum))
  const peopled = new Set(there.map(({ location }) => location))
  const casesOf: number[] = []
  for (const line of lines) {
    const location = placeOf.get(line.id)
    if (line.count === 0 || location === undefined || cellOf(frame, line) === undefined) continue
    const stratum = strata.of(line.stratum)
    if (!peopled.has(location)) throw nobodyThere(line, sheet)
    if (!known.has(stratum)) throw nobodyOfThisKind(line, covariates)
    casesOf[stratum] = (casesOf[stratum] ?? 0) + line.count
  }
  const perStratum = Float64Array.from({ length: strata.size }, (_, stratum) => casesOf[stratum] ?? 0)
  const { expected, population } = expectedCases(records, perStratum, boundaries, located.ids.length)
  return { measure: expected, population }
}

/** People out of cases and controls. */
export function fromControls(frame: Frame, controls: readonly Counted[], counts: Uint32Array): Measured {
  const measure = Float64Array.from(counts)
  const intervals = frame.boundaries.length - 1
  for (const line of controls) {
    const cell = cellOf(frame, line)
    if (cell !== undefined) bump(measure, cell, line.count)
  }
  const population = new Float64Array(frame.located.ids.length)
  for (const [cell, people] of measure.entries()) bump(population, Math.floor(cell / intervals), people)
  return { measure, population }
}

/** Expected numbers that the file itself gives, cell by cell. @throws WrongFile for cases where nothing is expected */
export function fromExpected(frame: Frame, lines: readonly Counted[]): Measured {
  const measure = new Float64Array(frame.located.ids.length * (frame.boundaries.length - 1))
  for (const line of lines) {
    const cell = cellOf(frame, line)
    if (cell !== undefined) bump(measure, cell, numberIn(line.row, "expected", "expected", "people"))
  }
  for (const line of lines) {
    const cell = line.count > 0 ? cellOf(frame, line) : undefined
    if (cell !== undefined && measure[cell] === 0) throw nothingExpected(line)
  }
  return { measure, population: undefined }
}

/** Nothing known but time: as many expected on every day. */
export function fromDays({ located, boundaries }: Frame): Measured {
  const intervals = boundaries.length - 1
  const measure = Float64Array.from({ length: located.ids.length * intervals }, (_, cell) => {
    const interval = cell % intervals
    return (boundaries[interval + 1] as number) - (boundaries[interval] as number)
  })
  return { measure, population: undefined }
}
