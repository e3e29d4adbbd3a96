import { quartersOver } from "../../methods/calendar/quarter.ts"
import { dayOf } from "../../methods/calendar/week.ts"
import { loadSolver } from "../../methods/privacy/solver.ts"
import type { House } from "../../platform/house.ts"
import type { Changing, Database } from "../../platform/http/action.ts"
import { minimaOf } from "../../platform/minima.ts"
import type { Round } from "../../platform/rounds.ts"
import { areaTree } from "../counts/area-tree-store.ts"
import { themes } from "../themes/store.ts"
import { holdCounting } from "./consent-store.ts"
import { countWeek } from "./count-rules.ts"
import { levelOf } from "./place-rules.ts"
import { quarterOf } from "./quarter-rules.ts"
import { addQuarter, madeQuarters, tallied } from "./quarter-store.ts"
import { agreedNeeds, rightsNotGot } from "./ripe-store.ts"
import { mappings } from "./theme-store.ts"
import { weekOf, weeksToClose } from "./week-rules.ts"
import { addWeek, beginWeek, closedWeeks } from "./week-store.ts"

/** A week comes in whole or not at all: what says that a need was counted and what it is counted in are one transaction. */
async function closeWeek(house: House, database: Database, week: string): Promise<void> {
  await holdCounting(database)
  if (!(await beginWeek(database, week, dayOf(house.clock())))) return
  const needs = await agreedNeeds(database, house.settings.UNMET_AFTER_WEEKS)
  const rights = await rightsNotGot(
    database,
    needs.map(({ id }) => id),
  )
  const known = new Map((await mappings(database)).map(({ kind, code, theme }) => [`${kind} ${code}`, theme]))
  const tree = await areaTree(database, house.database.kysely)
  const level = levelOf(tree)
  const count = countWeek({
    ...{ week, needs, rights },
    themeOf: (kind, code) => known.get(`${kind} ${code}`) ?? null,
    areaOf: (code) => (code === null ? "" : (tree.aroundOf(code, level)?.code ?? "")),
  })
  await addWeek(database, week, count)
}

/** The first week in which there is anything to count. */
async function firstWeek(house: House, database: Database): Promise<string | undefined> {
  const needs = await agreedNeeds(database, house.settings.UNMET_AFTER_WEEKS)
  const said = new Map(needs.map(({ id, saidWeek }) => [id, saidWeek]))
  const unmet = needs.flatMap(({ id, unmetSince }) => (unmetSince ? [{ needId: id, since: unmetSince }] : []))
  const weeks = [...unmet, ...(await rightsNotGot(database, [...said.keys()]))].map(({ needId, since }) =>
    weekOf(since, said.get(needId) ?? since),
  )
  return weeks.sort()[0]
}

/** The tables of a quarter, once all its weeks were counted. */
async function closeQuarters(house: House, database: Database): Promise<void> {
  const { first, last } = await closedWeeks(database)
  if (!first || !last) return
  const made = new Set((await madeQuarters(database)).map(({ quarter }) => quarter))
  for (const quarter of quartersOver(first, dayOf(house.clock()))) {
    if (made.has(quarter.code) || quarter.until > last) continue
    const tree = await areaTree(database, database)
    const content = quarterOf(await loadSolver(), await tallied(database, quarter), {
      ...{ quarter, tree, themes: await themes(database), minima: minimaOf(house.settings) },
      ...{ afterWeeks: house.settings.UNMET_AFTER_WEEKS, country: house.settings.COUNTRY },
    })
    await addQuarter(database, content, dayOf(house.clock()))
  }
}

/** What the round does, within what goes on already: all of it stands, or none. */
export async function countUnmetWithin({ house, database }: Changing): Promise<void> {
  for (const week of await weeksThatWait(house, database)) await closeWeek(house, database, week)
  await closeQuarters(house, database)
}

async function weeksThatWait(house: House, database: Database): Promise<string[]> {
  const { last } = await closedWeeks(database)
  return weeksToClose(dayOf(house.clock()), last, last ? undefined : await firstWeek(house, database))
}

async function close(house: House): Promise<void> {
  const { kysely } = house.database
  for (const week of await weeksThatWait(house, kysely))
    await kysely.transaction().execute((database) => closeWeek(house, database, week))
  await closeQuarters(house, kysely)
}

/** Counts each week that is over what was not met, as far as people agreed. */
export const countUnmet: Round = { name: "wat niet lukte", everySeconds: 3600, run: close }
