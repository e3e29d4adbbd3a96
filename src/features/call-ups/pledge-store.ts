import { randomUUID } from "node:crypto"
import { type RawBuilder, sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import type { PledgeSource } from "./model.ts"
import type { PledgeNow } from "./rules.ts"

export type PledgeRow = PledgeNow & {
  id: string
  callUpId: string
  source: PledgeSource
  madeOn: Day
  /** Whether a coordinator wrote down that it goes no further. */
  calledOff: boolean
}

const rows = (where: RawBuilder<boolean>) => sql<PledgeRow>`
  select p.id, p.call_up_id, p.source, p.made_on, v.units, v.by_day,
         exists (select 1 from call_up_pledge_step s where s.pledge_id = p.id and s.step = 'withdrawn') as withdrawn,
         exists (select 1 from call_up_pledge_step s
           where s.pledge_id = p.id and s.step = 'withdrawn' and s.taken_by is not null) as called_off,
         (select coalesce(sum(case when takes_back is null then d.units else -d.units end), 0)::int
          from call_up_delivery d where d.pledge_id = p.id) as brought
  from call_up_pledge p
  join lateral (select units, by_day from call_up_pledge_step
    where pledge_id = p.id and step in ('made', 'changed') order by place desc limit 1) v on true
  where ${where}
  order by v.by_day, p.made_on, p.id`

const found = (database: Database, where: RawBuilder<boolean>): Promise<PledgeRow[]> =>
  rows(where)
    .execute(database)
    .then((result) => result.rows)

export const pledgesOf = (database: Database, callUpIds: readonly string[]): Promise<PledgeRow[]> =>
  found(database, sql<boolean>`p.call_up_id = any (${[...callUpIds]}::uuid[])`)
export const pledgeByLink = async (database: Database, linkHash: string): Promise<PledgeRow | undefined> =>
  (await found(database, sql<boolean>`p.link_hash = ${linkHash}`))[0]

/** Pledges of which the day is near and of which nobody was reminded of that day, while their call-up runs. */
export const toRemind = (database: Database, today: Day, until: Day): Promise<PledgeRow[]> =>
  found(
    database,
    sql<boolean>`v.by_day between ${today}::date and ${until}::date and p.made_on < ${today}::date
      and not exists (select 1 from call_up_end e where e.call_up_id = p.call_up_id)
      and not exists (select 1 from call_up_pledge_step r where r.pledge_id = p.id and r.step = 'reminded'
        and r.place > (select max(place) from call_up_pledge_step c where c.pledge_id = p.id and c.step in ('made', 'changed')))`,
  )

type NewPledge = { id: string; callUpId: string; source: PledgeSource; linkHash: string; madeOn: Day }
export const addPledge = (database: Database, pledge: NewPledge) =>
  database.insertInto("callUpPledge").values(pledge).execute()

type Promised = { step: "made" | "changed"; units: number; byDay: Day }
type Other = { step: "withdrawn" | "reminded" | "thanked" }
type NewStep = (Promised | Other) & { pledgeId: string; takenBy: string | null; takenOn: Day }
export const addPledgeStep = (database: Database, step: NewStep) =>
  database
    .insertInto("callUpPledgeStep")
    .values({ id: randomUUID(), ...step })
    .execute()
