import { randomUUID } from "node:crypto"
import { type RawBuilder, sql } from "kysely"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import type { FundState, FundStep } from "./model.ts"
import { stateOf } from "./rules.ts"

export type NewApplicationRow = {
  organisationId: string
  applicantId: string
  cents: number
  alias: string
  purpose: MaskedText
  plan: MaskedText
  rights: string[]
  rightsNote: MaskedText
  householdYear: number
  householdKey: string
  appliedAt: Date
}

export async function addApplication(database: Database, row: NewApplicationRow): Promise<string> {
  const id = randomUUID()
  await database
    .insertInto("fundApplication")
    .values({ id, ...row })
    .execute()
  return id
}

export type StepRow = {
  applicationId: string
  step: FundStep
  note: string
  takenBy: string
  takenByName: string | null
  takenAt: Date
  ownOrganisation: boolean
}
export type ApplicationRow = Omit<NewApplicationRow, "purpose" | "plan" | "rightsNote"> & {
  id: string
  purpose: string
  plan: string
  rightsNote: string
  organisation: string
  applicantEmail: string
  steps: StepRow[]
  state: FundState
}

/** With their steps, the one that waits longest first. */
async function applications(database: Database, where: RawBuilder<boolean>): Promise<ApplicationRow[]> {
  const { rows } = await sql<Omit<ApplicationRow, "steps" | "state">>`
    select a.*, o.name as organisation, p.email as applicant_email
    from fund_application a
    join organisation o on o.id = a.organisation_id join person p on p.id = a.applicant_id
    where ${where} order by a.applied_at, a.id limit 1000`.execute(database)
  if (rows.length === 0) return []
  const steps = await stepsOf(
    database,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => {
    const own = steps.filter(({ applicationId }) => applicationId === row.id)
    return { ...row, steps: own, state: stateOf(own) }
  })
}

const stepsOf = (database: Database, ids: string[]): Promise<StepRow[]> =>
  sql<StepRow>`
    select s.application_id, s.step, s.note, s.taken_by, p.name as taken_by_name, s.taken_at, s.own_organisation
    from fund_step s left join person p on p.id = s.taken_by
    where s.application_id = any(${ids}::uuid[]) order by s.place`
    .execute(database)
    .then(({ rows }) => rows)

export const applicationsOf = (database: Database, personId: string): Promise<ApplicationRow[]> =>
  applications(database, sql<boolean>`a.applicant_id = ${personId}`)

export const applicationById = async (database: Database, id: string): Promise<ApplicationRow | undefined> =>
  (await applications(database, sql<boolean>`a.id = ${id}`))[0]

const without = (...steps: FundStep[]) => sql<boolean>`
  not exists (select 1 from fund_step s where s.application_id = a.id and s.step = any(${steps}::text[]))`

/** Neither decided nor withdrawn. */
export const undecided = async (database: Database): Promise<ApplicationRow[]> =>
  (await applications(database, without("refused", "withdrawn", "paid"))).filter(
    ({ state }) => state === "waiting" || state === "halfway",
  )

/** Promised and not yet paid, and paid and not yet handed over. */
export const running = async (database: Database): Promise<ApplicationRow[]> =>
  (await applications(database, without("refused", "withdrawn", "handedOver", "returned"))).filter(
    ({ state }) => state === "reserved" || state === "paid",
  )

/** What a household asked and got within the year of its key, in cents; what was refused, withdrawn or given back not counted. */
export const askedBefore = (database: Database, householdKey: string, except?: string): Promise<number> =>
  sql<{ cents: number }>`
    select coalesce(sum(a.cents), 0)::bigint as cents from fund_application a
    where a.household_key = ${householdKey} and a.household_key <> '' and a.id is distinct from ${except ?? null}::uuid
      and ${without("refused", "withdrawn", "returned")}`
    .execute(database)
    .then(({ rows }) => rows[0]?.cents ?? 0)

type NewStep = {
  applicationId: string
  step: FundStep
  note: MaskedText | ""
  ownOrganisation?: boolean
  takenBy: string
  takenAt: Date
}

export const addStep = (database: Database, step: NewStep) =>
  database
    .insertInto("fundStep")
    .values({ id: randomUUID(), ownOrganisation: false, ...step })
    .execute()
