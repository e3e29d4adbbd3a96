import type { Area } from "../../methods/statistics/shrinkage.ts"
import { aboveZero, Cells, type Demand } from "../cells.ts"
import { mustHave } from "../file-command.ts"
import { type Records, WrongInput } from "../records.ts"

export type GivenArea = Area & { id: string; line: number; values: Record<string, unknown> }

/** Cases may be divided over areas, as where one address lies in two, so they need not be whole. */
const fromZero: Demand = {
  holds: (value) => value >= 0 && value <= 1e100,
  nl: "is geen getal vanaf 0",
  en: "is not a number from 0",
}

const idOf = (values: Record<string, unknown>, column: string): string => String(values[column] ?? "").trim()

/** The areas of a file. @throws WrongInput at the first cell that cannot be, or when there is only one area */
export function areasIn({ columns, records, decimalComma }: Records): GivenArea[] {
  if (records.length > 0 || columns.length > 0) mustHave(columns, ["id", "cases", "population"])
  const seen = new Set<string>()
  const areas = records.map(({ line, values }) => {
    const cells = new Cells(line, values, decimalComma)
    const id = idOf(values, "id")
    if (id === "") throw new WrongInput({ nl: "hier ontbreekt een id", en: "an id is missing here" }, line, "id")
    if (seen.has(id)) {
      const complaint = { nl: `gebied ${id} staat er twee keer`, en: `area ${id} is there twice` }
      throw new WrongInput(complaint, line, "id")
    }
    seen.add(id)
    const area = { cases: cells.number("cases", fromZero), population: cells.number("population", aboveZero) }
    return { id, line, values, ...area }
  })
  if (areas.length < 2) {
    const complaint = { nl: "dit vraagt minstens twee gebieden", en: "this needs at least two areas" }
    throw new WrongInput(complaint, areas.length === 0 ? undefined : records[0]?.line)
  }
  return areas
}

/**
 * More cases than people is no fault where an event can befall somebody twice, and cannot be where persons are counted.
 * Undefined: nowhere so.
 */
export function moreThanPeople(areas: readonly GivenArea[]): WrongInput | undefined {
  const [first, ...more] = areas.filter(({ cases, population }) => cases > population)
  if (!first) return undefined
  const { cases, population, line } = first
  const elsewhere =
    more.length === 0
      ? { nl: "", en: "" }
      : { nl: ` (en zo nog ${more.length} keer)`, en: ` (and ${more.length} more like this)` }
  const complaint = {
    nl: `${cases} gevallen op ${population} inwoners kan wel bij gebeurtenissen maar niet bij personen${elsewhere.nl}`,
    en: `${cases} cases among ${population} people can be of events but not of persons${elsewhere.en}`,
  }
  return new WrongInput(complaint, line, "cases")
}

/**
 * For each area the places of its neighbours. The file names them by id where every name in it is one, and by row
 * number otherwise.
 * @throws WrongInput for a place that is no area
 */
export function neighboursIn({ columns, records }: Records, areas: readonly GivenArea[]): number[][] {
  mustHave(columns, ["i", "j"])
  const places = new Map(areas.map(({ id }, place) => [id, place]))
  const named = records.flatMap(({ values }) => [idOf(values, "i"), idOf(values, "j")])
  const byRow = !named.every((name) => places.has(name)) && named.every((name) => /^\d+$/.test(name))
  const placeOf = (values: Record<string, unknown>, line: number, column: "i" | "j"): number => {
    const name = idOf(values, column)
    const place = byRow ? Number(name) - 1 : places.get(name)
    if (place !== undefined && place >= 0 && place < areas.length) return place
    throw new WrongInput({ nl: `er is geen gebied ${name}`, en: `there is no area ${name}` }, line, column)
  }
  const neighbours = areas.map((): number[] => [])
  for (const { line, values } of records) {
    const [from, to] = [placeOf(values, line, "i"), placeOf(values, line, "j")]
    if (from !== to && !neighbours[from]?.includes(to)) neighbours[from]?.push(to)
  }
  return neighbours
}
