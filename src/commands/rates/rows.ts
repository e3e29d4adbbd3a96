import { type Adjustment, adjust } from "../../methods/statistics/adjust.ts"
import { betweenZeroAndOne, Cells } from "../cells.ts"
import { type Records, WrongInput } from "../records.ts"
import { type ModelName, type RateModel, rateModels } from "./models.ts"

/** Which tail is called p and adjusted. */
const tailNames = { upper: "upper", lower: "lower", "two-sided": "twoSidedCentral" } as const
export type TailName = keyof typeof tailNames

function modelFor(name: ModelName, { columns }: Records): RateModel {
  const fitting = rateModels[name].find((model) => model.columns.every((column) => columns.includes(column)))
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
