import type { Analysis } from "../../methods/scan/analysis.ts"
import type { Inputs } from "./inputs.ts"
import { columnOf, type Role, type Sheet, sheetOf } from "./lines.ts"

/** What an analysis asks of the files. */
export type Asked = Pick<Analysis, "model" | "type">

export const needsCategories = ({ model }: Asked): boolean => model === "ordinal" || model === "multinomial"

/** The texts of the files of a scan, by path. */
export type Texts = (path: string) => string

export type Sheets = { cases: Sheet; controls?: Sheet; people?: Sheet; places?: Sheet }

/** Which sheet holds what. One CSV may hold places, people and cases together. */
export function sheetsOf(inputs: Inputs, text: Texts, categories: boolean): Sheets {
  const dated: Role[] = inputs.precision === "none" ? [] : ["date"]
  const open = (path: string | undefined, order: Role[]) =>
    path === undefined ? undefined : sheetOf(path, text(path), order)
  const cases = sheetOf(inputs.cases, text(inputs.cases), [
    "id",
    "count",
    ...dated,
    ...(categories ? ["category" as const] : []),
  ])
  const hasPlaces = (sheet: Sheet) => columnOf(sheet, "x") >= 0 || columnOf(sheet, "latitude") >= 0
  const places = open(inputs.coordinates, ["id", "x", "y"]) ?? (hasPlaces(cases) ? cases : undefined)
  const people =
    open(inputs.population, ["id", "date", "people"]) ??
    [places, cases].find((sheet) => sheet !== undefined && columnOf(sheet, "people") >= 0)
  const controls =
    open(inputs.controls, ["id", "count", ...dated]) ?? (columnOf(cases, "controls") >= 0 ? cases : undefined)
  return { cases, ...(controls ? { controls } : {}), ...(people ? { people } : {}), ...(places ? { places } : {}) }
}
