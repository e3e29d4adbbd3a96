import { parseArgs } from "node:util"
import { betweenZeroAndOne, numberOf } from "../cells.ts"
import { parsed, usage, WrongUse } from "../wrong-use.ts"
import { type ModelName, modelNames } from "./models.ts"
import type { TailName } from "./rows.ts"
import { ownUsage } from "./words.ts"

export type Settings = {
  model: ModelName
  level: number
  tail: TailName
  json: boolean
  file: string | undefined
}

const options = {
  model: { type: "string" },
  level: { type: "string", default: "0.95" },
  tail: { type: "string", default: "upper" },
  lang: { type: "string", default: "nl" },
  json: { type: "boolean", default: false },
} as const

const tails: readonly TailName[] = ["upper", "lower", "two-sided"]

/** What the arguments ask for. @throws WrongUse when they make no sense. */
export function settingsOf(args: string[]): Settings {
  const { values, positionals } = parsed(() => parseArgs({ args, options, allowPositionals: true }))
  if (values.lang !== "nl" && values.lang !== "en") throw new WrongUse(usage.language)
  const model = modelNames.find((name) => name === values.model)
  if (!model) throw new WrongUse(ownUsage.model)
  const level = numberOf(values.level, true)
  if (!betweenZeroAndOne.holds(level)) throw new WrongUse(ownUsage.level)
  const tail = tails.find((name) => name === values.tail)
  if (!tail) throw new WrongUse(ownUsage.tail)
  if (positionals.length > 1) throw new WrongUse(usage.oneFile)
  const file = positionals[0] === "-" ? undefined : positionals[0]
  return { model, level, tail, json: values.json, file }
}
