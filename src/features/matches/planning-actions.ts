import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { NearestOffers } from "../../methods/matching/nearest.ts"
import { type Asking, question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { wordsFor } from "../../platform/words/words.ts"
import { helpItems } from "../help-items/store.ts"
import { type Planning, planningNow } from "./desk.ts"
import { runningMatches } from "./match-store.ts"
import { Helper, PlannedNeed, Proposal } from "./model.ts"
import type { ItemPlan } from "./plan.ts"
import { helperOf, type Items, plannedNeed, sayAmount } from "./speech.ts"
import { matchSteps } from "./state-model.ts"
import type { AskedRow, OfferedRow } from "./town-model.ts"
import { itemOfNeed } from "./town-store.ts"
import { sayWhyNot } from "./why-speech.ts"

const coordinators = only("volunteerCoordinator")
/** So many needs stand on one page. */
export const pageSize = 300

const Row = PlannedNeed.extend({ proposals: z.array(Proposal) })
export type PlannedRow = z.output<typeof Row>
export const PlanningDay = z.object({
  rows: z.array(Row),
  needs: z.number().int(),
  proposed: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  /** Whether the plan was shown to be the best there is. */
  proven: z.boolean(),
  running: z.array(
    z.object({ id: z.uuid(), alias: z.string(), item: z.string(), state: z.enum(matchSteps), needEnded: z.boolean() }),
  ),
})
export type PlanningDay = z.output<typeof PlanningDay>

const itemsOf = async ({ database }: Asking): Promise<Items> =>
  new Map((await helpItems(database)).map((item) => [item.code, item]))

type Place = { row: AskedRow; plan?: ItemPlan; place: number }

/** The proposals first, then who waits without; among them the most vulnerable first, then who waits longest. */
function inOrder({ plans, unplaced }: Planning, tierOf: (row: AskedRow) => number): Place[] {
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

function proposalsOf(plan: ItemPlan, need: number, items: Items): z.output<typeof Proposal>[] {
  return plan.matches
    .filter((match) => match.need === need)
    .map(({ offer, units }) => {
      const row = plan.offered[offer] as OfferedRow
      return { ...helperOf(plan.columns, need, offer, row), units, amount: sayAmount(items.get(row.item), units) }
    })
}

export const helpPlanning = question({
  name: "helpPlanning",
  path: "/help-planning",
  summary: "What is asked and not yet promised, with the offer that is proposed for each, and what is under way",
  may: coordinators,
  input: z.object({ blad: z.number().int().min(1).max(1000).default(1) }),
  output: PlanningDay,
  protected: true,
  async run(asking, { blad }) {
    const { database, who, now, house } = asking
    const { country } = personOf(who).organisation
    const items = await itemsOf(asking)
    const planning = await planningNow(database, house, dayOf(now))
    const { ruling } = planning
    const order = inOrder(planning, (row) => plannedNeed(row, items, ruling, country).tier)
    const plans = [...planning.plans.values()]
    return {
      rows: order.slice((blad - 1) * pageSize, blad * pageSize).map(({ row, plan, place }) => ({
        ...plannedNeed(row, items, ruling, country),
        proposals: plan ? proposalsOf(plan, place, items) : [],
      })),
      needs: order.length,
      proposed: plans.reduce((sum, { matches }) => sum + new Set(matches.map(({ need }) => need)).size, 0),
      ...{ page: blad, pages: Math.max(1, Math.ceil(order.length / pageSize)) },
      proven: plans.every(({ audit }) => audit.optimal),
      running: (await runningMatches(database)).map(({ id, alias, item, state, needEnded }) => ({
        ...{ id, alias, state, needEnded },
        item: items.get(item)?.labelNl ?? item,
      })),
    }
  },
})

/** So many others are shown to choose from. */
const nearest = 10

export const plannedHelp = question({
  name: "plannedHelp",
  path: "/help-planning/:id",
  summary: "One need that is planned: what is proposed, why not (yet) more, and the ten nearest offers that fit",
  may: coordinators,
  input: z.object({ id: z.uuid("Deze hulpvraag is er niet") }),
  output: z.object({
    need: PlannedNeed,
    proposals: z.array(Proposal),
    whyNot: z.array(z.string()),
    others: z.array(Helper),
  }),
  protected: true,
  async run(asking, { id }) {
    const { database, who, now, house } = asking
    const { country } = personOf(who).organisation
    const item = await itemOfNeed(database, id)
    const items = await itemsOf(asking)
    const planning = item === undefined ? undefined : await planningNow(database, house, dayOf(now), item)
    const found = planning && inOrder(planning, () => 1).find(({ row }) => row.id === id)
    if (!planning || !found) throw notFound()
    const { row, plan, place } = found
    const need = plannedNeed(row, items, planning.ruling, country)
    const proposals = plan ? proposalsOf(plan, place, items) : []
    const covered = proposals.reduce((sum, { units }) => sum + units, 0)
    const { neighbourhood } = wordsFor(country)
    if (!plan)
      return {
        need,
        proposals,
        others: [],
        whyNot: [`Wij weten niet in welke ${neighbourhood} dit is. Vraag het na bij wie de vraag stelde.`],
      }
    const { columns } = plan
    const near = new NearestOffers(columns.offers).of(columns.needs, place, nearest, columns.also)
    return {
      ...{ need, proposals },
      whyNot: covered < row.units ? sayWhyNot(plan, place, need, neighbourhood) : [],
      others: near.map(({ offer }) => helperOf(columns, place, offer, plan.offered[offer] as OfferedRow)),
    }
  },
})
