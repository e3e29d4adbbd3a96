import { z } from "zod"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, question } from "../../platform/http/action.ts"
import { invalid } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { NewRule, RuleDesk, ruleKeepers, ruleReaders } from "./rule-model.ts"
import * as store from "./rule-store.ts"

export const helpRule = question({
  name: "helpRule",
  path: "/help-rule",
  summary: "The lines that say who is helped first, and after how many weeks of waiting somebody comes a line higher",
  may: ruleReaders,
  input: z.object({}),
  output: RuleDesk,
  run: async ({ database }) => ({
    ...(await store.currentRule(database)),
    history: await store.ruleHistory(database),
  }),
})

export const changeHelpRule = action({
  name: "changeHelpRule",
  method: "POST",
  path: "/help-rule",
  summary: "Change the lines that say who is helped first; earlier lines stay readable",
  may: ruleKeepers,
  input: NewRule,
  output: z.object({ tiers: z.number() }),
  async run({ database, who, now }, { tiers, liftWeeks, why }) {
    const before = await store.currentRule(database)
    const lines = tiers.map((line) => maskPersonalData(line).masked)
    if (JSON.stringify([lines, liftWeeks]) === JSON.stringify([before.tiers, before.liftWeeks]))
      throw invalid("why", "Er staat niets anders dan wat al geldt")
    const by = { changedBy: personOf(who).id, changedAt: now }
    await store.addRule(database, { tiers: lines, liftWeeks, why: maskPersonalData(why).masked, ...by })
    return { tiers: lines.length }
  },
})
