import { randomUUID } from "node:crypto"
import type { TestHouse } from "../support/house.ts"
import { addAreas } from "./findings-world.ts"
import { addOffer } from "./matches-world.ts"

export { addAreas, addOffer }

const askers = { "wijkteam-noord": "fatima", "jeugdpunt-linde": "joris", "schuldhulp-delta": "els" } as const
const organisations = Object.keys(askers) as (keyof typeof askers)[]

export type Asked = {
  organisation?: keyof typeof askers
  tier?: number | null
  area?: string
  languages?: string[]
  entry?: string
  units?: number
  least?: number
  askedOn?: string
}

/** A need as it stands in the table. */
export async function addAsked(nabij: TestHouse, asked: Asked = {}): Promise<string> {
  const id = randomUUID()
  const { organisation = "wijkteam-noord", tier = 1, area = "BU90010101", languages = ["nl"], entry = "worker" } = asked
  await nabij.house.database.pool.query(
    `insert into need (id, alias, ask, area_code, urgency, organisation_id, intermediary_id, asked_at, item_code, units, least, tier,
       languages, entry)
     values ($1, 'de buurvrouw', 'Naar het ziekenhuis en terug', $2, 'thisWeek', $3, $4, $5, 'vervoer', $6, $7, $8, $9, $10)`,
    [
      ...[id, area, nabij.organisation[organisation], nabij.person[askers[organisation]]],
      ...[`${asked.askedOn ?? "2026-10-05"}T00:00:00Z`, asked.units ?? 1, asked.least ?? 1, tier, languages, entry],
    ],
  )
  return id
}

type Went = { on: string; step?: string; reason?: string | null; units?: number; metres?: number; byHand?: string }

/** A proposal for a need that ended so on a day. */
export async function propose(nabij: TestHouse, need: string, offer: string, went: Went): Promise<void> {
  const id = randomUUID()
  const { pool } = nabij.house.database
  const { on, step = "done", reason = null, units = 1, metres = 300, byHand } = went
  await pool.query(
    "insert into help_match (id, need_id, offer_id, units, metres, made_by, made_on) values ($1, $2, $3, $4, $5, $6, $7)",
    [id, need, offer, units, metres, byHand ? nabij.person.noor : null, on],
  )
  const steps =
    step === "refused"
      ? [[step, reason]]
      : [
          ["approved", byHand ?? null],
          ["agreed", null],
          [step, reason],
        ]
  for (const [name, why] of steps)
    await pool.query(
      "insert into help_match_step (id, match_id, step, reason, taken_by, taken_at) values ($1, $2, $3, $4, $5, $6)",
      [randomUUID(), id, name, why, nabij.person.noor, `${on}T12:00:00Z`],
    )
}

export async function end(nabij: TestHouse, need: string, step: string, on: string): Promise<void> {
  await nabij.house.database.pool.query(
    "insert into need_step (id, need_id, step, taken_by, taken_at) values ($1, $2, $3, $4, $5)",
    [randomUUID(), need, step, nabij.person.noor, `${on}T12:00:00Z`],
  )
}

type Tier = readonly [asked: number, helped: number]

/** So many needs of each tier, so many of them helped on 15 July, spread over three organisations. */
export async function addTiers(nabij: TestHouse, tiers: readonly Tier[], more: Asked = {}): Promise<void> {
  const offer = await addOffer(nabij, { units: 1000 })
  for (const [at, [asked, helped]] of tiers.entries())
    for (let turn = 0; turn < asked; turn++) {
      const organisation = organisations[turn % 3] as keyof typeof askers
      const need = await addAsked(nabij, { organisation, tier: at + 1, ...more })
      if (turn < helped) await propose(nabij, need, offer, { on: "2026-07-15" })
    }
}

/** A day in the third quarter, of which every need was followed for four weeks. */
export const summer = { askedOn: "2026-07-06" }
export const addSummer = (nabij: TestHouse, ...tiers: Tier[]): Promise<void> => addTiers(nabij, tiers, summer)
