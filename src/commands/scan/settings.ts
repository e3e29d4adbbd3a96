import { parseArgs } from "node:util"
import { type Analysis, analysisTypes, criteria, models } from "../../methods/scan/analysis.ts"
import type { Unit } from "../../methods/scan/period.ts"
import type { TimeAdjustment } from "../../methods/scan/trend.ts"
import { parsed, usage, WrongUse } from "../wrong-use.ts"
import { dateIn } from "./dates.ts"
import type { Inputs } from "./inputs.ts"
import { Choices, options } from "./options.ts"
import { ownUsage } from "./words.ts"

/** What the arguments say: files, and choices that go before those of a parameter file. */
export type Settings = {
  prm: string | undefined
  inputs: Partial<Inputs>
  analysis: Partial<Analysis>
  threads: number | undefined
  json: boolean
}

function timeAdjustment(choices: Choices): TimeAdjustment | undefined {
  const value = choices.text("time-adjustment")
  if (value === undefined) return undefined
  if (value.endsWith("%")) {
    return { kind: "percentage", percent: choices.number("time-adjustment", -99.999, 1e6) as number }
  }
  const kinds = ["none", "log-linear", "quadratic", "nonparametric"] as const
  const kind = choices.one("time-adjustment", kinds) as (typeof kinds)[number]
  return kind === "nonparametric" ? { kind, length: 1 } : { kind }
}

function maxTime(choices: Choices): Analysis["maxTime"] | undefined {
  const value = choices.number("max-time", 0.001, 1e9)
  if (value === undefined) return undefined
  const percent = choices.text("max-time")?.endsWith("%") === true
  if (percent && value > 100) throw new WrongUse(ownUsage.number("max-time"))
  // A week is counted in days; so is the longest stretch.
  const days = !percent && choices.text("time-unit") === "week" ? 7 : 1
  return { kind: percent ? "percent" : "units", value: value * days }
}

/** Only what is set, so that it can go over other choices. */
function given<Some extends object>(some: { [key in keyof Some]: Some[key] | undefined }): Partial<Some> {
  return Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined)) as Partial<Some>
}

function inference(choices: Choices): Analysis["inference"] | undefined {
  const enough = choices.number("early-stop", 1, 1e6, true)
  if (enough !== undefined) return { kind: "early-stop", exceedances: enough }
  const kind = choices.one("p-value", ["standard", "gumbel", "default"] as const)
  return kind && { kind }
}

function earlier(choices: Choices, unit: Unit | undefined, length: number): Analysis["earlier"] {
  const value = choices.text("earlier-analyses")
  if (value === undefined) return undefined
  const date = dateIn(value, unit === "generic", 2000)
  if (!date) throw new WrongUse(ownUsage.date("earlier-analyses"))
  const days = { year: 365.25, month: 365.25 / 12, day: 1, generic: 1 }
  return { since: date.day, every: days[unit ?? "day"] * length }
}

const stops = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50]

function analysisOf(choices: Choices, unit: Unit | undefined, length: number): Partial<Analysis> {
  return given<Analysis>({
    model: choices.one("model", models),
    type: choices.one("type", analysisTypes),
    scanFor: choices.one("scan-for", ["high", "low", "both"] as const),
    maxPopulation: choices.number("max-population", 1e-6, 100),
    maxCircleWeight: undefined,
    maxDistance: choices.number("max-distance", 0, 1e12),
    maxTime: maxTime(choices),
    minTime: choices.number("min-time", 1, 1e6, true),
    clusters: undefined,
    alsoSpace: choices.yes("also-space"),
    alsoTime: choices.yes("also-time"),
    leastHigh: choices.number("least-cases", 0, 1e6, true),
    leastLow: undefined,
    riskAbove: undefined,
    riskBelow: undefined,
    timeAdjustment: timeAdjustment(choices),
    spaceAdjustment: choices.one("space-adjustment", ["none", "stratified", "nonparametric"] as const),
    weekdays: undefined,
    inference: inference(choices),
    replicas: choices.number("replicas", 0, 1e6, true),
    seed: choices.number("seed", 0, Number.MAX_SAFE_INTEGER, true),
    earlier: earlier(choices, unit, length),
    secondary: choices.one("secondary", criteria),
    maxReported: choices.number("max-reported", 1e-6, 100),
    gini: choices.yes("gini") && { stops, cutoff: 0.05, alsoHierarchical: true },
  })
}

/** A date of the period, as it was written. @throws WrongUse where it is none */
function dateText(choices: Choices, name: "start" | "end", unit: Unit | undefined): string | undefined {
  const value = choices.text(name)
  if (value === undefined) return undefined
  const generic = unit === "generic" || choices.text("precision") === "generic"
  if (!dateIn(value, generic, 2000) && !dateIn(value, true, 2000)) throw new WrongUse(ownUsage.date(name))
  return value
}

/** What the arguments ask for. @throws WrongUse when they make no sense. */
export function settingsOf(args: string[]): Settings | "help" {
  const { values, positionals } = parsed(() => parseArgs({ args, options, allowPositionals: true }))
  if (values.lang !== "nl" && values.lang !== "en") throw new WrongUse(usage.language)
  if (values.help) return "help"
  if (positionals.length > 1) throw new WrongUse(usage.oneFile)
  const choices = new Choices(values)
  const asked = choices.one("time-unit", ["year", "month", "week", "day", "generic"] as const)
  const unit = asked === "week" ? "day" : asked
  const length = (choices.number("time-length", 1, 1e6, true) ?? 1) * (asked === "week" ? 7 : 1)
  const inputs = given<Inputs>({
    cases: choices.text("cases") ?? positionals[0],
    controls: choices.text("controls"),
    population: choices.text("population"),
    coordinates: choices.text("coordinates"),
    grid: choices.text("grid"),
    circleWeights: undefined,
    precision: choices.one("precision", ["none", "year", "month", "day", "generic"] as const),
    start: dateText(choices, "start", unit),
    end: dateText(choices, "end", unit),
    unit,
    length: asked === undefined && values["time-length"] === undefined ? undefined : length,
    latitudes: choices.yes("lat-lon"),
    relaxedPeriod: choices.yes("relaxed"),
    relaxedPlaces: choices.yes("relaxed"),
  })
  return {
    prm: choices.text("prm"),
    inputs,
    analysis: analysisOf(choices, unit, length),
    threads: choices.number("threads", 1, 256, true),
    json: values.json,
  }
}
