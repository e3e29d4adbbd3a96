import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import type { Reader } from "../weighing/rules.ts"
import { mayAskAround } from "./consent-rules.ts"
import { states } from "./model.ts"
import { visibleTo } from "./store.ts"

const counted = (query: ReturnType<typeof sql<{ waiting: number }>>, database: Database): Promise<number> =>
  query.execute(database).then(({ rows }) => rows[0]?.waiting ?? 0)

/** How many questions 'do you see this too?' an organisation has not answered. */
export const recognitionsToGive = (database: Database, organisationId: string): Promise<number> =>
  counted(
    sql<{ waiting: number }>`
      select count(*) as waiting
      from recognition_request q
      join current_bundle b on b.id = q.bundle_id and b.reach = 'shared'
      where q.organisation_id = ${organisationId} and not exists (
        select 1 from current_recognition r where r.bundle_id = q.bundle_id and r.organisation_id = q.organisation_id)`,
    database,
  )

/** How many bundles wait for an organisation to say whether they may become public. */
export const consentsToGive = (database: Database, reader: Reader): Promise<number> =>
  counted(
    sql<{ waiting: number }>`
      select count(*) as waiting
      from bundle_organisation o join current_bundle b on b.id = o.bundle_id
      where o.organisation_id = ${reader.organisationId} and ${visibleTo(reader)} and not exists (
        select 1 from consent k where k.bundle_id = o.bundle_id and k.organisation_id = o.organisation_id)`,
    database,
  )

/** For how many bundles the working group has still to ask an organisation in which nobody can decide here. */
export const consentsToAskFor = (database: Database, reader: Reader): Promise<number> =>
  counted(
    sql<{ waiting: number }>`
      select count(distinct b.id) as waiting
      from bundle_organisation o
      join unrepresented_organisation u on u.id = o.organisation_id
      join current_bundle b on b.id = o.bundle_id
      join current_bundle_state cs on cs.bundle_id = b.id and cs.state = any (${states.filter(mayAskAround)}::text[])
      where ${visibleTo(reader)} and not exists (
        select 1 from consent k where k.bundle_id = o.bundle_id and k.organisation_id = o.organisation_id)`,
    database,
  )

/** How many shared bottlenecks the working group has not decided on. */
export const bundlesToDecide = (database: Database, reader: Reader): Promise<number> =>
  counted(
    sql<{ waiting: number }>`
      select count(*) as waiting
      from current_bundle b join current_bundle_state cs on cs.bundle_id = b.id
      where cs.state = 'sharedBottleneck' and ${visibleTo(reader)}`,
    database,
  )
