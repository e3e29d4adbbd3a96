import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, question } from "../../platform/http/action.ts"
import { invalid, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { labelFor } from "../help-items/rules.ts"
import { helpItems } from "../help-items/store.ts"
import { planningNow } from "./desk.ts"
import { NewPolicy, PolicyDesk, PolicyList, policyKeepers, usualPolicy } from "./policy-model.ts"
import { amountsOf, outcomesOf } from "./policy-rules.ts"
import { addPolicy, policiesNow, policyHistory } from "./policy-store.ts"

export const helpPolicies = question({
  name: "helpPolicies",
  path: "/help-policies",
  summary: "In which order the portions of each kind of help are divided",
  may: policyKeepers,
  input: z.object({}),
  output: PolicyList,
  async run({ database, who }) {
    const { country } = personOf(who).organisation
    const chosen = await policiesNow(database)
    return (await helpItems(database))
      .filter(({ retired }) => !retired)
      .map((item) => ({
        ...{ code: item.code, label: labelFor(item, country), policy: chosen.get(item.code) ?? usualPolicy },
      }))
  },
})

export const helpPolicy = question({
  name: "helpPolicy",
  path: "/help-policies/:code",
  summary:
    "The order of one kind of help, with what each of the four orders would do with what is asked and offered now",
  may: policyKeepers,
  input: z.object({ code: z.string() }),
  output: PolicyDesk,
  async run({ database, who, now, house }, { code }) {
    const item = (await helpItems(database)).find((one) => one.code === code)
    if (!item) throw notFound()
    const { plans, ruling } = await planningNow(database, house, dayOf(now), code)
    const plan = plans.get(code)
    return {
      ...{ code, label: labelFor(item, personOf(who).organisation.country), unitMany: item.unitMany },
      policy: (await policiesNow(database)).get(code) ?? usualPolicy,
      now: plan ? amountsOf(plan.columns) : { needs: 0, asked: 0, offered: 0 },
      outcomes: plan ? outcomesOf(plan.columns, ruling.tiers) : [],
      history: await policyHistory(database, code),
    }
  },
})

export const changeHelpPolicy = action({
  name: "changeHelpPolicy",
  method: "POST",
  path: "/help-policies/:code",
  summary:
    "Choose in which order the portions of a kind of help are divided, from now on; earlier choices stay readable",
  may: policyKeepers,
  input: NewPolicy,
  output: z.object({ code: z.string() }),
  audit: ({ code, policy }) => ({ subject: code, detail: { policy } }),
  async run({ database, who, now }, { code, policy, why }) {
    if (!(await helpItems(database)).some((one) => one.code === code)) throw notFound()
    const before = (await policiesNow(database)).get(code) ?? usualPolicy
    if (before === policy) throw invalid("policy", "Zo gaat het nu al. Kies een andere manier")
    const by = { changedBy: personOf(who).id, changedAt: now }
    await addPolicy(database, { itemCode: code, policy, why: maskPersonalData(why).masked, ...by })
    return { code }
  },
})
