import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import type { Caps } from "./rules.ts"

export type Setting = Caps & { why: string; changedBy: string | null; changedAt: Date }

/** Every limit that ever held, the newest first. */
export const settings = (database: Database): Promise<Setting[]> =>
  sql<Setting>`
    select s.application_cents, s.household_cents, s.why, p.name as changed_by, s.changed_at
    from fund_setting s left join person p on p.id = s.changed_by order by s.place desc`
    .execute(database)
    .then(({ rows }) => rows)

type By = { why: MaskedText; changedBy: string; changedAt: Date }

export const addSetting = (database: Database, setting: Caps & By) =>
  database
    .insertInto("fundSetting")
    .values({ id: randomUUID(), ...setting })
    .execute()

export type NamedDecider = { id: string; name: string; email: string; organisations: string[]; where: string }

/** Who is named to decide and still is a coordinator or in the working group, with every organisation that they work for. */
export const namedDeciders = (database: Database): Promise<NamedDecider[]> =>
  sql<NamedDecider>`
    select s.person_id as id, p.name, p.email,
           array(select distinct m.organisation_id::text from membership m where m.person_id = p.id and m.ended_at is null) as organisations,
           (select string_agg(distinct o.name, ', ') from membership m join organisation o on o.id = m.organisation_id
             where m.person_id = p.id and m.ended_at is null) as "where"
    from (select distinct on (person_id) person_id, sits, place from fund_seat order by person_id, place desc) s
    join person p on p.id = s.person_id
    where s.sits and exists (
      select 1 from membership m
      where m.person_id = p.id and m.ended_at is null and m.role in ('coordinator', 'workingGroup'))
    order by s.place`
    .execute(database)
    .then(({ rows }) => rows)

export type SeatRow = { name: string | null; sits: boolean; why: string; changedBy: string | null; changedAt: Date }

export const seats = (database: Database): Promise<SeatRow[]> =>
  sql<SeatRow>`
    select p.name, s.sits, s.why, b.name as changed_by, s.changed_at
    from fund_seat s join person p on p.id = s.person_id left join person b on b.id = s.changed_by
    order by s.place desc limit 200`
    .execute(database)
    .then(({ rows }) => rows)

export const addSeat = (database: Database, seat: By & { personId: string; sits: boolean }) =>
  database
    .insertInto("fundSeat")
    .values({ id: randomUUID(), ...seat })
    .execute()
