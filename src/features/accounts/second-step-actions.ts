import { z } from "zod"
import { action, question } from "../../platform/http/action.ts"
import { conflict, notFound, Problem } from "../../platform/http/failure.ts"
import { anyone, only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { writeMail } from "../../platform/mail/write-mail.ts"
import { begin, SignedIn } from "./begin-session.ts"
import { knownDevice } from "./device-mark.ts"
import { oneMember } from "./member-actions.ts"
import { isAppCode } from "./one-time-code.ts"
import { AppCode, OncePassword } from "./own-account.ts"
import { removePasskeys } from "./passkey-store.ts"
import { reader } from "./password-store.ts"
import { proveAgain, takeCode } from "./second-factor.ts"
import * as factors from "./second-factor-store.ts"
import { levels } from "./second-step-rules.ts"
import * as rules from "./second-step-store.ts"
import { tokenHash } from "./secrets.ts"
import { secondStepResetMail } from "./security-mail.ts"
import { endSessions, halfSession } from "./session-store.ts"
import { Device } from "./sign-in-input.ts"
import { codePace, takeTry } from "./sign-in-pace.ts"
import { endSession } from "./store.ts"

const overdue = () =>
  new Problem(
    410,
    "second-step-over",
    "Het duurde te lang om de code in te vullen, of je bent al aangemeld. Ga naar de aanmeldpagina en begin opnieuw.",
  )

/** Who guesses codes knows the password already: the pace is that of this person, and of a known browser its own. */
export const takeSecondStep = action({
  name: "takeSecondStep",
  method: "POST",
  path: "/sessions/second-step",
  summary: "The second step of signing in: a code of one's app or from paper, with the token of the first step",
  may: anyone,
  input: Device.extend({ token: z.string().max(100).default(""), code: AppCode }),
  output: SignedIn,
  audit: (_input, output) => ({ subject: output.id }),
  async run(changing, { token, code, device }) {
    const { database, now, house } = changing
    const half = await halfSession(database, tokenHash(token), now)
    if (!half) throw overdue()
    const known = knownDevice(house.secret, device, half.email) ?? "elsewhere"
    const guess = isAppCode(code) ? takeTry(house, `${half.personId} ${known}`, now, codePace) : undefined
    await takeCode(changing, half.personId, code)
    guess?.right()
    await endSession(database, half.id)
    const { providerId, organisationId } = half
    const provider = providerId ? { provider: { id: providerId, organisationId } } : {}
    const person = { id: half.personId, email: half.email }
    return await begin(changing, { person, proof: "second", device, ...provider })
  },
})

const Rule = z.object({
  level: z.enum(levels, "Kies van wie je een tweede stap vraagt"),
  graceDays: z
    .number("Vul een aantal dagen in")
    .int("Vul een heel aantal dagen in")
    .min(0, "Vul 0 of meer dagen in")
    .max(90, "Geef ten hoogste 90 dagen"),
})

export const secondStepRule = question({
  name: "secondStepRule",
  path: "/second-step-rule",
  summary: "Of whom a second step is asked when they sign in, and what was decided about it before",
  may: only("administrator"),
  input: z.object({}),
  output: Rule.extend({
    /** Whether one's own password is asked before it changes. */
    password: z.boolean(),
    history: z.array(Rule.extend({ decidedAt: z.date(), decidedBy: z.string().nullable() })),
  }),
  async run({ database, who }) {
    const { level, graceDays } = await rules.currentRule(database)
    const { password } = await factors.waysIn(database, personOf(who).id)
    return { level, graceDays, password, history: await rules.ruleHistory(database) }
  },
})

export const decideSecondStep = action({
  name: "decideSecondStep",
  method: "PUT",
  path: "/second-step-rule",
  summary: "Decide of whom a second step is asked, and how many days they have to set it up",
  may: only("administrator"),
  input: Rule.extend(OncePassword.shape),
  output: Rule,
  audit: (_input, output) => ({ detail: output }),
  async run(changing, { password, ...rule }) {
    const { database, who, now } = changing
    await proveAgain(changing, personOf(who).id, password)
    await rules.decideRule(database, { ...rule, decidedAt: now, decidedBy: personOf(who).id })
    return rule
  },
})

/** For who lost a telephone. It takes away what guards a door, so the person hears of it, and it stands in the log. */
export const resetSecondStep = action({
  name: "resetSecondStep",
  method: "POST",
  path: "/members/:membershipId/second-step-reset",
  summary: "Take away somebody's second step where it was lost; their sessions end and they get a mail",
  may: only("administrator"),
  input: oneMember.input.extend(OncePassword.shape),
  output: z.object({ id: z.uuid(), name: z.string() }),
  audit: ({ membershipId }, { id }) => ({ subject: id, detail: { membership: membershipId } }),
  async run(changing, input) {
    const { database, who, now, house } = changing
    const member = await oneMember.run(changing, input)
    const ways = await factors.waysIn(database, member.personId)
    if (member.personId === personOf(who).id)
      throw conflict(
        "Je eigen tweede stap verander je bij je account. Ben je hem kwijt, vraag dan een andere beheerder.",
      )
    if (!ways.codes && !ways.passkey) throw notFound()
    await proveAgain(changing, personOf(who).id, input.password)
    await factors.endCodes(database, member.personId)
    await removePasskeys(database, member.personId)
    await endSessions(database, member.personId)
    const mail = secondStepResetMail(
      await reader(database, member.personId),
      personOf(who).name,
      house.settings.BASE_URL,
    )
    await writeMail(database, mail, now)
    return { id: member.personId, name: member.name }
  },
})
