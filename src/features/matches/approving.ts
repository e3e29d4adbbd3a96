import { dayOf } from "../../methods/calendar/week.ts"
import { metresTo } from "../../methods/matching/candidates.ts"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import type { Changing } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { planHere } from "../claims/plan-store.ts"
import { helpItems } from "../help-items/store.ts"
import * as needSteps from "../needs/step-store.ts"
import { needById } from "../needs/store.ts"
import type { CoverReason } from "./cover-model.ts"
import { coveringIn } from "./covering.ts"
import { planningNow } from "./desk.ts"
import { addMatchStep } from "./match-step-store.ts"
import { type MatchRow, matchById } from "./match-store.ts"
import { addMatch } from "./new-match-store.ts"
import { metresBetween } from "./plan.ts"
import type { Reason } from "./reason-model.ts"
import { spareOf } from "./spare-rules.ts"
import type { AskedRow, OfferedRow } from "./town-model.ts"
import { holdItem, itemOfNeed } from "./town-store.ts"

const changed = () =>
  conflict(
    "Deze hulpvraag of dit aanbod is intussen veranderd. Kijk op de planning hoe het nu staat. Er is niets verloren.",
  )

export type Pair = {
  row: AskedRow
  offer: OfferedRow
  metres: number
  /** Portions that Nabij proposes for these two now; 0 where it proposes others. */
  proposed: number
  /** Portions of the offer that nobody else would get: what is proposed for others is off. */
  spare: number
  /** The most that the need asks and the offer has. */
  most: number
}

/** The need and the offer as they stand at this moment, with nobody else planning the same item. */
export async function standingPair({ database, house, now }: Changing, needId: string, offerId: string): Promise<Pair> {
  const item = await itemOfNeed(database, needId)
  if (!item) throw notFound()
  await holdItem(database, item)
  await needSteps.holdNeed(database, needId)
  const plan = (await planningNow(database, house, dayOf(now), item)).plans.get(item)
  const need = plan?.asked.findIndex(({ id }) => id === needId) ?? -1
  const offer = plan?.offered.findIndex(({ id }) => id === offerId) ?? -1
  const [row, given] = [plan?.asked[need], plan?.offered[offer]]
  if (!plan || !row || !given) throw changed()
  const { columns } = plan
  if (metresTo(columns.needs, need, columns.offers, offer, columns.also) < 0)
    throw conflict("Deze helper past niet bij wat er gevraagd wordt. Kies een ander. Er is niets verloren.")
  return {
    ...{ row, offer: given, metres: metresBetween(columns, need, offer), spare: spareOf(plan, need, offer) },
    proposed: plan.matches.find((match) => match.need === need && match.offer === offer)?.units ?? 0,
    most: Math.min(row.units, given.units),
  }
}

export type Approval = {
  units: number
  reason?: Reason | undefined
  coverReason?: CoverReason | undefined
  note: string
}

/** An approval of two who may meet; `madeBy` is who chose another than Nabij proposes. */
export async function approve(
  changing: Changing,
  pair: Pair,
  approval: Approval & { madeBy: string | null },
): Promise<MatchRow> {
  const { database, now } = changing
  const { row, offer, metres } = pair
  const { units, madeBy } = approval
  const id = await addMatch(database, {
    ...{ needId: row.id, offerId: offer.id, units, metres, madeOn: dayOf(now), madeBy },
  })
  await addApproval(changing, id, pair, approval)
  await takeUp(changing, row.id)
  return (await matchById(database, id)) as MatchRow
}

/** The insurance is looked at before, and where it covers nothing somebody says why it goes on. */
export async function addApproval(
  changing: Changing,
  id: string,
  { row, offer }: Pair,
  { units, reason, coverReason, note }: Approval,
): Promise<void> {
  const { database, who, now } = changing
  await planHere(changing, row.id)
  const items = new Map((await helpItems(database)).map((item) => [item.code, item]))
  const cover = (await coveringIn(changing, [row.areaCode], items))(row, offer, units)
  if (cover.kind === "notCovered" && !coverReason)
    throw invalid("coverReason", `${cover.says.join(" ")} Kies waarom je toch doorgaat, of kies een ander`)
  await addMatchStep(database, id, {
    ...{ step: "approved", reason, note: maskPersonalData(note).masked, takenBy: personOf(who).id, takenAt: now },
    cover: cover.kind === "notAsked" ? null : cover.kind,
    coverReason: cover.kind === "notCovered" ? coverReason : undefined,
  })
}

/** Whoever asked sees that somebody is at it. */
export async function takeUp({ database, who, now }: Changing, needId: string): Promise<void> {
  if ((await needById(database, needId))?.state !== "open") return
  await needSteps.addStep(database, {
    ...{ needId, step: "takenUp", note: maskPersonalData("").masked, takenBy: personOf(who).id, takenAt: now },
  })
}
