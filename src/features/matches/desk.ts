import type { Day } from "../../methods/calendar/week.ts"
import type { Policy } from "../../methods/matching/model.ts"
import type { Database } from "../../platform/http/action.ts"
import { pointsOf } from "../areas/middle-rules.ts"
import { outlinesOf } from "../areas/middle-store.ts"
import { currentRule } from "../needs/rule-store.ts"
import { type ItemPlan, pairsOf, planItem } from "./plan.ts"
import { usualPolicy } from "./policy-model.ts"
import { policiesNow } from "./policy-store.ts"
import type { Ruling } from "./rules.ts"
import type { AskedRow, OfferedRow, Point } from "./town-model.ts"
import { standingOffers, stillAsked } from "./town-store.ts"

type Kept = { key: string; plan: ItemPlan }

/** What was planned and shown last, of each item. It stands in memory: after a start everything is planned anew. */
class PlanningDesk {
  readonly #kept = new Map<string, Kept>()

  /** The plan of an item. As long as nothing changed it is the one that stood; where something did, what was shown weighs along. */
  plan(item: string, rows: { asked: AskedRow[]; offered: OfferedRow[] }, town: Town): ItemPlan {
    const here = (code: string | null) => town.points.get(code ?? "")
    const key = JSON.stringify([
      ...[town.ruling, town.policy, rows.asked, rows.offered],
      ...[...rows.asked, ...rows.offered].map(({ areaCode }) => here(areaCode)),
    ])
    const kept = this.#kept.get(item)
    if (kept?.key === key) return kept.plan
    const plan = planItem(rows, town.points, town.ruling, kept ? pairsOf(kept.plan) : new Set(), town.policy)
    this.#kept.set(item, { key, plan })
    return plan
  }
}

type Town = { points: ReadonlyMap<string, Point>; ruling: Ruling; policy: Policy }
export type Planning = {
  ruling: Ruling
  plans: Map<string, ItemPlan>
  /** Needs of which nobody can say where they are. */
  unplaced: AskedRow[]
}

const desks = new WeakMap<object, PlanningDesk>()
const deskOf = (house: { database: object }): PlanningDesk => {
  const desk = desks.get(house.database) ?? new PlanningDesk()
  desks.set(house.database, desk)
  return desk
}

/** What is proposed now, of all items or of one. */
export async function planningNow(
  database: Database,
  house: { database: object },
  today: Day,
  item?: string,
): Promise<Planning> {
  const asked = await stillAsked(database, today, item)
  const offered = await standingOffers(database, today, item)
  const { liftWeeks, tiers } = await currentRule(database)
  const ruling = { today, liftWeeks, tiers: tiers.length }
  const codes = new Set([...asked, ...offered].flatMap(({ areaCode }) => areaCode ?? []))
  const points = pointsOf(await outlinesOf(database, [...codes]))
  const policies = await policiesNow(database)
  const desk = deskOf(house)
  const placed = (row: { areaCode: string | null }) => points.has(row.areaCode ?? "")
  const items = Map.groupBy(asked.filter(placed), (row) => row.item)
  const offers = Map.groupBy(offered.filter(placed), (row) => row.item)
  const plans = new Map<string, ItemPlan>()
  for (const [code, rows] of items)
    plans.set(
      code,
      desk.plan(
        code,
        { asked: rows, offered: offers.get(code) ?? [] },
        { points, ruling, policy: policies.get(code) ?? usualPolicy },
      ),
    )
  return { ruling, plans, unplaced: asked.filter((row) => !placed(row)) }
}
