import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { type Asking, action, type Changing, question } from "../../platform/http/action.ts"
import { conflict, invalid, Problem } from "../../platform/http/failure.ts"
import { anyone } from "../../platform/http/may.ts"
import { TypedLink, typedCode } from "../../platform/http/typed-link.ts"
import { takeFormTurn } from "../../platform/http/visitor-gate.ts"
import { letterCodeHash } from "../accounts/secrets.ts"
import { forgetContact } from "./contact-store.ts"
import { Day, PledgeCode, Units } from "./model.ts"
import { addPledgeStep, type PledgeRow, pledgeByLink, pledgesOf } from "./pledge-store.ts"
import { noCallUp } from "./public-actions.ts"
import { roomFor } from "./room-rules.ts"
import { isLate, outstanding } from "./rules.ts"
import { pledgeShown, shownOne } from "./shown.ts"
import { callUpById, holdCallUp } from "./store.ts"
import { OwnPledge } from "./view-model.ts"

const noPledge = () =>
  new Problem(
    404,
    "no-pledge",
    "Bij deze link hoort geen bijdrage. Kijk of je alle tekens hebt overgenomen. Lukt het niet? Breng gerust wat je beloofde: dat kan ook zonder link.",
  )

async function ownRow({ database }: Asking, code: string): Promise<PledgeRow> {
  const row = await pledgeByLink(database, letterCodeHash(code))
  if (!row) throw noPledge()
  return row
}

export const findOwnPledge = question({
  name: "findOwnPledge",
  method: "POST",
  path: "/pledge-link-views",
  summary: "Whether a link or code that somebody wrote down opens a pledge",
  may: anyone,
  input: z.object({ link: TypedLink }),
  output: z.object({ code: z.string() }),
  async run({ database }, { link }) {
    const code = typedCode(link)
    if (!(await pledgeByLink(database, letterCodeHash(code))))
      throw invalid("link", "Hierbij hoort geen bijdrage. Kijk of je elk teken goed overnam")
    return { code }
  },
})

export const ownPledge = question({
  name: "ownPledge",
  path: "/pledge-links/:code",
  summary: "The own pledge, for who has its link: how many, by which day, what came of it, without who it is",
  may: anyone,
  input: z.object({ code: PledgeCode }),
  output: OwnPledge,
  async run(asking, { code }) {
    const { database, now } = asking
    const row = await ownRow(asking, code)
    const today = dayOf(now)
    const callUp = await callUpById(database, row.callUpId)
    if (!callUp) throw noCallUp()
    const { calledOff } = row
    return { ...pledgeShown(row, today), calledOff, code, today, callUp: await shownOne(database, callUp, today) }
  },
})

/** The pledge and its call-up as they stand now, with nobody else at it. */
async function held(changing: Changing, code: string) {
  const { database, now } = changing
  const { callUpId } = await ownRow(changing, code)
  await holdCallUp(database, callUpId)
  const callUp = await callUpById(database, callUpId)
  if (!callUp) throw noCallUp()
  const row = await ownRow(changing, code)
  return { row, callUp: await shownOne(database, callUp, dayOf(now)) }
}

const ended = () => conflict("Dit ging al niet meer door. Wil je toch weer meedoen? Beloof dan opnieuw iets.")

export const changeOwnPledge = action({
  name: "changeOwnPledge",
  method: "POST",
  path: "/pledge-links/:code/changes",
  summary: "Bring more, fewer, or on another day than one said",
  may: anyone,
  input: z.object({ code: PledgeCode, units: Units, day: Day }),
  output: z.object({ units: z.number().int(), day: z.string() }),
  audit: () => ({}),
  async run(changing, { code, units, day }) {
    const { row, callUp } = await held(changing, code)
    if (row.withdrawn) throw ended()
    takeFormTurn(changing.house, row.id, changing.now)
    const today = dayOf(changing.now)
    if (units < row.brought)
      throw invalid("units", `Je bracht er al ${row.brought}. Vul dat in of meer; dank je wel daarvoor`)
    // What one said before gives way to what one says now.
    const own = isLate(row, today) ? 0 : outstanding(row)
    const progress = { ...callUp.progress, room: callUp.progress.room + own }
    const answer = roomFor({ units: units - row.brought, day }, { ...callUp, progress }, today)
    if (answer.kind === "refused") throw invalid(answer.field, answer.why)
    const step = { pledgeId: row.id, step: "changed" as const, units, byDay: day, takenBy: null, takenOn: today }
    await addPledgeStep(changing.database, step)
    return { units, day }
  },
})

export const withdrawOwnPledge = action({
  name: "withdrawOwnPledge",
  method: "POST",
  path: "/pledge-links/:code/withdrawal",
  summary: "Say that one brings nothing more: who said it is forgotten at once",
  may: anyone,
  input: z.object({ code: PledgeCode }),
  output: z.object({}),
  audit: () => ({}),
  async run(changing, { code }) {
    const { row } = await held(changing, code)
    await withdraw(changing, row, null)
    return {}
  },
})

/** A pledge that goes no further: what came of it stays, and nobody is reached about it any more. */
export async function withdraw({ database, now }: Changing, row: PledgeRow, takenBy: string | null): Promise<void> {
  if (row.withdrawn) throw ended()
  await addPledgeStep(database, { pledgeId: row.id, step: "withdrawn", takenBy, takenOn: dayOf(now) })
  await forgetContact(database, row.id)
}

/** The pledge of a call-up with this id. */
export const pledgeIn = async ({ database }: Asking, callUpId: string, id: string): Promise<PledgeRow | undefined> =>
  (await pledgesOf(database, [callUpId])).find((row) => row.id === id)
