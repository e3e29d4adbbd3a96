import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { metresTo } from "../../methods/matching/candidates.ts"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { type Asking, action, question } from "../../platform/http/action.ts"
import { conflict, Problem } from "../../platform/http/failure.ts"
import { anyone } from "../../platform/http/may.ts"
import { letterCodeHash } from "../accounts/secrets.ts"
import { languageLabel } from "../help-items/languages.ts"
import { saidParts } from "../help-items/week-parts.ts"
import { isBetweenPeople } from "../modes/rules.ts"
import { needsBetweenPeople } from "../modes/store.ts"
import { LinkCode } from "../offers/model.ts"
import { checksThatStand } from "../offers/step-store.ts"
import { offerByLink } from "../offers/store.ts"
import { isMet } from "./choosing.ts"
import { planningNow } from "./desk.ts"
import { tellCameForward } from "./mails.ts"
import { addMatchStep } from "./match-step-store.ts"
import { matchById } from "./match-store.ts"
import { mostWaiting, Nearby } from "./nearby-model.ts"
import { addMatch } from "./new-match-store.ts"
import { runningOf } from "./offered-store.ts"
import { metresBetween } from "./plan.ts"
import { itemsOf } from "./planning-order.ts"
import { spareOf } from "./spare-rules.ts"
import { sayAmount, sayItem } from "./speech.ts"
import { holdItem } from "./town-store.ts"

const noOffer = () =>
  new Problem(404, "no-offer", "Bij deze link hoort geen aanbod. Kijk of je alle tekens hebt. Er is niets verloren.")

/** What a helper may come forward for: left to people, fits, and nobody who comes first goes without. */
async function nearbyOf({ database, house, now }: Asking, code: string) {
  const given = await offerByLink(database, letterCodeHash(code), dayOf(now))
  if (!given) throw noOffer()
  const running = await runningOf(database, given.id)
  const plan = (await planningNow(database, house, dayOf(now), given.itemCode)).plans.get(given.itemCode)
  const offer = plan?.offered.findIndex(({ id }) => id === given.id) ?? -1
  const row = plan?.offered[offer]
  const checks = (await checksThatStand(database, [given.id], dayOf(now))).get(given.id) ?? []
  const met = checks.some((kind) => kind === "met" || kind === "introduced")
  if (!plan || !row || !isMet(row)) return { given, running, met, fits: [] }
  const between = new Set(
    (await needsBetweenPeople(database, given.itemCode)).filter(isBetweenPeople).map(({ id }) => id),
  )
  const asked = new Set(running.map(({ needId }) => needId))
  const { needs, offers, also } = plan.columns
  const fits = plan.asked.flatMap((need, place) => {
    const units = spareOf(plan, place, offer)
    const open = between.has(need.id) && !asked.has(need.id) && units > 0
    if (!open || metresTo(needs, place, offers, offer, also) < 0) return []
    return [{ need, units, metres: metresBetween(plan.columns, place, offer) }]
  })
  return { given, running, met, fits }
}

const waiting = (running: readonly { state: string }[]) => running.filter(({ state }) => state === "offered").length

export const asksNearby = question({
  name: "asksNearby",
  path: "/offer-links/:code/asks",
  summary: "What is asked near a helper whom somebody met, where it is left to people themselves; never for whom",
  may: anyone,
  input: z.object({ code: LinkCode }),
  output: Nearby,
  async run(asking, { code }) {
    const { running, met, fits } = await nearbyOf(asking, code)
    const items = await itemsOf(asking)
    return {
      ...{ code, met, waits: waiting(running) },
      asks: fits.map(({ need, units }) => ({
        ...{ need: need.id, item: sayItem(items.get(need.item), asking.house.settings.COUNTRY) },
        ...{ amount: sayAmount(items.get(need.item), units), area: need.area, when: saidParts(need.slots) },
        languages: need.languages.map(languageLabel),
      })),
    }
  },
})

export const comeForward = action({
  name: "comeForward",
  method: "POST",
  path: "/offer-links/:code/asks",
  summary: "Say by oneself that one can help with something that is asked nearby; whoever asked chooses",
  may: anyone,
  input: z.object({ code: LinkCode, need: z.uuid("Deze hulpvraag is er niet") }),
  output: z.object({ said: z.boolean() }),
  audit: () => ({}),
  async run(changing, { code, need }) {
    const { database, now } = changing
    const given = await offerByLink(database, letterCodeHash(code), dayOf(now))
    if (!given) throw noOffer()
    await holdItem(database, given.itemCode)
    const { running, fits } = await nearbyOf(changing, code)
    const found = fits.find((one) => one.need.id === need)
    if (!found) throw conflict("Dit wordt intussen al geregeld, of kan nu niet. Er is niets verloren.")
    if (waiting(running) >= mostWaiting)
      throw conflict(`Je zei al ${mostWaiting} keer dat je kunt. Wacht eerst op een antwoord. Er is niets verloren.`)
    const { units, metres } = found
    const id = await addMatch(database, {
      ...{ needId: need, offerId: given.id, units, metres, madeBy: null, madeOn: dayOf(now) },
    })
    await addMatchStep(database, id, {
      ...{ step: "offered", note: maskPersonalData("").masked, takenBy: null, takenAt: now },
    })
    const match = await matchById(database, id)
    if (match) await tellCameForward(changing, match)
    return { said: true }
  },
})
