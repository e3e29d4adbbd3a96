import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import { conflict } from "../../platform/http/failure.ts"
import type { Sharing, SharingMember } from "./key-model.ts"

type MemberKeyRow = { id: string; personId: string; salt: string; publicKey: string; signKey: string }

/** The newest keys of these people. */
export const memberKeysOf = (database: Database, people: readonly string[]): Promise<MemberKeyRow[]> =>
  sql<MemberKeyRow>`
    select distinct on (person_id) id, person_id, salt, public_key, sign_key from escrow_member_key
    where person_id = any (${[...people]}::uuid[]) order by person_id, entry desc`
    .execute(database)
    .then(({ rows }) => rows)

export async function addMemberKey(database: Database, key: MemberKeyRow & { madeAt: Date }): Promise<void> {
  const added = await database
    .insertInto("escrowMemberKey")
    .values(key)
    .onConflict((same) => same.doNothing())
    .executeTakeFirst()
  if (!added.numInsertedOrUpdatedRows)
    throw conflict("Deze code is er al. Laad de pagina opnieuw en maak een nieuwe code.")
}

export async function addKey(
  database: Database,
  key: { id: string; publicKey: string; madeBy: string; madeAt: Date },
): Promise<void> {
  const added = await database
    .insertInto("escrowKey")
    .values(key)
    .onConflict((same) => same.doNothing())
    .executeTakeFirst()
  if (!added.numInsertedOrUpdatedRows) throw conflict("Deze sleutel is er al. Laad de pagina opnieuw.")
}

export type SharingRow = {
  id: string
  keyId: string
  threshold: number
  fromSharing: string | null
  dealers: string[]
  begunBy: string
  signature: string | null
  madeAt: Date
}
type Placed = { personId: string; memberKeyId: string }

export async function addSharing(database: Database, sharing: SharingRow, members: readonly Placed[]): Promise<void> {
  const added = await database
    .insertInto("escrowSharing")
    .values(sharing)
    .onConflict((same) => same.doNothing())
    .executeTakeFirst()
  if (!added.numInsertedOrUpdatedRows) throw conflict("Deze verdeling is er al. Laad de pagina opnieuw.")
  await database
    .insertInto("escrowSharingMember")
    .values(members.map((member, index) => ({ sharingId: sharing.id, place: index + 1, ...member })))
    .execute()
}

type ForMember = { personId: string; encapsulated: string; box: string }

/** What one dealer hands out; nobody deals twice. */
export async function addDealing(
  database: Database,
  dealing: { sharingId: string; dealerId: string; commitments: string[]; dealtAt: Date },
  shares: readonly ForMember[],
): Promise<void> {
  const added = await database
    .insertInto("escrowDealing")
    .values(dealing)
    .onConflict((same) => same.doNothing())
    .executeTakeFirst()
  if (!added.numInsertedOrUpdatedRows) throw conflict("Jij gaf je deel hiervan al. Er hoeft niets meer te gebeuren.")
  const { sharingId, dealerId } = dealing
  await database
    .insertInto("escrowShare")
    .values(shares.map((share) => ({ sharingId, dealerId, ...share })))
    .execute()
}

export async function addConfirmation(database: Database, sharingId: string, personId: string, confirmedAt: Date) {
  await database
    .insertInto("escrowConfirmation")
    .values({ sharingId, personId, confirmedAt })
    .onConflict((same) => same.doNothing())
    .execute()
}

type Found = Omit<SharingRow, "dealers"> & { publicKey: string; active: boolean; newest: boolean }

const sharingRows = sql<Found>`
  select s.id, s.key_id, k.public_key, s.threshold, s.from_sharing, s.begun_by, s.signature, s.made_at,
    a.id is not null as active,
    a.id is not null and k.entry = (
      select max(n.entry) from escrow_key n join escrow_active_sharing x on x.key_id = n.id) as newest
  from escrow_sharing s join escrow_key k on k.id = s.key_id left join escrow_active_sharing a on a.id = s.id`

