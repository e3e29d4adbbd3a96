import { addDays, type Day, dayOf } from "../../methods/calendar/week.ts"
import type { Asking } from "../../platform/http/action.ts"
import { sayDay } from "../../platform/words/day.ts"
import type { HelpItem } from "../help-items/model.ts"
import { helpItems } from "../help-items/store.ts"
import { judge } from "../insurance/rules.ts"
import { areasAroundEach, policies, uses } from "../insurance/store.ts"
import type { Cover } from "./cover-model.ts"
import { sayCover } from "./cover-speech.ts"
import type { MatchRow } from "./match-store.ts"
import type { Items } from "./speech.ts"
import type { AskedRow, OfferedRow } from "./town-model.ts"
import { standingOffers, stillAsked } from "./town-store.ts"

/** So many days from now help is thought to be given where nobody said when: time enough to report it first. */
const usualDays = 2
const nobodyWorks: Cover = { kind: "notAsked", says: [], look: "" }

/** What is urgent is judged for what is left of today. */
const whenOf = ({ urgency }: Pick<AskedRow, "urgency">, today: Day) =>
  urgency === "today" ? { day: today, time: "23:59" } : { day: addDays(today, usualDays) }

const hoursOf = (item: HelpItem | undefined, units: number): number =>
  item?.unitOne === "uur" ? Math.min(units, 10_000) : 1

const lookAt = (row: AskedRow, offer: OfferedRow) =>
  `/beheer/verzekering?item=${row.item}&area=${row.areaCode}&source=${offer.source}${offer.known ? "&known=ja" : ""}`

export type Covering = (row: AskedRow, offer: OfferedRow, units: number) => Cover

/** What is known of the insurance of help in some areas: asked before anybody says yes. */
export async function coveringIn(
  { database, now }: Pick<Asking, "database" | "now">,
  codes: readonly (string | null)[],
  items: Items,
): Promise<Covering> {
  const known = {
    ...{ policies: await policies(database), now },
    uses: (await uses(database)).filter(({ takenBack }) => !takenBack),
  }
  const around = await areasAroundEach(database, [...new Set(codes.filter((code) => code !== null))])
  const today = dayOf(now)
  return (row, offer, units) => {
    if (offer.source === "shelf") return nobodyWorks
    const when = whenOf(row, today)
    const activity = {
      ...{ item: row.item, area: row.areaCode ?? "", ...when, hours: hoursOf(items.get(row.item), units) },
      ...{ source: offer.source, known: offer.known },
    }
    const areas = around.get(activity.area) ?? []
    return sayCover(judge(activity, { ...known, areas }), sayDay(when.day), lookAt(row, offer))
  }
}

/** The same of one match that is not chosen yet; nothing where the need or the offer stands no more. */
export async function coverOfMatch(asking: Asking, match: MatchRow): Promise<Cover | null> {
  const { database, now } = asking
  const row = (await stillAsked(database, dayOf(now), match.item)).find(({ id }) => id === match.needId)
  const offer = (await standingOffers(database, dayOf(now), match.item)).find(({ id }) => id === match.offerId)
  if (!row || !offer) return null
  const items = new Map((await helpItems(database)).map((item) => [item.code, item]))
  return (await coveringIn(asking, [row.areaCode], items))(row, offer, match.units)
}
