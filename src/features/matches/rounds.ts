import { maskPersonalData } from "../../methods/text/personal-data.ts"
import type { House } from "../../platform/house.ts"
import type { Changing } from "../../platform/http/action.ts"
import type { Round } from "../../platform/rounds.ts"
import { allEndings, endingOf } from "./end-store.ts"
import { tellHelperLeft, tellReleased } from "./mails.ts"
import { addMatchStep, holdMatch } from "./match-step-store.ts"
import { type MatchRow, matchById } from "./match-store.ts"
import type { Reason } from "./reason-model.ts"

/** What goes on while its need or its offer ended is let go, with the reason; whoever still counts on it hears so. */
async function letGo(house: House): Promise<void> {
  const { kysely } = house.database
  for (const { matchId } of await allEndings(kysely))
    await kysely.transaction().execute(async (database) => {
      const changing: Changing = { database, house, now: house.clock(), who: { kind: "installation" } }
      await holdMatch(database, matchId)
      // Somebody may have done something while this waited.
      const ending = await endingOf(database, matchId)
      const match = ending && (await matchById(database, matchId))
      if (!ending || !match) return
      const step = { step: "released" as const, reason: ending.reason, takenBy: null, takenAt: changing.now }
      await addMatchStep(database, matchId, { ...step, note: maskPersonalData("").masked })
      await tell(changing, match, ending.reason)
    })
}

/** The helper left, or is told: whoever was not asked yet hears nothing. */
async function tell(changing: Changing, match: MatchRow, reason: Reason): Promise<void> {
  if (reason === "offerWithdrawn" || reason === "offerPaused") await tellHelperLeft(changing, match)
  else if (match.state !== "approved") await tellReleased(changing, match)
}

export const letGoOfEnded: Round = { name: "hulp loslaten die niet doorgaat", everySeconds: 20, run: letGo }
