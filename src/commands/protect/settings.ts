import { parseArgs } from "node:util"
import type { PTableDesign } from "../../methods/privacy/cell-key/p-table.ts"
import { type Rational, rationalOf } from "../../methods/privacy/discrete-laplace/rational.ts"
import type { SuppressionRules } from "../../methods/privacy/suppression/problem.ts"
import type { SearchKind } from "../../methods/privacy/suppression/suppress.ts"
import { numberOf } from "../cells.ts"
import type { Bilingual } from "../command.ts"
import { parsed, usage, WrongUse } from "../wrong-use.ts"
import { ownUsage } from "./words.ts"

export type ProtectMethod = "suppress" | "cell-key" | "laplace"

export type ProtectSettings = {
  method: ProtectMethod
  matrix: boolean
  rules: SuppressionRules
  search: SearchKind | undefined
  attacker: "plain" | "threshold"
  /** Which cells must be hidden instead of those below the threshold, as row and column. */
  primary: [row: number, column: number][] | undefined
  design: PTableDesign
  pTable: string | undefined
  keys: string | undefined
  epsilon: Rational
  sensitivity: number
  seed: number | undefined
  json: boolean
  file: string | undefined
}

const options = {
  method: { type: "string" },
  matrix: { type: "boolean", default: false },
  threshold: { type: "string", default: "5" },
  spl: { type: "string" },
  objective: { type: "string", default: "cells" },
  zeros: { type: "string", default: "shown" },
  margins: { type: "string", default: "hidden" },
  primary: { type: "string" },
  search: { type: "string" },
  attacker: { type: "string", default: "plain" },
  D: { type: "string", default: "5" },
  V: { type: "string", default: "3" },
  js: { type: "string", default: "2" },
  pstay: { type: "string", default: "0" },
  ptable: { type: "string" },
  keys: { type: "string" },
  epsilon: { type: "string", default: "1" },
  sensitivity: { type: "string", default: "1" },
  seed: { type: "string" },
  lang: { type: "string", default: "nl" },
  json: { type: "boolean", default: false },
} as const

function oneOf<Choice extends string>(
  given: string | undefined,
  choices: readonly Choice[],
  complaint: Bilingual,
): Choice {
  const found = choices.find((choice) => choice === given)
  if (found === undefined) throw new WrongUse(complaint)
  return found
}

function whole(text: string, option: string, least = 0): number {
  if (!/^\d{1,9}$/.test(text) || Number(text) < least) throw new WrongUse(ownUsage.whole(option, least))
  return Number(text)
}

function placesIn(text: string | undefined): [number, number][] | undefined {
  if (text === undefined) return undefined
  return text.split(";").map((place) => {
    const found = /^\s*(\d{1,6})\s*,\s*(\d{1,6})\s*$/.exec(place)
    if (!found) throw new WrongUse(ownUsage.primary)
    return [Number(found[1]), Number(found[2])]
  })
}

function epsilonIn(text: string): Rational {
  try {
    return rationalOf(text)
  } catch {
    throw new WrongUse(ownUsage.epsilon)
  }
}

function designIn({ D, V, js, pstay }: Record<"D" | "V" | "js" | "pstay", string>): PTableDesign {
  const [variance, stays] = [numberOf(V), numberOf(pstay)]
  const most = whole(D, "--D", 1)
  if (!(variance > 0) || !(stays >= 0 && stays < 1) || most > 100) throw new WrongUse(ownUsage.design)
  return { most, variance, never: whole(js, "--js"), stays }
}

/** What the arguments ask for. @throws WrongUse when they make no sense. */
export function settingsOf(args: string[]): ProtectSettings {
  const { values, positionals } = parsed(() => parseArgs({ args, options, allowPositionals: true }))
  oneOf(values.lang, ["nl", "en"], usage.language)
  const threshold = whole(values.threshold, "--threshold", 1)
  if (positionals.length > 1) throw new WrongUse(usage.oneFile)
  const { seed, search } = values
  if (seed !== undefined && !/^\d{1,15}$/.test(seed)) throw new WrongUse(ownUsage.whole("--seed", 0))
  return {
    method: oneOf(values.method, ["suppress", "cell-key", "laplace"], ownUsage.method),
    matrix: values.matrix,
    rules: {
      threshold,
      width: values.spl === undefined ? threshold : whole(values.spl, "--spl"),
      objective: oneOf(values.objective, ["cells", "weight"], ownUsage.objective),
      zeros: oneOf(values.zeros, ["shown", "hidden"], ownUsage.zeros),
      smallMargins: oneOf(values.margins, ["hidden", "secondary"], ownUsage.margins),
    },
    search: search === undefined ? undefined : oneOf(search, ["exact", "near", "greedy"] as const, ownUsage.search),
    attacker: oneOf(values.attacker, ["plain", "threshold"], ownUsage.attacker),
    primary: placesIn(values.primary),
    design: designIn(values),
    pTable: values.ptable,
    keys: values.keys,
    epsilon: epsilonIn(values.epsilon),
    sensitivity: whole(values.sensitivity, "--sensitivity", 1),
    seed: seed === undefined ? undefined : Number(seed),
    json: values.json,
    file: positionals[0],
  }
}
