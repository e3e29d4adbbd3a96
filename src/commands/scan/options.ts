import { numberOf } from "../cells.ts"
import { WrongUse } from "../wrong-use.ts"
import { ownUsage } from "./words.ts"

const text = { type: "string" } as const
const flag = { type: "boolean", default: false } as const
export const options = {
  prm: text,
  cases: text,
  population: text,
  controls: text,
  coordinates: text,
  grid: text,
  "lat-lon": flag,
  model: text,
  type: text,
  "scan-for": text,
  start: text,
  end: text,
  precision: text,
  "time-unit": text,
  "time-length": text,
  "max-population": text,
  "max-distance": text,
  "max-time": text,
  "min-time": text,
  "also-space": flag,
  "also-time": flag,
  "time-adjustment": text,
  "space-adjustment": text,
  "least-cases": text,
  replicas: text,
  "p-value": text,
  "early-stop": text,
  "earlier-analyses": text,
  secondary: text,
  "max-reported": text,
  gini: flag,
  relaxed: flag,
  seed: text,
  threads: text,
  lang: { type: "string", default: "nl" },
  json: flag,
  help: { type: "boolean", short: "h", default: false },
} as const

type Values = { [name in keyof typeof options]?: string | boolean }

/** What was given with the options, one at a time. @throws WrongUse where a value is none of the choices */
export class Choices {
  readonly #values: Values

  constructor(values: Values) {
    this.#values = values
  }

  text(name: keyof typeof options): string | undefined {
    const value = this.#values[name]
    return typeof value === "string" ? value : undefined
  }

  one<Choice extends string>(name: keyof typeof options, choices: readonly Choice[]): Choice | undefined {
    const value = this.text(name)
    if (value === undefined) return undefined
    const found = choices.find((choice) => choice === value)
    if (found === undefined) throw new WrongUse(ownUsage.choose(name, choices))
    return found
  }

  number(name: keyof typeof options, least: number, most: number, whole = false): number | undefined {
    const value = this.text(name)
    if (value === undefined) return undefined
    const number = numberOf(value.replace(/%$/, ""), true)
    if (!(number >= least && number <= most) || (whole && !Number.isInteger(number))) {
      throw new WrongUse(ownUsage.number(name))
    }
    return number
  }

  /** True where the flag is given, else not there at all. */
  yes(name: keyof typeof options): true | undefined {
    return this.#values[name] === true ? true : undefined
  }
}
