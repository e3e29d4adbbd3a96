import { dayOf, daysBetween } from "../../methods/calendar/week.ts"
import { addresses } from "../../platform/html/addresses.ts"
import type { Asking } from "../../platform/http/action.ts"
import { ownAccount } from "../../platform/http/may.ts"
import type { Waiting } from "../../platform/http/waiting.ts"
import { personOf } from "../../platform/http/who.ts"
import { waysIn } from "./second-factor-store.ts"
import { demandOn } from "./second-step-rules.ts"
import { currentRule, rolesSince } from "./second-step-store.ts"
import { tokenOf } from "./session-store.ts"

/** The days that somebody has left to set up a second step, and one more: the last day counts too. */
async function daysLeft({ database, who, now }: Asking): Promise<number> {
  const { id, sessionId } = personOf(who)
  if ((await tokenOf(database, sessionId)).proof === "second") return 0
  const demand = demandOn(await currentRule(database), await rolesSince(database, id))
  if (demand.kind === "none") return 0
  const ways = await waysIn(database, id)
  if (ways.codes || ways.passkey) return 0
  return Math.max(0, daysBetween(dayOf(now), demand.day)) + 1
}

export const securityWaits: Waiting[] = [
  {
    href: addresses.security,
    may: ownAccount,
    count: daysLeft,
    words: (left) =>
      left === 1
        ? "Stel een tweede stap in bij het aanmelden. Daarna kun je verder."
        : `Stel een tweede stap in bij het aanmelden. Je hebt daarvoor nog ${left === 2 ? "1 dag" : `${left - 1} dagen`}.`,
  },
]
