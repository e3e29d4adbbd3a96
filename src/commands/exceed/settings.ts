import { parseArgs } from "node:util"
import { OptionError } from "../../methods/surveillance/option-error.ts"
import { parsed, usage, WrongUse } from "../wrong-use.ts"
import { either, flag, number, numbers, OptionValues, oneOf } from "./option-values.ts"
import type { Plan } from "./plan.ts"
import { plans } from "./plans.ts"
import { ownUsage } from "./words.ts"

export type Settings = {
  plan: Plan
  /** The t to judge: from and to, or each; without, all of them. */
  range: readonly number[] | undefined
  freq: number
  /** Leave dates unused: a year is then `freq` steps. */
  byDate: boolean
  needsPopulation: boolean
  json: boolean
  file: string | undefined
}

const options = {
  options: { type: "string", default: "{}" },
  lang: { type: "string", default: "nl" },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const

function objectOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value }
  } catch {
    // Complained about below, like everything else that is no object.
  }
  throw new WrongUse(ownUsage.options)
}

/** The name of the method; R calls all of EARS earsC and tells them apart by `method`. */
function methodOf(values: OptionValues): string {
  const names = Object.keys(plans)
  const method = values.get("method", oneOf(...names, "earsC"))
  const algorithm = values.get("algorithm", oneOf(...names, "earsC"))
  const named = method === "earsC" ? undefined : method
  if (named === undefined && (algorithm ?? method) === "earsC") return "C1"
  return named ?? algorithm ?? "farringtonFlexible"
}

/** What is asked with `--options`. @throws WrongUse when it makes no sense */
function planOf(text: string): Omit<Settings, "json" | "file"> {
  const values = new OptionValues(objectOf(text))
  values.ignore("verbose", "glmWarnings", "plot")
  const make = plans[methodOf(values)] as (values: OptionValues) => Plan
  const freq = values.get("freq", number) ?? 52
  const range = values.get(
    "range",
    either(numbers, (value) => (number(value) === undefined ? undefined : [value as number])),
  )
  const byDate = values.get("epochAsDate", flag) ?? true
  try {
    const plan = make(values)
    const fitFun = values.get("fitFun", (value) => String(value)) ?? ""
    const needsPopulation = values.get("populationOffset", flag) ?? fitFun.endsWith("populationOffset")
    if (!needsPopulation) values.ignore("populationOffset")
    values.mustBeKnown()
    return { plan, range, freq, byDate, needsPopulation }
  } catch (error) {
    if (error instanceof OptionError) throw new WrongUse(ownUsage.value(error.option))
    throw error
  }
}

/** What the arguments ask for. @throws WrongUse when they make no sense. */
export function settingsOf(args: string[]): Settings | "help" {
  const { values, positionals } = parsed(() => parseArgs({ args, options, allowPositionals: true }))
  if (values.lang !== "nl" && values.lang !== "en") throw new WrongUse(usage.language)
  if (values.help) return "help"
  if (positionals.length > 1) throw new WrongUse(usage.oneFile)
  const file = positionals[0] === "-" ? undefined : positionals[0]
  return { ...planOf(values.options), json: values.json, file }
}
