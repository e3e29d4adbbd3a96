import { newToken, passwordHash, tokenHash } from "../src/features/accounts/secrets.ts"
import * as accounts from "../src/features/accounts/store.ts"
import { beginInstallation } from "../src/features/installation/store.ts"
import { startSet } from "../src/features/themes/start-set.ts"
import { addVersion } from "../src/features/themes/store.ts"
import type { House } from "../src/platform/house.ts"
import type { Role } from "../src/platform/http/who.ts"
import { type OrganisationCode, organisations, type PersonName, people } from "./people.ts"

export const password = "een wachtwoord voor de proef"
let hashed: Promise<string> | undefined

export type Settled = {
  organisation: Record<string, string>
  person: Record<string, string>
  token: Record<string, string>
}

/** An installation with the organisations, the people and a session for each of them (in their first organisation). */
export async function settle(house: House): Promise<Settled> {
  const database = house.database.kysely
  const now = house.clock()
  const settled: Settled = { organisation: {}, person: {}, token: {} }
  await beginInstallation(database, { kind: "real", name: "Oeverstad", country: "nl", beganAt: now })
  for (const theme of startSet) await addVersion(database, { ...theme, changedBy: null, changedAt: now, why: "" })
  for (const [code, organisation] of Object.entries(organisations))
    settled.organisation[code] = await accounts.addOrganisation(database, { code, ...organisation, createdAt: now })
  hashed ??= passwordHash(password)
  for (const [key, { name, works }] of Object.entries(people)) {
    const email = `${key}@voorbeeld.example`
    const personId = await accounts.addPerson(database, { name, email, passwordHash: await hashed, createdAt: now })
    settled.person[key] = personId
    for (const [code, ...roles] of works)
      for (const role of roles) await giveRole({ house, ...settled }, key as PersonName, code, role)
    const token = newToken()
    await accounts.beginSession(database, {
      tokenHash: tokenHash(token),
      personId,
      organisationId: settled.organisation[works[0][0]] as string,
      beganOn: "2026-11-18",
      expiresAt: new Date("2036-01-01"),
      proof: "second",
    })
    settled.token[key] = token
  }
  return settled
}

type Lived = Pick<Settled, "organisation" | "person"> & { house: House }

/** From now on somebody has this role in an organisation as well. */
export const giveRole = (
  { house, organisation, person }: Lived,
  who: PersonName,
  code: OrganisationCode,
  role: Role,
): Promise<unknown> =>
  accounts.addMembership(house.database.kysely, {
    ...{ personId: person[who] as string, organisationId: organisation[code] as string },
    ...{ role, teamId: null, beganAt: house.clock() },
  })
