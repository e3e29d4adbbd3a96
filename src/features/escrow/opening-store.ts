import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import { conflict } from "../../platform/http/failure.ts"
import type { Country } from "../../platform/words/words.ts"
import type { Openable, RunningOpening } from "./opening-model.ts"

const label = (country: Country) => (country === "be" ? sql`t.label_be` : sql`t.label_nl`)

/** Of these sealed signals, what members need to know to begin an opening: by theme and by the sharing of their key. */
export async function openableAmong(
  database: Database,
  ids: readonly string[],
  personId: string,
  country: Country,
): Promise<Openable[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Openable>`
    select s.theme_code as theme, coalesce(${label(country)}, s.theme_code) as theme_label, a.id as sharing_id,
      exists (select 1 from escrow_sharing_member m where m.sharing_id = a.id and m.person_id = ${personId}) as mine,
      json_agg(json_build_object('id', s.id, 'encapsulated', x.encapsulated) order by s.id) as texts
    from sealed_signal s join sealed_text x on x.sealed_id = s.id join escrow_active_sharing a on a.key_id = s.key_id
    left join theme t on t.code = s.theme_code
    where s.id = any (${[...ids]}::uuid[])
      and not exists (
        select 1 from escrow_opening_text o where o.sealed_id = s.id
          and not exists (select 1 from escrow_opening_end e where e.opening_id = o.opening_id))
    group by 1, 2, 3 order by 2, 3`.execute(database)
  return rows
}

/** Openings that are not over, the oldest first. */
export const runningOpenings = (database: Database, personId: string, country: Country): Promise<RunningOpening[]> =>
  sql<RunningOpening>`
    select o.id, o.sharing_id, o.opener_id, p.name as opener, s.threshold, o.began_at,
      (select count(*)::integer from escrow_opening_text x where x.opening_id = o.id) as texts,
      (select array_agg(distinct coalesce(${label(country)}, z.theme_code)) from escrow_opening_text x
        join sealed_signal z on z.id = x.sealed_id left join theme t on t.code = z.theme_code where x.opening_id = o.id) as themes,
      (select count(*)::integer from escrow_part g where g.opening_id = o.id) as given,
      exists (select 1 from escrow_part g where g.opening_id = o.id and g.person_id = ${personId}) as gave_myself
    from escrow_opening o join escrow_sharing s on s.id = o.sharing_id join person p on p.id = o.opener_id
    where not exists (select 1 from escrow_opening_end e where e.opening_id = o.id)
      and exists (select 1 from escrow_sharing_member m where m.sharing_id = o.sharing_id and m.person_id = ${personId})
    order by o.began_at, o.id`
    .execute(database)
    .then(({ rows }) => rows)

export type OpeningRow = {
  id: string
  sharingId: string
  openerId: string
  oneTimeKey: string
  signature: string
  keptEncapsulated: string
  keptBox: string
  beganAt: Date
}

export async function addOpening(database: Database, opening: OpeningRow, texts: readonly string[]): Promise<void> {
  const added = await database
    .insertInto("escrowOpening")
    .values(opening)
    .onConflict((same) => same.doNothing())
    .executeTakeFirst()
  if (!added.numInsertedOrUpdatedRows) throw conflict("Deze opening is er al. Laad de pagina opnieuw.")
  await database
    .insertInto("escrowOpeningText")
    .values(texts.map((sealedId) => ({ openingId: opening.id, sealedId })))
    .execute()
}

/** Openings begin one after the other, so that no text is in two at once. */
export const takeTurn = (database: Database): Promise<unknown> =>
  sql`lock table escrow_opening in share row exclusive mode`.execute(database)

export type FoundOpening = OpeningRow & { keyId: string; ended: boolean; member: boolean }

export const openingById = (database: Database, id: string, personId: string): Promise<FoundOpening | undefined> =>
  sql<FoundOpening>`
    select o.*, s.key_id, exists (select 1 from escrow_opening_end e where e.opening_id = o.id) as ended,
      exists (select 1 from escrow_sharing_member m where m.sharing_id = o.sharing_id and m.person_id = ${personId}) as member
    from escrow_opening o join escrow_sharing s on s.id = o.sharing_id where o.id = ${id}`
    .execute(database)
    .then(({ rows }) => rows[0])

/** The texts of an opening that are still sealed; of the others nothing is left to open. */
export const textsOf = (database: Database, openingId: string) =>
  sql<{ id: string; encapsulated: string }>`
    select o.sealed_id as id, x.encapsulated from escrow_opening_text o join sealed_text x on x.sealed_id = o.sealed_id
    where o.opening_id = ${openingId} order by o.sealed_id`
    .execute(database)
    .then(({ rows }) => rows)

/** Takes the part of one member: once in an opening, and never a part that came before. */
export async function addPart(
  database: Database,
  part: { openingId: string; personId: string; encapsulated: string; box: string; givenAt: Date },
): Promise<void> {
  const added = await database
    .insertInto("escrowPart")
    .values(part)
    .onConflict((same) => same.doNothing())
    .executeTakeFirst()
  if (!added.numInsertedOrUpdatedRows)
    throw conflict("Dit deel is al eens gegeven. Het telt één keer. Er is niets veranderd.")
}

export const partsOf = (database: Database, openingId: string) =>
  sql<{ personId: string; place: number; encapsulated: string; box: string }>`
    select g.person_id, m.place, g.encapsulated, g.box
    from escrow_part g join escrow_opening o on o.id = g.opening_id
    join escrow_sharing_member m on m.sharing_id = o.sharing_id and m.person_id = g.person_id
    where g.opening_id = ${openingId} order by m.place`
    .execute(database)
    .then(({ rows }) => rows)

export async function endOpening(
  database: Database,
  end: { openingId: string; endedBy: string; endedAt: Date; opened: number },
): Promise<void> {
  const added = await database
    .insertInto("escrowOpeningEnd")
    .values(end)
    .onConflict((same) => same.doNothing())
    .executeTakeFirst()
  if (!added.numInsertedOrUpdatedRows) throw conflict("Deze opening is al klaar. Laad de pagina opnieuw.")
}
