import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Tokens } from "../../methods/person-key/count-people.ts"
import type { Database } from "../../platform/http/action.ts"

export type SentList = { id: string; people: number; sentOn: string }

/** What one organisation sent to a count. */
export const listsOf = (database: Database, countId: string, organisationId: string): Promise<SentList[]> =>
  sql<SentList>`
    select id, people, sent_on::text as sent_on from people_count_list
    where count_id = ${countId} and organisation_id = ${organisationId} order by sent_on, id`
    .execute(database)
    .then(({ rows }) => rows)

/** How many organisations sent a list. */
export async function organisationsIn(database: Database, countId: string): Promise<number> {
  const row = await database
    .selectFrom("peopleCountList")
    .select((rows) => rows.fn.count<string>("organisationId").distinct().as("many"))
    .where("countId", "=", countId)
    .executeTakeFirstOrThrow()
  return Number(row.many)
}

type NewList = { countId: string; organisationId: string; sentOn: Day; people: readonly Tokens[] }

/** Keeps a list: a row a code, each with the number of the person on the list, in an order that says nothing. */
export async function addList(database: Database, { people, ...list }: NewList): Promise<string> {
  const id = randomUUID()
  await database
    .insertInto("peopleCountList")
    .values({ id, ...list, people: people.length })
    .execute()
  const shuffled = people.toSorted((one, other) => (one.strict < other.strict ? -1 : 1))
  const rows = shuffled.flatMap(({ strict, fuzzy }, person) =>
    [...new Set([strict, ...fuzzy])].map((token) => ({ person, strict: token === strict, token })),
  )
  await sql`
    insert into people_count_token (list_id, person, strict, token)
    select ${id}, person, strict, decode(token, 'hex')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (person integer, strict boolean, token text)`.execute(
    database,
  )
  return id
}

/** Takes back what an organisation sent. */
export async function removeLists(database: Database, countId: string, organisationId: string): Promise<number> {
  const gone = await database
    .deleteFrom("peopleCountList")
    .where("countId", "=", countId)
    .where("organisationId", "=", organisationId)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

/** Every registration of a count, without who sent it. */
export const registrations = (database: Database, countId: string): Promise<Tokens[]> =>
  sql<Tokens>`
    select max(encode(token, 'hex')) filter (where strict) as strict,
           coalesce(array_agg(encode(token, 'hex')) filter (where not strict), '{}') as fuzzy
    from people_count_token t join people_count_list l on l.id = t.list_id
    where l.count_id = ${countId} group by t.list_id, t.person`
    .execute(database)
    .then(({ rows }) => rows)

/** Takes so many elements of what an organisation may ask on a day; false where that is more than is left. */
export async function takeOfDay(
  database: Database,
  asked: { organisationId: string; day: Day; elements: number; most: number },
): Promise<boolean> {
  if (asked.elements > asked.most) return false
  const { rows } = await sql`
    insert into people_count_use as used (organisation_id, day, elements)
    values (${asked.organisationId}, ${asked.day}, ${asked.elements})
    on conflict (organisation_id, day) do update set elements = used.elements + excluded.elements
    where used.elements + excluded.elements <= ${asked.most} returning 1`.execute(database)
  return rows.length > 0
}

export const usedOn = async (database: Database, organisationId: string, day: Day): Promise<number> => {
  const row = await database
    .selectFrom("peopleCountUse")
    .select("elements")
    .where("organisationId", "=", organisationId)
    .where("day", "=", day)
    .executeTakeFirst()
  return row?.elements ?? 0
}

export const forgetUse = (database: Database, before: Day) =>
  database.deleteFrom("peopleCountUse").where("day", "<", before).execute()
