import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import { Names, type Register } from "./import-register.ts"

/** Everything that a file may name, as it is known now. */
export async function knownNames(database: Database): Promise<Register> {
  const register: Register = { organisations: new Names(), areas: new Names(), themes: new Names() }
  const organisations = await database.selectFrom("organisation").select(["id", "code", "name"]).execute()
  for (const { id, code, name } of organisations) register.organisations.add(id, code, [name])
  const areas = await database.selectFrom("currentArea").select(["code", "name"]).execute()
  for (const { code, name } of areas) register.areas.add(code, code, [name])
  const themes = await sql<{ code: string; names: string[] }>`
    select code, aliases || array[label_nl, label_be] as names from theme order by code`.execute(database)
  for (const { code, names } of themes.rows) register.themes.add(code, code, names)
  return register
}

export type ImportRow = {
  id: string
  account: MaskedText
  hidden: Record<string, number>
  themeCode: string | null
  areaCode: string | null
  week: Day
  peopleLeast: number
  peopleMost: number | null
  ageBand: string | null
  situation: string | null
  causes: string[]
  organisationId: string
  externalId: string
  reporterKey: string | null
}

/** Adds what is not there yet, by organisation and external id. Answers how many were added. */
export async function addImported(database: Database, importId: string, rows: readonly ImportRow[]): Promise<number> {
  const { rows: counted } = await sql<{ added: number }>`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (
        id uuid, account text, hidden jsonb, "themeCode" text, "areaCode" text, week date, "peopleLeast" integer,
        "peopleMost" integer, "ageBand" text, situation text, causes text[], "organisationId" uuid, "externalId" text,
        "reporterKey" text)
    ), added as (
      insert into signal (id, account, hidden, theme_code, area_code, week, people_least, people_most, age_band, situation,
                          causes, mode, organisation_id, received_week, import_id, external_id)
      select id, account, hidden, "themeCode", "areaCode", week, "peopleLeast", "peopleMost", "ageBand", situation,
             causes, 'imported', "organisationId", week, ${importId}::uuid, "externalId"
      from given
      on conflict (organisation_id, external_id) where external_id is not null do nothing
      returning id
    ), reporters as (
      insert into signal_reporter (signal_id, reporter_key)
      select g.id, g."reporterKey" from given g join added using (id) where g."reporterKey" is not null
      returning signal_id
    )
    select count(*) as added from added`.execute(database)
  return counted[0]?.added ?? 0
}
