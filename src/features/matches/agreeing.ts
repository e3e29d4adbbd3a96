import type { Changing } from "../../platform/http/action.ts"
import { conflict, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { mayApprove } from "../modes/rules.ts"
import { modedNeed } from "../modes/store.ts"
import { addApproval, standingPair, takeUp } from "./approving.ts"
import { isMet } from "./choosing.ts"
import type { CoverReason } from "./cover-model.ts"
import { endingOf } from "./end-store.ts"
import { askHelper, tellChosen } from "./mails.ts"
import { holdMatch } from "./match-step-store.ts"
import { type MatchRow, matchById } from "./match-store.ts"
import { reasonLabels } from "./reason-model.ts"
import { own, take } from "./taking.ts"

type Given = { note: string; coverReason?: CoverReason | undefined }

/** The resident said yes: the helper is asked, or where the helper came forward first, both have now said yes. */
export async function agree(changing: Changing, id: string, given: Given): Promise<MatchRow> {
  const takenBy = personOf(changing.who).id
  await holdMatch(changing.database, id)
  const before = await matchById(changing.database, id)
  if (!before || !own(changing)(before)) throw notFound()
  const ending = await endingOf(changing.database, id)
  if (ending)
    throw conflict(`Dit gaat niet meer door: ${reasonLabels[ending.reason].toLowerCase()}. Er is niets verloren.`)
  const cameForward = before.state === "offered"
  if (cameForward) await choose(changing, before, given.coverReason)
  const match = await take(changing, id, own(changing), { step: "agreed", note: given.note, takenBy })
  if (!cameForward) {
    await askHelper(changing, match)
    return match
  }
  await take(changing, id, () => true, { step: "accepted", note: "", takenBy: null })
  await tellChosen(changing, match)
  return match
}

/** Whoever asked chooses a helper who came forward, if the portions are still there and nobody comes first. */
async function choose(changing: Changing, match: MatchRow, coverReason: CoverReason | undefined): Promise<void> {
  const need = await modedNeed(changing.database, match.needId)
  const pair = await standingPair(changing, match.needId, match.offerId)
  if (!need || mayApprove(need, personOf(changing.who)) !== "spareKnown" || !isMet(pair.offer))
    throw conflict("Dit gaat nu via een vrijwilligerscoördinator. Er is niets verloren.")
  if (pair.spare < match.units)
    throw conflict("Deze helper is intussen nodig voor iemand die eerst komt, of al gevraagd. Er is niets verloren.")
  await addApproval(changing, match.id, pair, { units: match.units, note: "", coverReason })
  await takeUp(changing, match.needId)
}
