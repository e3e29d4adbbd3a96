import { randomUUID } from "node:crypto"
import { putAreas } from "../../src/features/areas/import-store.ts"
import type { AreaRecord } from "../../src/features/areas/model.ts"
import { RandomStream } from "../../src/methods/statistics/random-stream.ts"
import type { TestHouse } from "../support/house.ts"
import { addAreas } from "./findings-world.ts"

export { addAreas }

type Asked = {
  by?: "fatima" | "joris"
  alias?: string
  item?: string
  units?: number
  least?: number
  tier?: number | null
  area?: string | null
  languages?: string[]
  requires?: string[]
  slots?: number
  askedOn?: string
}

/** A need as it stands in the table. */
export async function addNeed({ house, person, organisation }: TestHouse, asked: Asked = {}): Promise<string> {
  const id = randomUUID()
  const { by = "fatima", alias = "de buurvrouw", item = "vervoer", units = 1, tier = 1 } = asked
  await house.database.pool.query(
    `insert into need (id, alias, ask, area_code, urgency, organisation_id, intermediary_id, asked_at, item_code, units, tier,
       languages, requires, slots, least)
     values ($1, $2, 'Naar het ziekenhuis en terug', $3, 'thisWeek', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[id, alias, asked.area === undefined ? "BU90010101" : asked.area],
      organisation[by === "fatima" ? "wijkteam-noord" : "jeugdpunt-linde"],
      ...[person[by], `${asked.askedOn ?? "2026-11-16"}T00:00:00Z`, item, units, tier],
      ...[asked.languages ?? ["nl"], asked.requires ?? [], asked.slots ?? 2 ** 21 - 1, asked.least ?? 1],
    ],
  )
  return id
}

type Offered = {
  item?: string
  units?: number
  radius?: number
  area?: string
  languages?: string[]
  slots?: number
  email?: string | null
  phone?: string | null
  met?: boolean
}

/** An offer as it stands in the tables, with who gives. */
export async function addOffer({ house, person }: TestHouse, offered: Offered = {}): Promise<string> {
  const id = randomUUID()
  const { database } = house
  await database.pool.query(
    `insert into offer (id, item_code, source, units, radius, area_code, languages, slots, made_on)
     values ($1, $2, 'person', $3, $4, $5, $6, $7, '2026-11-10')`,
    [
      ...[id, offered.item ?? "vervoer", offered.units ?? 1, offered.radius ?? 3000, offered.area ?? "BU90010101"],
      ...[offered.languages ?? ["nl"], offered.slots ?? 2 ** 21 - 1],
    ],
  )
  const { email = "gever@voorbeeld.example", phone = "06 12345678" } = offered
  const contact = { offerId: id, name: "Marijke Gever", email, phone }
  await database.kysely
    .insertInto("offerContact")
    .values({ id: randomUUID(), ...contact })
    .execute()
  if (offered.met)
    await database.pool.query(
      "insert into offer_check (id, offer_id, kind, stands, checked_by, checked_on) values ($1, $2, 'met', true, $3, '2026-11-12')",
      [randomUUID(), id, person.noor],
    )
  return id
}

const items = ["vervoer", "boodschappen", "koken", "brieven", "bed", "oppassen", "klussen", "taal_oefenen"]
const tongues = [["nl"], ["nl"], ["nl", "en"], ["ar"], ["ar", "nl"], ["ti"], ["tr", "nl"]]

type Town = Pick<TestHouse, "house" | "person" | "organisation">

/** A town of neighbourhoods in a square, with so many needs and half as many offers again, written in one go. */
export async function addTown({ house, person, organisation }: Town, needs: number, side = 6): Promise<void> {
  const { pool, kysely } = house.database
  const random = new RandomStream(7, 1)
  const upTo = (most: number) => Math.floor(random.part() * most)
  const code = (place: number) => `BU9002${String(place).padStart(4, "0")}`
  const areas: AreaRecord[] = Array.from({ length: side * side }, (_, place) => {
    const [west, south] = [5 + (place % side) * 0.012, 52 + Math.floor(place / side) * 0.008]
    const [east, north] = [west + 0.012, south + 0.008]
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ]
    return {
      ...{ code: code(place), name: `Buurt ${place + 1}`, level: "neighbourhood" as const, parentCode: "GM9002" },
      ...{ outline: [[ring]] as never, figures: { population: 3000 } },
    }
  })
  const town: AreaRecord = { code: "GM9002", name: "Veldstad", level: "municipality", parentCode: null, figures: {} }
  await putAreas(kysely, [town, ...areas], { year: 2024, source: "proefdata" }, house.clock())
  const asked = Array.from({ length: needs }, (_, place) => ({
    ...{ id: randomUUID(), alias: `schuilnaam ${place + 1}`, item: items[upTo(items.length)], units: 1 + upTo(3) },
    ...{ tier: 1 + upTo(4), area: code(upTo(side * side)), languages: tongues[upTo(tongues.length)] },
    ...{ day: `2026-11-${String(1 + upTo(16)).padStart(2, "0")}`, requires: upTo(5) === 0 ? ["known"] : [] },
  }))
  await pool.query(
    `insert into need (id, alias, ask, area_code, urgency, organisation_id, intermediary_id, asked_at, item_code, units, tier,
       languages, requires)
     select (r ->> 'id')::uuid, r ->> 'alias', 'Iemand die hier goed mee kan helpen', r ->> 'area', 'thisWeek', $2, $3,
       (r ->> 'day')::timestamptz, r ->> 'item', (r ->> 'units')::int, (r ->> 'tier')::int,
       array(select jsonb_array_elements_text(r -> 'languages')), array(select jsonb_array_elements_text(r -> 'requires'))
     from jsonb_array_elements($1::jsonb) r`,
    [JSON.stringify(asked), organisation["wijkteam-noord"], person.fatima],
  )
  const offered = Array.from({ length: Math.round(needs * 1.5) }, () => ({
    ...{ id: randomUUID(), item: items[upTo(items.length)], units: 1 + upTo(2), area: code(upTo(side * side)) },
    ...{ radius: [800, 1500, 3000][upTo(3)], languages: tongues[upTo(tongues.length)], check: randomUUID() },
  }))
  await pool.query(
    `insert into offer (id, item_code, source, units, radius, area_code, languages, made_on)
     select (r ->> 'id')::uuid, r ->> 'item', 'person', (r ->> 'units')::int, (r ->> 'radius')::int, r ->> 'area',
       array(select jsonb_array_elements_text(r -> 'languages')), '2026-11-01'
     from jsonb_array_elements($1::jsonb) r`,
    [JSON.stringify(offered)],
  )
  await pool.query(
    `insert into offer_check (id, offer_id, kind, stands, checked_by, checked_on)
     select (r ->> 'check')::uuid, (r ->> 'id')::uuid, 'met', true, $2, '2026-11-02'
     from jsonb_array_elements($1::jsonb) with ordinality as t (r, place) where place % 2 = 0`,
    [JSON.stringify(offered), person.noor],
  )
}
