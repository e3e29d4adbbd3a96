import { randomUUID } from "node:crypto"
import { type RawBuilder, sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import type { Condition } from "../help-items/conditions.ts"
import { helpItems } from "../help-items/store.ts"
import type { Need, NeedEntry, Urgency } from "./model.ts"
import { whatIn } from "./rules.ts"

export type NewNeedRow = {
  alias: string
  ask: MaskedText
  areaCode: string | null
  urgency: Urgency
  organisationId: string
  intermediaryId: string
  askedOn: Day
  itemCode: string | null
  units: number
  least: number
  tier: number | null
  languages: string[]
  requires: Condition[]
  slots: number
  until: Day | null
  entry: NeedEntry
  paperCode?: string | null
  deskId?: string | null
}

/** Kept by the day, not by the moment: no clock time lies beside that of anything else that somebody wrote. */
export async function addNeed(database: Database, { askedOn, ...need }: NewNeedRow): Promise<string> {
  const id = randomUUID()
  await database
    .insertInto("need")
    .values({ id, ...need, askedAt: new Date(`${askedOn}T00:00:00Z`) })
    .execute()
  return id
}

/** After its time nobody knows any more who asked. */
export type NeedRow = Need & { intermediaryId: string | null; takenUpBy: string | null }

// Of two steps at the same moment, taking up comes first: nothing follows an end.
const needs = (where: RawBuilder<boolean>) => sql<Omit<NeedRow, "what" | "written">>`
  select n.id, coalesce(nullif(n.alias, ''), 'Schuilnaam is verwijderd') as alias,
         coalesce(nullif(n.ask, ''), 'Wat hier stond, is verwijderd: de bewaartijd is voorbij.') as ask, coalesce(a.name, n.area_code) as area, n.urgency,
         to_char(n.asked_at at time zone 'UTC', 'YYYY-MM-DD') as asked_on, coalesce(newest.step, 'open') as state,
         n.item_code as item, n.units, n.least, n.tier, n.languages, n.requires, n.slots,
         to_char(n.until, 'YYYY-MM-DD') as until, n.entry, n.intermediary_id, up.taken_by as taken_up_by
  from need n
  left join current_area a on a.code = n.area_code
  left join lateral (
    select step from need_step where need_id = n.id order by taken_at desc, step = 'takenUp', id limit 1) newest on true
  left join lateral (
    select taken_by from need_step where need_id = n.id and step = 'takenUp' order by taken_at desc, id limit 1) up on true
  where ${where}
  order by n.asked_at desc, n.id limit 500`

/** With what is asked in words, as it is called now. */
async function said(database: Database, where: RawBuilder<boolean>): Promise<NeedRow[]> {
  const { rows } = await needs(where).execute(database)
  if (rows.every(({ item }) => item === null))
    return rows.map((row) => ({ ...row, what: whatIn(row, undefined), written: true }))
  const items = new Map((await helpItems(database)).map((item) => [item.code, item]))
  return rows.map((row) => {
    const item = items.get(row.item ?? "")
    return { ...row, what: whatIn(row, item), written: row.ask !== item?.labelNl && row.ask !== item?.labelBe }
  })
}

export const needsOf = (database: Database, personId: string): Promise<NeedRow[]> =>
  said(database, sql<boolean>`n.intermediary_id = ${personId}`)

/** What waits for somebody or was taken up. */
export const standingNeeds = (database: Database): Promise<NeedRow[]> =>
  said(database, sql<boolean>`coalesce(newest.step, 'open') in ('open', 'takenUp')`)

export const needById = async (database: Database, id: string): Promise<NeedRow | undefined> =>
  (await said(database, sql<boolean>`n.id = ${id}`))[0]
