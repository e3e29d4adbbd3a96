import { parseArgs } from "node:util"
import { parsed, usage, WrongUse } from "../wrong-use.ts"
import { ownUsage } from "./words.ts"

export type InequalitySettings = {
  /** Divided by what: those who need it, or everybody. */
  per: "need" | "population"
  /** A part of the need; undefined: as much as all groups together. */
  target: number | undefined
  level: number
  json: boolean
  file: string | undefined
}

const options = {
  per: { type: "string", default: "need" },
  target: { type: "string" },
  level: { type: "string", default: "0.95" },
  lang: { type: "string", default: "nl" },
  json: { type: "boolean", default: false },
} as const

const part = (text: string): number => (/^(0?\.\d{1,12}|0|1)$/.test(text) ? Number(text) : Number.NaN)

/** What the arguments ask for. @throws WrongUse when they make no sense */
export function settingsOf(args: string[]): InequalitySettings {
  const { values, positionals } = parsed(() => parseArgs({ args, options, allowPositionals: true }))
  const { per, target, lang, json } = values
  if (lang !== "nl" && lang !== "en") throw new WrongUse(usage.language)
  if (per !== "need" && per !== "population") throw new WrongUse(ownUsage.per)
  const level = part(values.level)
  if (!(level > 0 && level < 1)) throw new WrongUse(ownUsage.level)
  const wanted = target === undefined ? undefined : part(target)
  if (Number.isNaN(wanted)) throw new WrongUse(ownUsage.target)
  if (positionals.length > 1) throw new WrongUse(usage.oneFile)
  return { per, target: wanted, level, json, file: positionals[0] }
}
