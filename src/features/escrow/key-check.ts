import type { Database } from "../../platform/http/action.ts"
import { conflict, invalid } from "../../platform/http/failure.ts"
import * as accounts from "../accounts/store.ts"
import type { Member } from "./key-model.ts"
import * as store from "./key-store.ts"

/** Everybody in the working group, with the newest public keys. */
export async function membersNow(database: Database): Promise<Member[]> {
  const people = [
    ...new Map((await accounts.peopleWithRole(database, "workingGroup")).map((one) => [one.id, one])).values(),
  ]
  const keys = await store.memberKeysOf(
    database,
    people.map(({ id }) => id),
  )
  return people.map(({ id: personId, name }) => {
    const found = keys.find((key) => key.personId === personId)
    return { personId, name, key: found ? { id: found.id, publicKey: found.publicKey, signKey: found.signKey } : null }
  })
}

type Shared = { threshold: number; members: { personId: string; memberKeyId: string }[]; commitments: string[] }
type Handed = { shares: { personId: string }[] }

/** The members are those of now, with their newest keys, and each gets exactly one share. */
export async function checkSharing(database: Database, given: Shared & Handed): Promise<void> {
  const { threshold, members: chosen, commitments, shares } = given
  const known = await membersNow(database)
  for (const { personId, memberKeyId } of chosen)
    if (known.find((member) => member.personId === personId)?.key?.id !== memberKeyId)
      throw conflict("Een van de leden heeft net een andere code gemaakt. Laad de pagina opnieuw en begin nog eens.")
  if (new Set(chosen.map(({ personId }) => personId)).size !== chosen.length)
    throw invalid("members", "Kies ieder lid één keer")
  if (threshold > chosen.length) throw invalid("threshold", "Er kunnen niet meer leden nodig zijn dan er meedoen")
  if (commitments.length !== threshold) throw invalid("", "Dit klopt niet. Laad de pagina opnieuw en begin nog eens")
  checkShares(chosen, shares)
}

export function checkShares(members: readonly { personId: string }[], shares: readonly { personId: string }[]): void {
  const expected = members.map(({ personId }) => personId).sort()
  const given = shares.map(({ personId }) => personId).sort()
  if (expected.join() !== given.join())
    throw invalid("shares", "Niet ieder lid kreeg een deel. Laad de pagina opnieuw en begin nog eens")
}

/**
 * A key that comes after another is made with those who have a part of that one, as many as open something together. Each has to
 * check the own part before it is used: so nobody makes accounts of their own into members, and a key for them.
 */
export async function checkFormerHolders(database: Database, { members: chosen }: Shared): Promise<void> {
  const former = await store.newestKey(database)
  if (!former) return
  const needed = Math.min(former.threshold, former.holders.length)
  if (chosen.filter(({ personId }) => former.holders.includes(personId)).length < needed)
    throw invalid(
      "members",
      `Kies ten minste ${needed} leden die nu een deel van de sleutel hebben. Zonder hen kan niemand een nieuwe sleutel maken`,
    )
}
