import { parseArgs } from "node:util"
import type { Squashing } from "../../methods/statistics/disproportion/squash.ts"
import { betweenZeroAndOne, numberOf } from "../cells.ts"
import { parsed, usage, WrongUse } from "../wrong-use.ts"
import { ownUsage } from "./words.ts"

export type DisproportionSettings = {
  squash: "usual" | "auto" | readonly Squashing[]
  zeros: boolean
  stratify: boolean
  level: number
  tail: number
  json: boolean
  file: string | undefined
}

const options = {
  squash: { type: "string", default: "usual" },
  zeros: { type: "boolean", default: false },
  stratify: { type: "boolean", default: false },
  level: { type: "string", default: "0.95" },
  tail: { type: "string", default: "0.05" },
  lang: { type: "string", default: "nl" },
  json: { type: "boolean", default: false },
} as const

function squashingOf(text: string): DisproportionSettings["squash"] {
  if (text === "usual" || text === "auto") return text
  if (text === "none") return []
  return text.split(",").map((rule) => {
    const match = /^(\d{1,9}):(\d{1,9}):(\d{1,9})$/.exec(rule.trim())
    const [count, bin, keep] = (match ?? []).slice(1).map(Number)
    if (count === undefined || bin === undefined || keep === undefined || bin < 2) throw new WrongUse(ownUsage.squash)
    return { count, bin, keep }
  })
}

/** What the arguments ask for. @throws WrongUse when they make no sense. */
export function settingsOf(args: string[]): DisproportionSettings {
  const { values, positionals } = parsed(() => parseArgs({ args, options, allowPositionals: true }))
  if (values.lang !== "nl" && values.lang !== "en") throw new WrongUse(usage.language)
  const [level, tail] = [numberOf(values.level, true), numberOf(values.tail, true)]
  if (!betweenZeroAndOne.holds(level)) throw new WrongUse(ownUsage.level)
  if (!(tail > 0 && tail < 0.5)) throw new WrongUse(ownUsage.tail)
  if (positionals.length > 1) throw new WrongUse(usage.oneFile)
  const { zeros, stratify, json } = values
  return { squash: squashingOf(values.squash), zeros, stratify, level, tail, json, file: positionals[0] }
}
