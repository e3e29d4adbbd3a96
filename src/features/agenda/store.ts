import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import { dayOf } from "../../methods/calendar/week.ts"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import type { Item } from "./model.ts"

export type NewItem = {
  bundleId: string
  addresseeId: string
  contactName: string
  contactEmail: string | null
  question: MaskedText
  reason: MaskedText
  ownerId: string
  askedBy: string
  askedAt: Date
  dueOn: string
  findingId: string
}

export async function addItem(database: Database, item: NewItem): Promise<string> {
  const id = randomUUID()
  await database
    .insertInto("agendaItem")
    .values({ id, ...item })
    .execute()
  return id
}

export const addContact = (
  database: Database,
  contact: { agendaItemId: string; name: string; email: string | null; changedBy: string; changedAt: Date },
) =>
  database
    .insertInto("agendaContact")
    .values({ id: randomUUID(), ...contact })
    .execute()

type ItemRow = Omit<Item, "askedOn"> & { askedAt: Date }
const read = ({ askedAt, ...row }: ItemRow): Item => ({ ...row, askedOn: dayOf(askedAt) })

const itemRow = sql`
  select i.id, i.bundle_id, coalesce(s.bottleneck, '') as bottleneck, i.addressee_id, o.name as addressee,
         o.country as addressee_country, coalesce(c.name, i.contact_name) as contact_name,
         case when c.id is null then i.contact_email else c.email end as contact_email,
         i.question, i.reason, i.finding_id, i.owner_id, p.name as owner, i.asked_at, i.due_on
  from agenda_item i
  join organisation o on o.id = i.addressee_id
  left join current_bundle_statement s on s.bundle_id = i.bundle_id
  left join current_agenda_contact c on c.agenda_item_id = i.id
  left join person p on p.id = i.owner_id`

export const itemById = async (database: Database, id: string): Promise<Item | undefined> =>
  (await sql<ItemRow>`${itemRow} where i.id = ${id}`.execute(database)).rows.map(read)[0]

export const allItems = async (database: Database): Promise<Item[]> =>
  (await sql<ItemRow>`${itemRow} order by i.asked_at desc, i.id limit 500`.execute(database)).rows.map(read)

export const itemsOfBundle = async (database: Database, bundleId: string): Promise<Item[]> =>
  (await sql<ItemRow>`${itemRow} where i.bundle_id = ${bundleId} order by i.asked_at, i.id`.execute(database)).rows.map(
    read,
  )

/** The evidence that earlier questions about a bundle show, the newest first. */
export const shownFindings = async (database: Database, bundleId: string): Promise<string[]> =>
  (
    await sql<{ id: string }>`
      select finding_id as id from agenda_item where bundle_id = ${bundleId} and finding_id is not null
      group by finding_id order by max(asked_at) desc, finding_id`.execute(database)
  ).rows.map(({ id }) => id)

export const itemsAddressedTo = async (database: Database, organisationId: string): Promise<Item[]> =>
  (
    await sql<ItemRow>`${itemRow} where i.addressee_id = ${organisationId} order by i.due_on, i.id limit 500`.execute(
      database,
    )
  ).rows.map(read)

/** Items of which the addressee may still be reminded: nobody answered, and nobody saw anything happen. */
export const itemsWithoutAnswer = async (database: Database, dueBefore: string): Promise<Item[]> =>
  (
    await sql<ItemRow>`${itemRow}
      where i.due_on <= ${dueBefore}
        and not exists (select 1 from answer a where a.agenda_item_id = i.id)
        and not exists (select 1 from follow_up f where f.agenda_item_id = i.id)
        and not exists (select 1 from reminder r where r.agenda_item_id = i.id and r.moment = 'after')
      order by i.due_on, i.id`.execute(database)
  ).rows.map(read)

export const emailOf = async (database: Database, personId: string | null): Promise<string | undefined> =>
  personId === null
    ? undefined
    : (await database.selectFrom("person").select("email").where("id", "=", personId).executeTakeFirst())?.email

/** The name that the installation goes by in letters. */
export const placeName = async (database: Database): Promise<string> =>
  (await database.selectFrom("installation").select("name").executeTakeFirst())?.name ?? "Nabij"
