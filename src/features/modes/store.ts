import { randomUUID } from "node:crypto"
import { type RawBuilder, sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import type { Mode, ModeDesk } from "./model.ts"
import { type ModedNeed, modeOf } from "./rules.ts"

type Held = { mode: Mode; items: string[] }

/** What holds for something asked on a day: what was changed on that day is not what it was asked under. */
export async function modeForNew(database: Database, organisationId: string, day: Day): Promise<Mode> {
  const { rows } = await sql<{ mode: Mode }>`
    select mode from match_mode where organisation_id = ${organisationId} and changed_at <= ${`${day}T00:00:00Z`}::timestamptz
    order by changed_at desc, id desc limit 1`.execute(database)
  const { mode: now } = await modeNow(database, organisationId)
  return modeOf({ asked: rows[0]?.mode ?? "coordinator", now })
}

/** How it goes in an organisation now; without a choice everything goes through a coordinator. */
export const modeNow = (database: Database, organisationId: string): Promise<Held> =>
  sql<Held>`
    select mode, items from match_mode where organisation_id = ${organisationId} order by changed_at desc, id desc limit 1`
    .execute(database)
    .then(({ rows }) => rows[0] ?? { mode: "coordinator", items: [] })

export const modeHistory = (database: Database, organisationId: string): Promise<ModeDesk["history"]> =>
  sql<ModeDesk["history"][number]>`
    select mode, items, why, changed_at, (select name from person where id = changed_by) as changed_by
    from match_mode where organisation_id = ${organisationId} order by changed_at, id`
    .execute(database)
    .then(({ rows }) => rows)

type Change = Held & { organisationId: string; why: MaskedText; changedBy: string; changedAt: Date }

export const addMode = (database: Database, mode: Change) =>
  database
    .insertInto("matchMode")
    .values({ id: randomUUID(), ...mode })
    .execute()

// A need stands under its day: what was changed later on that day is not what it was asked under.
const moded = (where: RawBuilder<boolean>) => sql<ModedNeed>`
  select n.id, n.item_code as item, n.requires, n.intermediary_id, n.organisation_id, o.kind as organisation_kind,
         coalesce(asked.mode, 'coordinator') as asked, coalesce(now.mode, 'coordinator') as now,
         coalesce(now.items, '{}') as items
  from need n
  join organisation o on o.id = n.organisation_id
  left join lateral (select mode from match_mode where organisation_id = n.organisation_id and changed_at <= n.asked_at
                     order by changed_at desc, id desc limit 1) asked on true
  left join lateral (select mode, items from match_mode where organisation_id = n.organisation_id
                     order by changed_at desc, id desc limit 1) now on true
  where ${where}`

export const modedNeed = (database: Database, id: string): Promise<ModedNeed | undefined> =>
  moded(sql<boolean>`n.id = ${id}`)
    .execute(database)
    .then(({ rows }) => rows[0])

/** What somebody asked, or the organisation that she works for now, where it is not all left to coordinators. */
export const modedNeedsOf = (database: Database, personId: string, organisationId: string): Promise<ModedNeed[]> =>
  moded(sql<boolean>`(n.intermediary_id = ${personId} or n.organisation_id = ${organisationId})
    and now.mode <> 'coordinator' and asked.mode <> 'coordinator' and n.item_code is not null`)
    .execute(database)
    .then(({ rows }) => rows)

/** What helpers may come forward for by themselves. */
export const needsBetweenPeople = (database: Database, item: string): Promise<ModedNeed[]> =>
  moded(sql<boolean>`n.item_code = ${item} and now.mode = 'betweenPeople' and asked.mode = 'betweenPeople'`)
    .execute(database)
    .then(({ rows }) => rows)
