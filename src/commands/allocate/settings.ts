import { parseArgs } from "node:util"
import { type Policy, policies } from "../../methods/matching/model.ts"
import { parsed, usage, WrongUse } from "../wrong-use.ts"
import { ownUsage } from "./words.ts"

export type AllocateSettings = { policy: Policy; needs: string; offers: string; json: boolean }

const options = {
  policy: { type: "string", default: "kmajor" },
  needs: { type: "string" },
  offers: { type: "string" },
  lang: { type: "string", default: "nl" },
  json: { type: "boolean", default: false },
} as const

/** What the arguments ask for. @throws WrongUse when they make no sense */
export function settingsOf(args: string[]): AllocateSettings {
  const { values, positionals } = parsed(() => parseArgs({ args, options, allowPositionals: true }))
  if (values.lang !== "nl" && values.lang !== "en") throw new WrongUse(usage.language)
  const policy = policies.find((name) => name === values.policy)
  if (policy === undefined) throw new WrongUse(ownUsage.policy)
  const files = [...positionals]
  const needs = values.needs ?? files.shift()
  const offers = values.offers ?? files.shift()
  if (needs === undefined || offers === undefined || files.length > 0) throw new WrongUse(ownUsage.files)
  if (needs === "-" && offers === "-") throw new WrongUse(ownUsage.oneFromInput)
  return { policy, needs, offers, json: values.json }
}
