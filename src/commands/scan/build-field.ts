import { isTemporal } from "../../methods/scan/analysis.ts"
import type { Field } from "../../methods/scan/field.ts"
import { bump, cellOf, type Frame } from "./frame.ts"
import { framed } from "./framing.ts"
import type { Inputs } from "./inputs.ts"
import { columnOf, sheetOf } from "./lines.ts"
import { fromControls, fromDays, fromExpected, fromPeople, type Measured } from "./measure.ts"
import { type Counted, countedIn, type Dates, datesOf } from "./read-cases.ts"
import { gridIn } from "./read-places.ts"
import { covariatesOf, neededText, numberIn, rowsOf } from "./rows.ts"
import { type Asked, needsCategories, type Sheets, sheetsOf, type Texts } from "./sheets.ts"
import { WrongFile } from "./wrong-file.ts"

/** The values of the categories that have cases, from low to high. */
function valuesOf(lines: readonly Counted[], asked: Asked): number[] {
  if (!needsCategories(asked)) return []
  const values = lines.filter(({ count }) => count > 0).map(({ category }) => category as number)
  return [...new Set(values)].sort((a, b) => a - b)
}

function missing(file: string, nl: string, en: string, option: string): never {
  throw new WrongFile(file, { nl: `${nl}; geef ze met --${option}`, en: `${en}; give them with --${option}` })
}

type Read = { frame: Frame; sheets: Sheets; lines: readonly Counted[]; controls: readonly Counted[]; dates: Dates }

/** What the cases are held against, as the model asks. */
function measured({ frame, sheets, lines, controls, dates }: Read, asked: Asked, counts: Uint32Array): Measured {
  const cells = frame.located.ids.length * (frame.boundaries.length - 1)
  // Here the cases themselves say what is expected.
  if (needsCategories(asked) || asked.model === "permutation") {
    return { measure: Float64Array.from(counts.subarray(0, cells)), population: undefined }
  }
  if (asked.model === "bernoulli") {
    if (!sheets.controls) {
      missing(sheets.cases.file, "dit model vraagt ook controles", "this model needs controls too", "controls")
    }
    return fromControls(frame, controls, counts)
  }
  if (columnOf(sheets.cases, "expected") >= 0) return fromExpected(frame, lines)
  if (sheets.people) {
    const precision = dates.kind === "generic" ? "generic" : undefined
    const own = sheets.people === sheets.cases ? dates : datesOf(sheets.people, { ...frame.inputs, precision })
    return fromPeople(frame, sheets.people, lines, own)
  }
  if (isTemporal(asked.type)) return fromDays(frame)
  return missing(
    sheets.cases.file,
    "er zijn geen inwoners bij",
    "there are no population figures with it",
    "population",
  )
}

/** Cases of each cell; with categories one table for each value after another. */
function countsOf(frame: Frame, lines: readonly Counted[], values: readonly number[]): Uint32Array {
  const cells = frame.located.ids.length * (frame.boundaries.length - 1)
  const counts = new Uint32Array(cells * Math.max(1, values.length))
  for (const line of lines) {
    const cell = cellOf(frame, line)
    const table = line.category === undefined ? 0 : values.indexOf(line.category)
    if (cell !== undefined && line.count > 0) bump(counts, cell + table * cells, line.count)
  }
  return counts
}

function circleWeights(path: string | undefined, text: Texts, frame: Frame): Float64Array | undefined {
  if (path === undefined) return undefined
  const weights = new Float64Array(frame.located.ids.length)
  for (const row of rowsOf(sheetOf(path, text(path), ["id", "people"]))) {
    const location = frame.placeOf.get(neededText(row, "id", "id"))
    if (location !== undefined) bump(weights, location, numberIn(row, "people", "population", "people"))
  }
  return weights
}

/**
 * Reads the files of a scan into a field.
 * @throws WrongInput or WrongFile at the first thing that is wrong, with its file and line
 */
export function fieldOf(inputs: Inputs, text: Texts, asked: Asked): Field {
  const sheets = sheetsOf(inputs, text, needsCategories(asked))
  const dates = datesOf(sheets.cases, inputs)
  const covariates = covariatesOf(sheets.cases, sheets.people)
  const lines = countedIn(sheets.cases, dates, needsCategories(asked), "count", covariates)
  if (!lines.some(({ count }) => count > 0)) {
    throw new WrongFile(inputs.cases, { nl: "er staan geen gevallen in", en: "there are no cases in it" })
  }
  const role = sheets.controls === sheets.cases ? "controls" : "count"
  const controls = sheets.controls ? countedIn(sheets.controls, dates, false, role) : []
  const frame = framed(inputs, sheets, asked, [...lines, ...controls], dates.kind === "generic")
  const values = valuesOf(lines, asked)
  const counts = countsOf(frame, lines, values)
  const grid = inputs.grid === undefined ? undefined : sheetOf(inputs.grid, text(inputs.grid), ["id", "x", "y"])
  return {
    ids: frame.located.ids,
    places: frame.located.places,
    grid: grid && gridIn(grid, frame.located.places.dimension === 3),
    boundaries: frame.boundaries,
    unit: frame.unit,
    length: inputs.length,
    counts,
    categories: values,
    ...measured({ frame, sheets, lines, controls, dates }, asked, counts),
    circleWeights: circleWeights(inputs.circleWeights, text, frame),
  }
}
