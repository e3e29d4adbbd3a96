import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { question } from "../../platform/http/action.ts"
import { personOf } from "../../platform/http/who.ts"
import { helpItems } from "../help-items/store.ts"
import { namesOf } from "./contact-store.ts"
import { ListedOffer } from "./model.ts"
import { shown } from "./offer-view.ts"
import { coordinators } from "./people-rules.ts"
import { knowsGiver } from "./rules.ts"
import { checksThatStand } from "./step-store.ts"
import { allOffers } from "./store.ts"

const Chosen = z.object({
  soort: z.string().max(60).optional(),
  stand: z.enum(["standing", "ended"]).optional(),
  zoek: z.string().trim().max(60).optional(),
})
/** So many on one page; the filter finds the rest. */
const most = 200

export const listOffers = question({
  name: "listOffers",
  path: "/offers",
  summary:
    "What is offered, the newest first: standing offers, or those that ended; by kind, or by a name, place or word",
  may: coordinators,
  protected: true,
  input: Chosen,
  output: z.object({
    offers: z.array(ListedOffer),
    found: z.number().int(),
    /** The kinds of which something is offered, to choose from. */
    items: z.array(z.object({ code: z.string(), labelNl: z.string(), labelBe: z.string() })),
    chosen: Chosen,
  }),
  async run({ database, now, who }, chosen) {
    const { soort, stand = "standing", zoek } = chosen
    const today = dayOf(now)
    const ended = (state: string) => state === "withdrawn" || state === "over"
    const rows = (await allOffers(database, today)).filter(({ state }) => ended(state) === (stand === "ended"))
    const items = await helpItems(database)
    const ids = rows.map(({ id }) => id)
    const own = personOf(who).organisation.id
    const known = rows.filter((row) => knowsGiver(row, own)).map(({ id }) => id)
    const [names, checks] = [await namesOf(database, known), await checksThatStand(database, ids, today)]
    const offers = rows
      .filter(({ itemCode }) => !soort || itemCode === soort)
      .map((row) => ({ ...shown(row, items), name: names.get(row.id) ?? null, checks: checks.get(row.id) ?? [] }))
      .filter(({ name, area, labelNl, labelBe }) =>
        [name, area, labelNl, labelBe].some((text) => text?.toLowerCase().includes((zoek ?? "").toLowerCase())),
      )
    const used = new Set(rows.map(({ itemCode }) => itemCode))
    return {
      ...{ offers: offers.slice(0, most), found: offers.length, chosen },
      items: items
        .filter(({ code }) => used.has(code))
        .map(({ code, labelNl, labelBe }) => ({ code, labelNl, labelBe })),
    }
  },
})

export type Listed = z.output<typeof listOffers.output>
