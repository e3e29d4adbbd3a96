import { type Adjustment, adjust } from "../../methods/statistics/adjust.ts"
import { betweenZeroAndOne, Cells, numberOf } from "../cells.ts"
import { isLabelName } from "../label-columns.ts"
import { type Records, WrongInput } from "../records.ts"
import { type ModelName, type RateModel, rateModels } from "./models.ts"

/** Which tail is called p and adjusted. */
const tailNames = { upper: "upper", lower: "lower", "two-sided": "twoSidedCentral" } as const
export type TailName = keyof typeof tailNames

/** The columns of the input that a model has no use for. */
export function columnsBeside(name: ModelName, columns: readonly string[]): string[] {
  const used = rateModels[name].flatMap((model) => model.columns)
  return columns.filter((column) => column !== "level" && !used.includes(column))
}

/** A column of names: it is called so, or there is no number in it. */
const isLabel = (column: string, { records, decimalComma }: Records): boolean =>
  isLabelName(column) ||
  (records.length > 0 && records.every(({ values }) => Number.isNaN(numberOf(String(values[column]), decimalComma))))

/** @throws WrongInput where a file that merely has a column x holds other numbers too: it may mean something else */
function mustBeLabels(name: ModelName, input: Records): void {
  const stranger = columnsBeside(name, input.columns).find((column) => !isLabel(column, input))
  if (stranger === undefined) return
  const [all, needed] = [input.columns.join(", "), rateModels[name].map((model) => model.columns.join(", "))]
  const complaint = {
    nl: `de kolommen ${all} horen bij geen model; nodig zijn ${needed.join(" of ")}, en naast x alleen level en namen zoals id, name, area of theme`,
    en: `the columns ${all} fit no model; needed are ${needed.join(" or ")}, and beside x only level and labels such as id, name, area or theme`,
  }
  throw new WrongInput(complaint, 1, stranger)
}

function modelFor(name: ModelName, input: Records): RateModel {
  const { columns } = input
  const fitting = rateModels[name].find((model) => model.columns.every((column) => columns.includes(column)))
  if (fitting?.onlyLabels) mustBeLabels(name, input)
  if (fitting) return fitting
  const wanted = rateModels[name].map((model) => model.columns.join(", "))
  // The way of reading of which most columns are there tells which one was forgotten.
  const absent = rateModels[name].map((model) => model.columns.filter((column) => !columns.includes(column)))
  const [missing] = absent.reduce((fewest, some) => (some.length < fewest.length ? some : fewest))
  const complaint = {
    nl: `deze kolom ontbreekt; nodig zijn ${wanted.join(" of ")}`,
    en: `this column is missing; needed are ${wanted.join(" or ")}`,
  }
  throw new WrongInput(complaint, 1, missing)
}

const adjustments: Record<string, Adjustment> = {
  holm: "holm",
  hochberg: "hochberg",
  bh: "benjamini-hochberg",
  by: "benjamini-yekutieli",
  bonferroni: "bonferroni",
}

/**
 * A result for each record: the record's own columns, then what the model computes, then p and p adjusted for as many
 * comparisons as there are records.
 * @throws WrongInput at the first cell that is not what the model needs.
 */
export function rateRows(input: Records, name: ModelName, level: number, tail: TailName): Record<string, unknown>[] {
  const model = modelFor(name, input)
  const results = input.records.map(({ line, values }) => {
    const cells = new Cells(line, values, input.decimalComma)
    const rowLevel = cells.isEmpty("level") ? level : cells.number("level", betweenZeroAndOne)
    return { values, result: model.compute(cells, rowLevel) }
  })
  const chances = results.flatMap(({ result }) => (result.tails ? [result.tails[tailNames[tail]]] : []))
  const adjusted = Object.entries(adjustments).map(([short, method]) => [short, adjust(chances, method)] as const)
  return results.map(({ values, result }, index) => {
    if (!result.tails) return { ...values, ...result }
    const own = Object.fromEntries(adjusted.map(([short, all]) => [short, all[index]]))
    return { ...values, ...result, p: chances[index], adjusted: own }
  })
}

/** A row as people read it: the three adjustments that are asked for most beside the rest. */
export function readableRow(row: Record<string, unknown>): Record<string, unknown> {
  const { adjusted, tails, byarHalf, ...rest } = row
  if (typeof adjusted !== "object" || adjusted === null) return rest
  const { holm, bh, by } = { holm: undefined, bh: undefined, by: undefined, ...adjusted }
  return { ...rest, holm, bh, by }
}
