import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { policies } from "../../methods/matching/model.ts"
import { question } from "../../platform/http/action.ts"
import { only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { Claim, Place, PlaceCounts } from "../claims/model.ts"
import { countPlaces } from "../claims/rules.ts"
import { claimsFor } from "../claims/store.ts"
import { ownWordsWaiting } from "../needs/own-words-store.ts"
import { coveringIn } from "./covering.ts"
import { planningNow } from "./desk.ts"
import { runningMatches } from "./match-store.ts"
import { PlannedNeed, Proposal } from "./model.ts"
import { discreet, inOrder, itemsOf, proposalsOf } from "./planning-order.ts"
import { plannedNeed } from "./speech.ts"
import { matchSteps } from "./state-model.ts"

const coordinators = only("volunteerCoordinator")
/** So many needs stand on one page. */
export const pageSize = 300

const Row = PlannedNeed.extend({ proposals: z.array(Proposal), claim: Claim })
export type PlannedRow = z.output<typeof Row>
export const PlanningDay = z.object({
  rows: z.array(Row),
  needs: z.number().int(),
  /** Needs in own words: no plan can see them before somebody says what they are. */
  ownWords: z.object({ count: z.number().int(), today: z.number().int() }),
  proposed: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  /** Whether the plan was shown to be the best there is. */
  proven: z.boolean(),
  /** In which orders it was divided, the usual one first. */
  policies: z.array(z.enum(policies)),
  running: z.array(
    z.object({
      ...{ id: z.uuid(), alias: z.string(), item: z.string(), state: z.enum(matchSteps), needEnded: z.boolean() },
      claim: Claim,
    }),
  ),
  /** Of the needs that wait: at whom they lie. */
  counts: PlaceCounts,
  bij: Place,
})
export type PlanningDay = z.output<typeof PlanningDay>

export const helpPlanning = question({
  name: "helpPlanning",
  path: "/help-planning",
  summary: "What is asked and not yet promised, with the offer that is proposed for each, and what is under way",
  may: coordinators,
  input: z.object({ blad: z.number().int().min(1).max(1000).default(1), bij: Place }),
  output: PlanningDay,
  protected: true,
  async run(asking, { blad, bij }) {
    const { database, who, now, house } = asking
    const { country } = personOf(who).organisation
    const items = await itemsOf(asking)
    const planning = await planningNow(database, house, dayOf(now))
    const { ruling } = planning
    const claims = await claimsFor(database, personOf(who).organisation.id)
    const all = inOrder(planning, (row) => plannedNeed(row, items, ruling, country).tier)
    const order = all.filter(({ row }) => !bij || claims(row.id).place === bij)
    const plans = [...planning.plans.values()]
    const shown = order.slice((blad - 1) * pageSize, blad * pageSize)
    const covering = await coveringIn(
      asking,
      shown.map(({ row }) => row.areaCode),
      items,
    )
    return {
      rows: shown.map(({ row, plan, place }) => ({
        ...discreet(plannedNeed(row, items, ruling, country), claims(row.id)),
        claim: claims(row.id),
        proposals: plan ? proposalsOf(plan, place, items, covering) : [],
      })),
      ...{ needs: all.length, ownWords: await ownWordsWaiting(database) },
      ...{ counts: countPlaces(all.map(({ row }) => claims(row.id))), bij },
      proposed: plans.reduce((sum, { matches }) => sum + new Set(matches.map(({ need }) => need)).size, 0),
      ...{ page: blad, pages: Math.max(1, Math.ceil(order.length / pageSize)) },
      proven: plans.every(({ audit }) => audit.optimal),
      policies: policies.filter((one) => plans.some(({ policy, matches }) => policy === one && matches.length > 0)),
      running: (await runningMatches(database))
        .map(({ id, needId, alias, item, state, needEnded }) => ({
          ...{ id, alias, state, needEnded, claim: claims(needId) },
          item: items.get(item)?.labelNl ?? item,
        }))
        .filter(({ claim }) => !bij || claim.place === bij),
    }
  },
})
