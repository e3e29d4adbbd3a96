import { sql } from "kysely"
import type { Database } from "../src/platform/http/action.ts"
import { lastMonday, rising, town } from "./generated-signals.ts"

const at = sql`${`${lastMonday} 09:00:00+00`}::timestamptz`

/** Six of ten signals weighed, most of them sent on. What was weighed before stays. */
export const weighMost = (database: Database) =>
  sql`
    insert into weighing (id, signal_id, outcome, theme_code, reason, weighed_by, weighed_at)
    select gen_random_uuid(), s.id, (array['external', 'external', 'external', 'internal', 'individual', 'none'])[1 + abs(hashtext(s.id::text)) % 6],
      null, '', null, ${at}
    from signal s
    where abs(hashtext('w' || s.id)) % 10 < 6 and not exists (select 1 from weighing w where w.signal_id = s.id)`.execute(
    database,
  )

/**
 * A shared bundle for every 250 signals, of twenty signals sent on, and one of five hundred; to one in four belongs an
 * agreed question to the addressee. Answers the id of the large bundle.
 */
export async function bundleThem(database: Database, by: { person: string; organisation: string; addressee: string }) {
  await sql`
    create temporary table chosen on commit drop as
    select s.id as signal_id, s.organisation_id, (row_number() over (order by s.id) - 1) / 20 as number
    from signal s join current_weighing w on w.signal_id = s.id and w.outcome = 'external'
    where not exists (select 1 from bundle_link l where l.signal_id = s.id)
    order by s.id limit (select count(*) / 250 * 20 from signal)`.execute(database)
  await sql`
    create temporary table made on commit drop as
    select number, gen_random_uuid() as bundle_id, gen_random_uuid() as finding_id from chosen group by number`.execute(
    database,
  )
  await sql`
    insert into bundle (id, reach, organisation_id, theme_code, area_code, created_by, created_at)
    select bundle_id, 'shared', ${by.organisation}, ${rising}, ${town}, ${by.person}, ${at} from made`.execute(database)
  await sql`
    insert into bundle_statement (id, bundle_id, bottleneck, stated_by, stated_at)
    select gen_random_uuid(), bundle_id, 'Jongeren zien af van een opleiding, omdat zij bang zijn voor schulden', ${by.person}, ${at} from made`.execute(
    database,
  )
  await sql`
    insert into bundle_state (id, bundle_id, state, why, changed_by, changed_at)
    select gen_random_uuid(), bundle_id, case when number % 4 = 0 then 'onAgenda' else 'sharedBottleneck' end, 'gezien door meer teams', ${by.person}, ${at}
    from made`.execute(database)
  await sql`
    insert into bundle_link (id, bundle_id, signal_id, linked, why, changed_by, changed_at)
    select gen_random_uuid(), m.bundle_id, c.signal_id, true, 'zelfde knelpunt', ${by.person}, ${at} from made m join chosen c using (number)`.execute(
    database,
  )
  await sql`
    insert into consent (id, bundle_id, organisation_id, agreed, why, person_id, given_at)
    select distinct on (m.bundle_id, c.organisation_id) gen_random_uuid(), m.bundle_id, c.organisation_id, true, '', ${by.person}::uuid, ${at}
    from made m join chosen c using (number) where m.number % 4 = 0`.execute(database)
  await sql`
    insert into agenda_item (id, bundle_id, addressee_id, contact_name, contact_email, question, reason, owner_id, asked_by, asked_at, due_on, finding_id)
    select gen_random_uuid(), bundle_id, ${by.addressee}, 'de afdeling', null, 'Wat gaat de gemeente hieraan doen?', 'De begroting komt eraan.',
      ${by.person}, ${by.person}, ${at}, '2027-01-15', null
    from made where number % 4 = 0`.execute(database)
}

/** The largest bundle grows to five hundred signals; answers its id. */
export async function growOne(database: Database, person: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select min(id::text) as id from bundle`.execute(database)
  const id = rows[0]?.id ?? ""
  await sql`
    insert into bundle_link (id, bundle_id, signal_id, linked, why, changed_by, changed_at)
    select gen_random_uuid(), ${id}, s.id, true, 'zelfde knelpunt', ${person}, ${at}
    from signal s join current_weighing w on w.signal_id = s.id and w.outcome = 'external'
    where s.theme_code = ${rising} and not exists (select 1 from bundle_link l where l.signal_id = s.id)
    order by s.id limit 480`.execute(database)
  return id
}
