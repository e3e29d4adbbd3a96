import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"

export type AreaToChoose = { code: string; name: string; parent: string | null }

const smallest = ["district", "neighbourhood", "own"]

/** The smallest areas that one can choose, each with the name of the area around it. */
export const areasToChoose = (database: Database): Promise<AreaToChoose[]> =>
  sql<AreaToChoose>`
    select a.code, a.name, coalesce(m.name, p.name) as parent
    from current_area a
    left join current_area p on p.code = a.parent_code
    left join current_area m on m.code = p.parent_code and m.level = 'municipality'
    where a.level = any (${smallest}) and not exists (select 1 from current_area below where below.parent_code = a.code)
    order by parent nulls last, a.name`
    .execute(database)
    .then(({ rows }) => rows)

export const areaByCode = (database: Database, code: string) =>
  database
    .selectFrom("currentArea")
    .select(["code", "year", "name", "level"])
    .where("code", "=", code)
    .executeTakeFirst()

/** The area that an organisation works in. */
export const ownArea = async (database: Database, organisationId: string): Promise<string | null> => {
  const row = await database
    .selectFrom("organisation")
    .select("areaCode")
    .where("id", "=", organisationId)
    .executeTakeFirst()
  return row?.areaCode ?? null
}
