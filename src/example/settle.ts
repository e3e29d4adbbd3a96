import { randomUUID } from "node:crypto"
import { passwordHash } from "../features/accounts/secrets.ts"
import * as accounts from "../features/accounts/store.ts"
import { putAreas } from "../features/areas/import-store.ts"
import { setOwnArea } from "../features/areas/store.ts"
import { addStartSet } from "../features/installation/actions.ts"
import type { Changing } from "../platform/http/action.ts"
import type { Person, Role } from "../platform/http/who.ts"
import { examplePassword, organisations, people } from "./people.ts"
import { daysBefore, type Stage } from "./stage.ts"
import { townAreas, townCode } from "./town.ts"

/** Builds the town: areas, organisations, people. What people do there comes after. */
export async function settle(changing: Changing): Promise<Stage> {
  const { database, now } = changing
  const began = daysBefore(now, 400)
  await addStartSet({ ...changing, now: began })
  const given = { year: began.getUTCFullYear(), source: "Verzonnen voorbeeld" }
  await putAreas(database, townAreas, given, began)
  const ids = new Map<string, string>()
  for (const [code, name, kind] of organisations) {
    const id = await accounts.addOrganisation(database, { code, name, kind, country: "nl", createdAt: began })
    await setOwnArea(database, id, townCode)
    ids.set(code, id)
  }
  const hash = await passwordHash(examplePassword)
  const onStage = new Map<string, Person>()
  for (const { key, name, organisation, roles, team } of people) {
    const organisationId = ids.get(organisation) ?? ""
    const email = `${key}@voorbeeld.example`
    const id = await accounts.addPerson(database, { name, email, passwordHash: hash, createdAt: began })
    const teamId = team ? await accounts.teamOf(database, organisationId, team) : null
    for (const role of roles)
      await accounts.addMembership(database, { personId: id, organisationId, role, teamId, beganAt: began })
    onStage.set(key, personFor(id, name, organisationId, organisation, roles))
  }
  return { changing, people: onStage, organisations: ids }
}

function personFor(id: string, name: string, organisationId: string, code: string, roles: readonly Role[]): Person {
  const [, organisationName, kind] = organisations.find(([other]) => other === code) ?? [
    code,
    code,
    "professional" as const,
  ]
  return {
    kind: "person",
    id,
    name,
    sessionId: randomUUID(),
    organisation: { id: organisationId, name: organisationName, kind, country: "nl" },
    roles,
    organisations: [],
  }
}
