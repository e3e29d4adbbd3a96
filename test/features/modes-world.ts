import { randomUUID } from "node:crypto"
import type { Mode } from "../../src/features/modes/model.ts"
import type { TestHouse } from "../support/house.ts"

/** Chosen long enough ago to hold for what these tests ask. */
export async function chooseMode(
  { house, organisation, person }: TestHouse,
  mode: Mode,
  { items = [] as string[], of = "wijkteam-noord", at = "2026-10-01" } = {},
): Promise<void> {
  await house.database.pool.query(
    `insert into match_mode (id, organisation_id, mode, items, why, changed_by, changed_at)
     values ($1, $2, $3, $4, 'Afgesproken in het teamoverleg', $5, $6)`,
    [randomUUID(), organisation[of], mode, items, person.saskia, `${at}T09:00:00Z`],
  )
}

/** A giver with a link, whom somebody met or not yet. */
export async function giverWithLink({ visitor, house, person }: TestHouse, met = true) {
  const offer = {
    item: "vervoer",
    units: 2,
    area: "BU90010101",
    radius: 3000,
    languages: ["nl"],
    name: "Marijke Gever",
  }
  const answer = await visitor.api("POST", "/offers", { ...offer, phone: "06 12345678" })
  const { id, link } = answer.json() as { id: string; link: string }
  if (met)
    await house.database.pool.query(
      "insert into offer_check (id, offer_id, kind, stands, checked_by, checked_on) values ($1, $2, 'met', true, $3, '2026-11-12')",
      [randomUUID(), id, person.noor],
    )
  return { id, code: link.split("/").at(-1) ?? "" }
}
