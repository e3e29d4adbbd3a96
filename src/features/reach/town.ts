import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import { pointsOf } from "../areas/middle-rules.ts"
import { outlinesOf } from "../areas/middle-store.ts"
import { usualPolicy } from "../matches/policy-model.ts"
import { policiesNow } from "../matches/policy-store.ts"
import type { Ruling } from "../matches/rules.ts"
import type { AskedRow, OfferedRow, Point } from "../matches/town-model.ts"
import { standingOffers, stillAsked } from "../matches/town-store.ts"
import { currentRule } from "../needs/rule-store.ts"
import type { ItemTown } from "./worth-rules.ts"

export type Town = {
  items: ItemTown[]
  points: ReadonlyMap<string, Point>
  ruling: Ruling
  unplaced: AskedRow[]
  offered: OfferedRow[]
}

/** What is asked and offered now, by item. @param places areas of which one wants to know too where they are, in the same plane */
export async function townNow(database: Database, today: Day, places: readonly string[] = []): Promise<Town> {
  const asked = await stillAsked(database, today)
  const offered = await standingOffers(database, today)
  const { liftWeeks, tiers } = await currentRule(database)
  const codes = new Set([...places, ...[...asked, ...offered].flatMap(({ areaCode }) => areaCode ?? [])])
  const points = pointsOf(await outlinesOf(database, [...codes]))
  const policies = await policiesNow(database)
  const placed = (row: { areaCode: string | null }) => points.has(row.areaCode ?? "")
  const offers = Map.groupBy(offered.filter(placed), ({ item }) => item)
  const needs = Map.groupBy(asked.filter(placed), ({ item }) => item)
  return {
    items: [...new Set([...needs.keys(), ...offers.keys()])].map((item) => ({
      ...{ item, asked: needs.get(item) ?? [], offered: offers.get(item) ?? [] },
      policy: policies.get(item) ?? usualPolicy,
    })),
    ...{ points, offered, ruling: { today, liftWeeks, tiers: tiers.length } },
    unplaced: asked.filter((row) => !placed(row)),
  }
}
