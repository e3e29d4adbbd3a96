import { randomUUID } from "node:crypto"
import { type RawBuilder, sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import type { NewOffer, OfferState, Source } from "./model.ts"

export type Contact = { name: string; email: string | null; phone: string | null }

export type NewOfferRow = {
  itemCode: string
  source: Source
  organisationId: string | null
  units: number
  radius: number
  areaCode: string
  languages: string[]
  slots: number
  doesNot: MaskedText
  /** Nothing where it stands until somebody ends it, and has no link: what lies on a shelf. */
  until: Day | null
  linkHash: string | null
  gender: NonNullable<NewOffer["gender"]> | null
  madeOn: Day
}

export async function addOffer(database: Database, offer: NewOfferRow, contact: Contact): Promise<string> {
  const id = randomUUID()
  await database
    .insertInto("offer")
    .values({ id, ...offer })
    .execute()
  await database
    .insertInto("offerContact")
    .values({ id: randomUUID(), offerId: id, ...contact })
    .execute()
  return id
}

export type OfferRow = {
  id: string
  itemCode: string
  source: Source
  organisationId: string | null
  through: string | null
  units: number
  radius: number
  areaCode: string
  area: string
  languages: string[]
  slots: number
  doesNot: string
  gender: "woman" | "man" | null
  lastDay: Day | null
  madeOn: Day
  state: OfferState
}

const state = (today: Day) => sql`
  case when newest.step = 'withdrawn' then 'withdrawn' when w.until < ${today}::date then 'over'
       when newest.step = 'paused' then 'paused' else 'open' end`

const offers = (today: Day, where: RawBuilder<boolean>) => sql<OfferRow>`
  select o.id, o.item_code, o.source, o.organisation_id, g.name as through, w.units, w.radius, o.area_code,
         coalesce(a.name, o.area_code) as area, w.languages, w.slots, o.does_not, o.gender, w.until as last_day, o.made_on,
         ${state(today)} as state
  from offer o
  join offer_now w on w.id = o.id
  left join (select code, name from current_area) a on a.code = o.area_code
  left join organisation g on g.id = o.organisation_id
  left join lateral (select step from offer_step where offer_id = o.id order by place desc limit 1) newest on true
  where ${where} and not exists (select 1 from stock_offer s where s.offer_id = o.id)
  order by o.made_on desc, o.id`

export const offerById = (database: Database, id: string, today: Day): Promise<OfferRow | undefined> =>
  offers(today, sql<boolean>`o.id = ${id}`)
    .execute(database)
    .then(({ rows }) => rows[0])

export const offerByLink = (database: Database, linkHash: string, today: Day): Promise<OfferRow | undefined> =>
  offers(today, sql<boolean>`o.link_hash = ${linkHash}`)
    .execute(database)
    .then(({ rows }) => rows[0])

/** Every offer that is or was made, the newest first. */
export const allOffers = (database: Database, today: Day): Promise<OfferRow[]> =>
  offers(today, sql<boolean>`true`)
    .execute(database)
    .then(({ rows }) => rows)
