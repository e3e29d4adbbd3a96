import { z } from "zod"
import { action, type Changing, question } from "../../platform/http/action.ts"
import { anyone } from "../../platform/http/may.ts"
import { refuseWeak } from "../accounts/password-rules.ts"
import { codeFromName } from "../accounts/rules.ts"
import { passwordHash } from "../accounts/secrets.ts"
import * as accounts from "../accounts/store.ts"
import { startSet } from "../themes/start-set.ts"
import * as themes from "../themes/store.ts"
import { Installation, SetUp } from "./model.ts"
import * as store from "./store.ts"

export const frontDoor = question({
  name: "frontDoor",
  path: "/installation",
  summary: "Whether this installation is empty, an example or real",
  may: anyone,
  input: z.object({}),
  output: Installation,
  async run({ database, house }) {
    return (
      (await store.installation(database)) ?? { kind: "none" as const, name: "Nabij", country: house.settings.COUNTRY }
    )
  },
})

export const setUp = action({
  name: "setUp",
  method: "POST",
  path: "/installation",
  summary: "Set up an empty installation: the first organisation and its administrator",
  may: anyone,
  input: SetUp,
  output: z.object({ id: z.uuid() }),
  async run(changing, input) {
    const { database, now } = changing
    refuseWeak(input.password, [input.name, input.email, input.organisationName])
    await store.beginInstallation(database, {
      kind: "real",
      name: input.organisationName,
      country: input.country,
      beganAt: now,
    })
    const organisationId = await accounts.addOrganisation(database, {
      code: codeFromName(input.organisationName),
      name: input.organisationName,
      kind: "professional",
      country: input.country,
      createdAt: now,
    })
    const personId = await accounts.addPerson(database, {
      name: input.name,
      email: input.email,
      passwordHash: await passwordHash(input.password),
      createdAt: now,
    })
    for (const role of ["administrator", "coordinator", "workingGroup"] as const)
      await accounts.addMembership(database, { personId, organisationId, role, teamId: null, beganAt: now })
    await addStartSet(changing)
    return { id: personId }
  },
})

/** The themes that every installation begins with. */
export async function addStartSet({ database, now }: Changing): Promise<void> {
  for (const theme of startSet)
    await themes.addVersion(database, { ...theme, changedBy: null, changedAt: now, why: "Begin van deze installatie" })
}
