import { askOver } from "../features/claims/ask-over-actions.ts"
import { approveMatch } from "../features/matches/approve-actions.ts"
import { helpPlanning } from "../features/matches/planning-actions.ts"
import { endMatch, noteAcceptance, noteAgreement } from "../features/matches/step-actions.ts"
import { askForHelp } from "../features/needs/ask-actions.ts"
import type { NewNeed } from "../features/needs/ask-model.ts"
import { answerNeedCounting } from "../features/unmet/consent-actions.ts"
import { makeVisit } from "../features/visits/actions.ts"
import { addDays, dayOf } from "../methods/calendar/week.ts"
import made from "./help.json" with { type: "json" }
import { playOffer } from "./offering.ts"
import { act, daysBefore, organisationOn, personOn, pick, type Stage } from "./stage.ts"
import { neighbourhoodCodes } from "./town.ts"

const weeks = 26
const workers = ["fatima", "pieter", "joris", "naima", "henk", "ola", "sem"]
const planner = "noor"

type Asker = { asker: string; tier: number }
/** Some were made for a week of their own, and until so many days after it. */
type Ask = (typeof made.asks)[number] & { week?: number; days?: number }

/** Half a year of asking and offering: each week people ask and offer, and on Monday it is planned. */
export async function playHelp(stage: Stage): Promise<void> {
  const askers = new Map<string, Asker>()
  const turns = { matches: 0 }
  for (let week = weeks - 1; week >= 0; week--) {
    for (const [index, offer] of made.offers.entries())
      if (weekOfOffer(index) === week)
        await playOffer(stage, offer, placeOf(index, 31), daysBefore(stage.changing.now, week * 7 + 6))
    for (const [index, ask] of (made.asks as Ask[]).entries())
      if (weekOfAsk(index, ask) === week) askers.set(...(await playAsk(stage, index, week, ask)))
    if (week > 0) await plan(stage, week, askers, turns)
  }
  await askOthers(stage)
}

/** A worker asks; the same bus that stopped makes that many ask for a bicycle, each for a few weeks. */
async function playAsk(
  stage: Stage,
  index: number,
  week: number,
  { week: _, days, ...ask }: Ask,
): Promise<[id: string, asker: Asker]> {
  const turn = days ? index : pick(index, 33, workers.length)
  const asker = workers[turn % workers.length] ?? "fatima"
  const at = daysBefore(stage.changing.now, week * 7 + pick(index, 34, 6))
  const until = days ? addDays(dayOf(at), days) : undefined
  const { id } = await act(stage, asker, at, askForHelp, { ...(ask as NewNeed), until, area: placeOf(index, 35) })
  // Asked when help was asked: whether it may be counted, without a name, should nobody come.
  if (days || (pick(index, 37, 4) > 0 && ask.item !== "andere_hulp"))
    await act(stage, asker, at, answerNeedCounting, { id, answer: "yes" })
  return [id, { asker, tier: ask.tier }]
}

/** One need for which Noor finds nobody, she asks of those of Maatjes Oost. */
async function askOthers(stage: Stage): Promise<void> {
  const { now } = stage.changing
  const { rows } = await helpPlanning.run({ ...stage.changing, who: personOn(stage, planner), now }, { blad: 1 })
  const own = rows.find(({ claim, proposals }) => claim.place === "ours" && proposals.length === 0)
  if (own)
    await act(stage, planner, now, askOver, {
      ...{ id: own.id, organisation: organisationOn(stage, "maatjes-oost") },
      note: "Wij vinden hier niemand voor. Kennen jullie iemand?",
    })
}

/** Offers came in a wave at first and then now and then; what is asked comes all half year, and more in the last weeks. */
const weekOfOffer = (index: number): number => weeks - 1 - (index % 2 === 0 ? pick(index, 30, 4) : pick(index, 30, 22))
const weekOfAsk = (index: number, { week }: Ask): number => week ?? pick(index, 36, index % 3 === 0 ? 3 : weeks - 2)
const placeOf = (index: number, turn: number): string =>
  neighbourhoodCodes[pick(index, turn, neighbourhoodCodes.length)] ?? ""

/** A Monday: what Nabij proposes is looked at and approved; the newest weeks are still under way. */
async function plan(
  stage: Stage,
  week: number,
  askers: ReadonlyMap<string, Asker>,
  turns: { matches: number },
): Promise<void> {
  const monday = daysBefore(stage.changing.now, week * 7 - 1)
  const { rows } = await helpPlanning.run(
    { ...stage.changing, who: personOn(stage, planner), now: monday },
    { blad: 1 },
  )
  for (const { id: need, proposals } of rows)
    for (const { offerId } of proposals) {
      const { id } = await act(stage, planner, monday, approveMatch, { need, offer: offerId })
      await follow(stage, id, askers.get(need) ?? { asker: planner, tier: 4 }, week, ++turns.matches)
    }
}

/** The way of one match: the resident's yes, the helper's yes, and how it ended. */
async function follow(stage: Stage, id: string, { asker, tier }: Asker, week: number, seed: number): Promise<void> {
  const at = (days: number) => daysBefore(stage.changing.now, Math.max(0, week * 7 - 1 - days))
  if (week === 1 && pick(seed, 40, 3) === 0) return
  if (tier > 1 && pick(seed, 41, 9) === 0) {
    const reason = pick(seed, 46, 2) === 0 ? "solved" : "ratherOther"
    await act(stage, asker, at(1), noteAgreement, { id, answer: "declined", reason })
    return
  }
  await act(stage, asker, at(1), noteAgreement, { id, answer: "agreed" })
  if (week === 1 && pick(seed, 42, 3) === 0) return
  if (pick(seed, 43, 8) === 0) {
    await act(stage, planner, at(2), noteAcceptance, { id, answer: "notAccepted", reason: "noTime" })
    return
  }
  await act(stage, planner, at(2), noteAcceptance, { id, answer: "accepted" })
  if (week === 1) {
    const day = addDays(dayOf(stage.changing.now), 1 + pick(seed, 45, 5))
    await act(stage, asker, at(3), makeVisit, { id, day, starts: "10:00", ends: "11:30" })
    return
  }
  const failed = pick(seed, 44, 12) === 0
  await act(stage, asker, at(6), endMatch, {
    id,
    outcome: failed ? "notDone" : "done",
    ...(failed && { reason: "residentStayedAway" }),
  })
}
