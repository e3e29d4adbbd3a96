import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { type Asking, action, question } from "../../platform/http/action.ts"
import { conflict, invalid } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { comingOf } from "./due-store.ts"
import { comingKinds, type Months, NewRule, RetentionDesk, retentionKeepers } from "./retention-model.ts"
import { changeDay, firstDay, type Standing, standing, usualMonths } from "./retention-rules.ts"
import * as store from "./retention-store.ts"

const deletionsOnPage = 60

export const retentionDesk = question({
  name: "retentionDesk",
  path: "/retention",
  summary: "After how many months texts and names are removed, what will go in the months to come, and what went",
  may: retentionKeepers,
  input: z.object({}),
  output: RetentionDesk,
  async run({ database, now }) {
    const rules = await store.rules(database)
    const state = standing(rules, dayOf(now))
    return {
      example: !(await store.isReal(database)),
      ...state,
      start: monthsOf(state.waits ?? state.works ?? usualMonths),
      seen: rules.at(-1)?.entry ?? 0,
      coming: await coming({ database, now }, state),
      becomes: await store.aroundNeighbourhoods(database),
      history: rules,
      deletions: await store.deletions(database, deletionsOnPage),
    }
  },
})

const monthsOf = ({ bundledMonths, unbundledMonths, authorMonths, helpMonths }: Months): Months => ({
  ...{ bundledMonths, unbundledMonths, authorMonths, helpMonths },
})

/** By the rule that will count: the one that waits from its day on, otherwise the one that works. */
async function coming({ database, now }: Pick<Asking, "database" | "now">, { works, waits }: Standing) {
  const today = dayOf(now)
  const rule = waits ?? works ?? usualMonths
  const from = waits?.worksFrom ?? (works ? today : firstDay(today))
  return (await Promise.all(comingKinds.map((kind) => comingOf(database, kind, rule, from)))).flat()
}

export const changeRetention = action({
  name: "changeRetention",
  method: "POST",
  path: "/retention-rules",
  summary: "Change after how many months texts and names are removed, with why; it works only after some weeks",
  may: retentionKeepers,
  input: NewRule,
  output: z.object({ id: z.uuid(), worksFrom: z.string() }),
  async run({ database, who, now }, { seen, why, ...given }) {
    await store.takeTurn(database)
    const rules = await store.rules(database)
    const newest = rules.at(-1)
    const months = { ...given, helpMonths: given.helpMonths ?? (newest ?? usualMonths).helpMonths }
    if (seen !== undefined && seen !== (newest?.entry ?? 0))
      throw conflict(
        "Iemand anders veranderde dit net. Die verandering staat er. Lees die eerst en probeer het opnieuw.",
      )
    if (newest && JSON.stringify(monthsOf(newest)) === JSON.stringify(monthsOf(months)))
      throw invalid("why", "Er is niets anders ingevuld dan wat al geldt")
    const worksFrom = changeDay(dayOf(now), rules)
    const by = { changedBy: personOf(who).id, changedAt: now }
    const id = await store.addRule(database, { ...months, worksFrom, why: maskPersonalData(why).masked, ...by })
    return { id, worksFrom }
  },
})
