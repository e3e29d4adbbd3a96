import { z } from "zod"
import { addDays, dayOf } from "../../methods/calendar/week.ts"
import { type Asking, question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { labelFor } from "../help-items/rules.ts"
import { helpItems } from "../help-items/store.ts"
import { guardedClaim, guardedClaims } from "./guard-store.ts"
import { Claim, ClaimedNeedId, claimSteps } from "./model.ts"
import { type LyingNeed, lyingNeed, needsBetween } from "./need-store.ts"
import { othersWhoPlan } from "./organisation-store.ts"
import { planners } from "./people-rules.ts"
import { claimFor, fallsOn, guardOf, readsWords } from "./rules.ts"
import { claimStepsOf, type StepRow } from "./step-store.ts"
import { standingOf, standings } from "./store.ts"

const Lying = z.object({
  id: z.uuid(),
  alias: z.string(),
  item: z.string().nullable(),
  area: z.string().nullable(),
  urgency: z.enum(["today", "thisWeek", "later"]),
  ended: z.boolean(),
  claim: Claim,
  /** The day on which it falls free if nothing happens; in the list only where that is near. */
  fallsOn: z.string().nullable(),
})
export type Lying = z.output<typeof Lying>

async function itemWords({ database, who }: Asking): Promise<(code: string | null) => string | null> {
  const items = new Map((await helpItems(database)).map((item) => [item.code, item]))
  const { country } = personOf(who).organisation
  return (code) => {
    const item = items.get(code ?? "")
    return item ? labelFor(item, country) : null
  }
}

const Step = z.object({
  step: z.enum(claimSteps),
  organisation: z.string(),
  asked: z.string().nullable(),
  reason: z.string().nullable(),
  note: z.string(),
  on: z.string(),
})

export const OneClaim = Lying.extend({
  steps: z.array(Step),
  /** Whom one can ask to take it over. */
  others: z.array(z.object({ id: z.uuid(), name: z.string() })),
  claimDays: z.number().int(),
})
export type OneClaim = z.output<typeof OneClaim>

export const needClaim = question({
  name: "needClaim",
  path: "/needs/:id/claim",
  summary: "Which organisation plans a need, what they asked each other about it, and when it falls free",
  may: planners,
  protected: true,
  input: z.object({ id: ClaimedNeedId }),
  output: OneClaim,
  async run(asking, { id }) {
    const { database, who, now, house } = asking
    const { organisation } = personOf(who)
    const need = await lyingNeed(database, id, dayOf(now))
    if (!need) throw notFound()
    const claim = claimFor(await standingOf(database, id), organisation.id)
    const { CLAIM_DAYS } = house.settings
    const guarded = claim.place === "ours" ? await guardedClaim(database, dayOf(now), id) : undefined
    return {
      ...{ ...need, item: (await itemWords(asking))(need.item), claim, claimDays: CLAIM_DAYS },
      fallsOn: guarded ? fallsOn(guarded.lastDay, CLAIM_DAYS) : null,
      steps: (await claimStepsOf(database, id)).map((step) => told(step, claim, organisation.id)),
      others: claim.place === "ours" ? await othersWhoPlan(database, organisation.id) : [],
    }
  },
})

/** What organisations wrote to each other is for who wrote or got it, who plans it now or is asked to, and for all while it is free. */
function told({ organisationId, askedId, note, ...step }: StepRow, claim: Claim, own: string): z.output<typeof Step> {
  return { ...step, note: readsWords(claim) || organisationId === own || askedId === own ? note : "" }
}

/** So many days one still sees that something fell free. */
const fellDays = 14

export const claimDesk = question({
  name: "claimDesk",
  path: "/claims",
  summary: "What organisations ask each other: needs that one is asked to plan, one's own claims, and what fell free",
  may: planners,
  protected: true,
  input: z.object({}),
  output: z.object({ claimDays: z.number().int(), needs: z.array(Lying) }),
  async run(asking) {
    const { database, who, now, house } = asking
    const [today, own] = [dayOf(now), personOf(who).organisation.id]
    const { CLAIM_DAYS } = house.settings
    const needs = await needsBetween(database, today, own, addDays(today, -fellDays))
    const [standing, say] = [await standings(database), await itemWords(asking)]
    const near = new Map(
      (await guardedClaims(database, today, own))
        .filter(({ lastDay }) => guardOf(lastDay, today, CLAIM_DAYS).kind !== "quiet")
        .map(({ needId, lastDay }) => [needId, fallsOn(lastDay, CLAIM_DAYS)]),
    )
    const lying = (need: LyingNeed): Lying => ({
      ...{ ...need, item: say(need.item), claim: claimFor(standing.get(need.id), own) },
      fallsOn: near.get(need.id) ?? null,
    })
    return { claimDays: CLAIM_DAYS, needs: needs.map(lying) }
  },
})
