import type { z } from "zod"
import type { Asking } from "../../platform/http/action.ts"
import type { Claim } from "../claims/model.ts"
import { readsWords } from "../claims/rules.ts"
import { helpItems } from "../help-items/store.ts"
import type { Covering } from "./covering.ts"
import type { Planning } from "./desk.ts"
import type { PlannedNeed, Proposal } from "./model.ts"
import type { ItemPlan } from "./plan.ts"
import { helperOf, type Items, sayAmount } from "./speech.ts"
import type { AskedRow, OfferedRow } from "./town-model.ts"

export const itemsOf = async ({ database }: Pick<Asking, "database">): Promise<Items> =>
  new Map((await helpItems(database)).map((item) => [item.code, item]))

type Place = { row: AskedRow; plan?: ItemPlan; place: number }

/** The proposals first, then who waits without; among them the most vulnerable first, then who waits longest. */
export function inOrder({ plans, unplaced }: Planning, tierOf: (row: AskedRow) => number): Place[] {
  const placed = [...plans.values()].flatMap((plan) => {
    const has = new Set(plan.matches.map(({ need }) => need))
    return plan.asked.map((row, place) => ({ row, plan, place, last: has.has(place) ? 0 : 1 }))
  })
  const all = [...placed, ...unplaced.map((row) => ({ row, place: -1, last: 1 }))]
  return all
    .map((one) => ({ ...one, tier: tierOf(one.row) }))
    .sort(
      (a, b) =>
        a.last - b.last ||
        a.tier - b.tier ||
        a.row.askedOn.localeCompare(b.row.askedOn) ||
        a.row.id.localeCompare(b.row.id),
    )
}

/** Who is proposed for a need, each with what is known of the insurance. */
export function proposalsOf(
  plan: ItemPlan,
  need: number,
  items: Items,
  covering: Covering,
): z.output<typeof Proposal>[] {
  return plan.matches
    .filter((match) => match.need === need)
    .map(({ offer, units }) => {
      const row = plan.offered[offer] as OfferedRow
      return {
        ...{ ...helperOf(plan.columns, need, offer, row), units, amount: sayAmount(items.get(row.item), units) },
        cover: covering(plan.asked[need] as AskedRow, row, units),
      }
    })
}

/** The words of what is asked are for who plans it, or is asked to. */
export const discreet = (need: PlannedNeed, claim: Claim): PlannedNeed =>
  readsWords(claim) ? need : { ...need, ask: "" }
