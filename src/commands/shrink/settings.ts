import { parseArgs } from "node:util"
import type { Deviations, ShrinkageFamily } from "../../methods/statistics/shrinkage.ts"
import { parsed, usage, WrongUse } from "../wrong-use.ts"
import { ownUsage } from "./words.ts"

export type ShrinkSettings = {
  method: "eb-global" | "eb-local"
  family: ShrinkageFamily
  deviations: Deviations
  neighbours: string | undefined
  /** How many shuffles; 0: none. */
  moran: number
  seed: number
  json: boolean
  file: string | undefined
}

const options = {
  method: { type: "string" },
  neighbours: { type: "string" },
  family: { type: "string", default: "poisson" },
  deviations: { type: "string", default: "own" },
  moran: { type: "string", default: "0" },
  seed: { type: "string", default: "1" },
  lang: { type: "string", default: "nl" },
  json: { type: "boolean", default: false },
} as const

const isWhole = (text: string) => /^\d{1,15}$/.test(text)

/** What the arguments ask for. @throws WrongUse when they make no sense. */
export function settingsOf(args: string[]): ShrinkSettings {
  const { values, positionals } = parsed(() => parseArgs({ args, options, allowPositionals: true }))
  const { method, family, deviations, neighbours, moran, seed, json, lang } = values
  if (lang !== "nl" && lang !== "en") throw new WrongUse(usage.language)
  if (method !== "eb-global" && method !== "eb-local") throw new WrongUse(ownUsage.method)
  if (family !== "poisson" && family !== "binomial") throw new WrongUse(ownUsage.family)
  if (family === "binomial" && method === "eb-local") throw new WrongUse(ownUsage.localFamily)
  if (deviations !== "own" && deviations !== "shared") throw new WrongUse(ownUsage.deviations)
  const shuffles = Number(moran)
  if (!isWhole(moran) || shuffles > 99999 || (shuffles > 0 && shuffles < 9)) throw new WrongUse(ownUsage.moran)
  if (!isWhole(seed)) throw new WrongUse(ownUsage.seed)
  if (neighbours === undefined && (method === "eb-local" || shuffles > 0)) throw new WrongUse(ownUsage.neighbours)
  if (positionals.length > 1) throw new WrongUse(usage.oneFile)
  return { method, family, deviations, neighbours, moran: shuffles, seed: Number(seed), json, file: positionals[0] }
}
