import { randomUUID } from "node:crypto"
import { countUnmet } from "../../src/features/unmet/rounds.ts"
import { runRound } from "../../src/platform/rounds.ts"
import type { PersonName } from "../people.ts"
import type { TestHouse } from "../support/house.ts"
import { noord } from "./findings-world.ts"

type Asked = {
  by?: PersonName
  item?: string | null
  area?: string | null
  askedOn?: string
  until?: string | null
  units?: number
  least?: number
}

const works: Partial<Record<PersonName, string>> = {
  ...{ fatima: "wijkteam-noord", joris: "jeugdpunt-linde", noor: "buren-helpen-buren", chantal: "schuldhulp-delta" },
}

/** A need as it stands in the table, asked by somebody for somebody. */
export async function addNeed({ house, person, organisation }: TestHouse, asked: Asked = {}): Promise<string> {
  const id = randomUUID()
  const { by = "fatima", item = "vervoer", area = noord, units = 1, least = 1 } = asked
  await house.database.pool.query(
    `insert into need (id, alias, ask, area_code, urgency, organisation_id, intermediary_id, asked_at, item_code, units, least, until)
     values ($1, 'de buurvrouw', 'Naar het ziekenhuis en terug', $2, 'thisWeek', $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[id, area, organisation[works[by] ?? ""], person[by], `${asked.askedOn ?? "2026-11-02"}T00:00:00Z`],
      ...[item, units, least, asked.until ?? null],
    ],
  )
  return id
}

/** What happened to a need, as it stands in the table. */
export const addStep = ({ house, person }: TestHouse, needId: string, step: string, on: string) =>
  house.database.pool.query(
    "insert into need_step (id, need_id, step, note, taken_by, taken_at) values ($1, $2, $3, '', $4, $5)",
    [randomUUID(), needId, step, person.noor, `${on}T12:00:00Z`],
  )

export const addRight = ({ house }: TestHouse, needId: string, code: string, cause: string | null, on: string) =>
  house.database.pool.query(
    "insert into need_right (id, need_id, entitlement_code, outcome, cause, noted_on) values ($1, $2, $3, $4, $5, $6)",
    [randomUUID(), needId, code, cause ? "notTaken" : "has", cause, on],
  )

export const answer = ({ house }: TestHouse, needId: string, agreed: boolean, on: string) =>
  house.database.pool.query(
    "insert into unmet_consent (id, need_id, agreed, said_week) values ($1, $2, $3, date_trunc('week', $4::timestamp)::date)",
    [randomUUID(), needId, agreed, on],
  )

/** A need that failed on a day, with a yes. */
export async function addFailed(nabij: TestHouse, asked: Asked & { on: string }): Promise<string> {
  const id = await addNeed(nabij, { ...asked, askedOn: asked.askedOn ?? asked.on })
  await addStep(nabij, id, "notDone", asked.on)
  await answer(nabij, id, true, asked.on)
  return id
}

export const count = (nabij: TestHouse) => runRound(nabij.house, countUnmet)

/** All that is counted, week by week. */
export const numbers = async ({ house }: TestHouse) =>
  (
    await house.database.pool.query(
      `select to_char(week, 'YYYY-MM-DD') as week, kind, theme_code as theme, area_code as area, times, needs
       from unmet_number order by week, kind, theme_code, area_code`,
    )
  ).rows