async function withPeople(database: Database, found: readonly Found[]): Promise<Sharing[]> {
  const ids = found.map(({ id }) => id)
  const members = await sql<SharingMember & { sharingId: string }>`
    select m.sharing_id, m.person_id, p.name, m.place, k.public_key, k.sign_key, c.person_id is not null as confirmed
    from escrow_sharing_member m join person p on p.id = m.person_id join escrow_member_key k on k.id = m.member_key_id
    left join escrow_confirmation c on c.sharing_id = m.sharing_id and c.person_id = m.person_id
    where m.sharing_id = any (${ids}::uuid[]) order by m.sharing_id, m.place`.execute(database)
  const dealers = await sql<{ sharingId: string; personId: string; name: string; dealt: boolean }>`
    select s.id as sharing_id, p.id as person_id, p.name, d.dealer_id is not null as dealt
    from escrow_sharing s cross join unnest(s.dealers) with ordinality as one (id, place) join person p on p.id = one.id
    left join escrow_dealing d on d.sharing_id = s.id and d.dealer_id = p.id
    where s.id = any (${ids}::uuid[]) order by s.id, one.place`.execute(database)
  return found.map((one) => ({
    ...one,
    members: members.rows.filter(({ sharingId }) => sharingId === one.id).map(({ sharingId, ...member }) => member),
    dealers: dealers.rows.filter(({ sharingId }) => sharingId === one.id).map(({ sharingId, ...dealer }) => dealer),
  }))
}

/** Every key with how it is shared, the newest first. */
export const sharings = async (database: Database): Promise<Sharing[]> =>
  withPeople(database, (await sql<Found>`${sharingRows} order by s.entry desc`.execute(database)).rows)

export const sharingById = async (database: Database, id: string): Promise<Sharing | undefined> =>
  (await withPeople(database, (await sql<Found>`${sharingRows} where s.id = ${id}`.execute(database)).rows))[0]

type NewestKey = { id: string; publicKey: string; threshold: number; members: number; holders: string[] }

/** The newest key that was taken into use; `holders` are those with a share who still are in the working group. */
export const newestKey = (database: Database): Promise<NewestKey | undefined> =>
  sql<NewestKey>`
    select k.id, k.public_key, a.threshold,
      (select count(*)::integer from escrow_sharing_member m where m.sharing_id = a.id) as members,
      array(select m.person_id::text from escrow_sharing_member m where m.sharing_id = a.id and exists (
        select 1 from membership w where w.person_id = m.person_id and w.role = 'workingGroup' and w.ended_at is null)) as holders
    from escrow_key k join escrow_active_sharing a on a.key_id = k.id order by k.entry desc limit 1`
    .execute(database)
    .then(({ rows }) => rows[0])

/** The key with which signals are sealed now: none where too few members are left to open anything with it. */
export async function sealingKey(database: Database): Promise<Omit<NewestKey, "holders"> | undefined> {
  const newest = await newestKey(database)
  if (!newest || newest.holders.length < newest.threshold) return undefined
  const { holders: _left, ...key } = newest
  return key
}

export type DealtToMe = { dealerId: string; commitments: string[]; encapsulated: string; box: string }

/** What was sealed to one member of a sharing, and with which salt the code of that member makes the key. */
export async function shareOf(database: Database, sharingId: string, personId: string) {
  const own = await sql<{ salt: string }>`
    select k.salt from escrow_sharing_member m join escrow_member_key k on k.id = m.member_key_id
    where m.sharing_id = ${sharingId} and m.person_id = ${personId}`.execute(database)
  const dealings = await sql<DealtToMe>`
    select h.dealer_id, d.commitments, h.encapsulated, h.box
    from escrow_share h join escrow_dealing d on d.sharing_id = h.sharing_id and d.dealer_id = h.dealer_id
    where h.sharing_id = ${sharingId} and h.person_id = ${personId} order by h.dealer_id`.execute(database)
  const salt = own.rows[0]?.salt
  return salt === undefined ? undefined : { salt, dealings: dealings.rows }
}
