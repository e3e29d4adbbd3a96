import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { ownAccount } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { linksOf } from "./oidc-store.ts"
import { passkeysOf } from "./passkey-store.ts"
import { recoveryCodesLeft, waysIn } from "./second-factor-store.ts"
import { demandOn } from "./second-step-rules.ts"
import { currentRule, rolesSince } from "./second-step-store.ts"
import * as sessions from "./session-store.ts"

const Demand = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("none") }),
  z.object({ kind: z.literal("from"), day: z.string() }),
])

export const mySecurity = question({
  name: "mySecurity",
  path: "/me/security",
  summary: "How one comes in, whether a second step is asked, and where one is signed in: days only, no addresses",
  may: ownAccount,
  input: z.object({}),
  output: z.object({
    ways: z.object({ password: z.boolean(), passkey: z.boolean(), organisation: z.boolean(), codes: z.boolean() }),
    demand: Demand,
    recoveryCodes: z.number().int(),
    passkeys: z.array(z.object({ id: z.uuid(), name: z.string(), addedOn: z.string(), usedOn: z.string().nullable() })),
    /** An account that one untied stays so until one allows it again. */
    links: z.array(z.object({ id: z.uuid(), organisation: z.string(), linkedOn: z.string(), tied: z.boolean() })),
    sessions: z.array(z.object({ id: z.uuid(), since: z.string(), name: z.string().nullable(), current: z.boolean() })),
  }),
  async run({ database, who, now }) {
    const { id, sessionId } = personOf(who)
    const list = await sessions.sessionsOf(database, id, now, dayOf(now))
    return {
      ways: await waysIn(database, id),
      demand: demandOn(await currentRule(database), await rolesSince(database, id)),
      recoveryCodes: await recoveryCodesLeft(database, id),
      passkeys: (await passkeysOf(database, id)).map((one) => ({
        id: one.id,
        name: one.name,
        addedOn: one.addedOn,
        usedOn: one.usedOn,
      })),
      links: (await linksOf(database, id)).map(({ organisationId, ...link }) => link),
      sessions: list.map((one) => ({
        id: one.id,
        since: one.beganOn,
        name: one.name,
        current: one.id === sessionId,
      })),
    }
  },
})

export const nameSession = action({
  name: "nameSession",
  method: "PUT",
  path: "/me/sessions/:id",
  summary: "Give a session a name, such as that of the device, to know it by",
  may: ownAccount,
  input: z.object({ id: z.uuid(), name: z.string().trim().max(60, "Houd de naam bij 60 tekens").optional() }),
  output: z.object({ id: z.uuid(), name: z.string().nullable() }),
  async run({ database, who }, { id, name: given }) {
    const name = given ? maskPersonalData(given).masked : null
    if (!(await sessions.nameSession(database, personOf(who).id, id, name))) throw notFound()
    return { id, name }
  },
})

export const endOneSession = action({
  name: "endOneSession",
  method: "DELETE",
  path: "/me/sessions/:id",
  summary: "End one of one's own sessions",
  may: ownAccount,
  input: z.object({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  async run({ database, who }, { id }) {
    if (!(await sessions.endSessionOf(database, personOf(who).id, id))) throw notFound()
    return { id }
  },
})

export const endOtherSessions = action({
  name: "endOtherSessions",
  method: "DELETE",
  path: "/me/other-sessions",
  summary: "End all of one's sessions but this one",
  may: ownAccount,
  input: z.object({}),
  output: z.object({ ended: z.number().int() }),
  async run({ database, who }) {
    const { id, sessionId } = personOf(who)
    return { ended: await sessions.endSessions(database, id, sessionId) }
  },
})
