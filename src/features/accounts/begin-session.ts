import { z } from "zod"
import { addDays, dayOf } from "../../methods/calendar/week.ts"
import type { Changing } from "../../platform/http/action.ts"
import { invalid } from "../../platform/http/failure.ts"
import { rememberedDevice } from "./device-mark.ts"
import { waysIn } from "./second-factor-store.ts"
import { demandOn, heldRoles } from "./second-step-rules.ts"
import { currentRule, rolesSince } from "./second-step-store.ts"
import { newToken, tokenHash } from "./secrets.ts"
import { givenForRoles, halfMinutes, idleUntil } from "./session-rules.ts"
import * as store from "./store.ts"

/** A session that began. Where the second step is still to come, its token is good for that step and nothing else. */
export const SignedIn = z.object({
  id: z.uuid(),
  token: z.string(),
  organisation: z.string(),
  next: z.enum(["done", "secondStep", "setUp"]),
  device: z.string(),
})

type Way = {
  person: { id: string; email: string }
  proof: "password" | "organisation" | "second"
  /** What the browser kept of earlier times. */
  device?: string | undefined
  provider?: { id: string; organisationId: string }
}

/** What every way in ends with: always a new session with a token of its own, for one organisation. */
export async function begin(changing: Changing, way: Way): Promise<z.output<typeof SignedIn>> {
  const { database, now, who, house } = changing
  const { person, provider } = way
  const works = await store.currentMemberships(database, person.id)
  const organisation = provider ? works.find(({ id }) => id === provider.organisationId) : works[0]
  if (!organisation)
    throw invalid("email", "Je hoort op dit moment bij geen organisatie. Vraag je coördinator om een uitnodiging")
  const next = await nextStep(changing, way, organisation.id)
  const half = next === "secondStep"
  const token = newToken()
  const beganOn = dayOf(now)
  const { SESSION_DAYS } = house.settings
  await store.forgetSessions(database, now)
  // Who was signed in here already goes on in the new session.
  if (who.kind === "person" && !half) await store.endSession(database, who.sessionId)
  const id = await store.beginSession(database, {
    ...{ tokenHash: tokenHash(token), personId: person.id, organisationId: organisation.id, beganOn },
    expiresAt: half ? new Date(now.getTime() + halfMinutes * 60_000) : new Date(addDays(beganOn, SESSION_DAYS)),
    proof: half ? "half" : way.proof,
    providerId: provider?.id ?? null,
    idleUntil: idleUntil(beganOn, house.settings, organisation.roles),
    givenFor: givenForRoles(organisation.id, organisation.roles),
  })
  const device = half ? "" : rememberedDevice(house.secret, way.device, person.email)
  return { id, token, organisation: organisation.name, next, device }
}

/** A second step that is set up is always asked; a passkey only of those who need a second step at all. */
async function nextStep({ database, now }: Changing, { person, proof }: Way, organisationId: string) {
  if (proof === "second") return "done"
  const ways = await waysIn(database, person.id)
  if (ways.codes) return "secondStep"
  const [rule, roles] = [await currentRule(database), await rolesSince(database, person.id)]
  if (ways.passkey && demandOn(rule, roles).kind === "from") return "secondStep"
  const here = roles.filter((role) => role.organisationId === organisationId)
  return heldRoles(rule, here, dayOf(now)).length > 0 ? "setUp" : "done"
}
