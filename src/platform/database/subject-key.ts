import { createHmac } from "node:crypto"
import type pg from "pg"

const mark = "k1."

/**
 * What the account of an organisation is known by: a keyed hash of the number that the organisation gives it, as some put an
 * address there. Of no use without the secret, and another one for each organisation.
 */
export const subjectKey = (secret: Uint8Array, providerId: string, subject: string): string =>
  mark + createHmac("sha256", secret).update(`account of an organisation:${providerId} ${subject}`).digest("base64url")

/** Puts a keyed hash in the place of numbers from before; answers how many. */
export async function keySubjects(client: pg.PoolClient, secret: Uint8Array, atOnce: number): Promise<number> {
  const { rows } = await client.query<{ provider: string; person: string; subject: string }>(
    `select provider_id as provider, person_id as person, subject_key as subject from sign_in_link
     where subject_key not like '${mark}%' limit ${atOnce}`,
  )
  const keys = rows.map(({ provider, subject }) => subjectKey(secret, provider, subject))
  await client.query(
    `update sign_in_link set subject_key = given.key
     from unnest($1::uuid[], $2::uuid[], $3::text[]) as given (provider, person, key)
     where provider_id = given.provider and person_id = given.person`,
    [rows.map(({ provider }) => provider), rows.map(({ person }) => person), keys],
  )
  return rows.length
}
