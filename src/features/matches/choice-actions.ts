import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { type Asking, action, question } from "../../platform/http/action.ts"
import { invalid, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { mayApprove } from "../modes/rules.ts"
import { modedNeed } from "../modes/store.ts"
import { askers } from "../needs/people-rules.ts"
import { agree } from "./agreeing.ts"
import { approve, standingPair } from "./approving.ts"
import { Choice } from "./choice-model.ts"
import { choosableFor, isMet } from "./choosing.ts"
import { coverReasons } from "./cover-model.ts"
import { coveringIn } from "./covering.ts"
import { planningNow } from "./desk.ts"
import { tellApproved } from "./mails.ts"
import { Note } from "./model.ts"
import { offeredFor } from "./offered-store.ts"
import { itemsOf } from "./planning-order.ts"
import { plannedNeed } from "./speech.ts"

const NeedId = z.uuid("Deze hulpvraag is er niet")

/** The need, if one may approve something for it oneself. */
async function chosenBy({ database, who }: Asking, id: string) {
  const person = personOf(who)
  const need = await modedNeed(database, id)
  const may = need ? mayApprove(need, person) : "nothing"
  if (!need || may === "nothing") throw notFound()
  return { need, may, own: need.intermediaryId === person.id }
}

export const helpChoice = question({
  name: "helpChoice",
  path: "/help-choices/:id",
  summary: "Whom one may ask oneself for a need: what is proposed, or what is left over when everybody has theirs",
  may: askers,
  input: z.object({ id: NeedId }),
  output: Choice,
  protected: true,
  async run(asking, { id }) {
    const { database, who, now, house } = asking
    const { need, may, own } = await chosenBy(asking, id)
    const planning = await planningNow(database, house, dayOf(now), need.item ?? "")
    const plan = planning.plans.get(need.item ?? "")
    const place = plan?.asked.findIndex((row) => row.id === id) ?? -1
    const row = plan?.asked[place]
    if (!plan || !row) throw notFound()
    const items = await itemsOf(asking)
    const covering = await coveringIn(asking, [row.areaCode], items)
    return {
      need: plannedNeed(row, items, planning.ruling, personOf(who).organisation.country),
      ...{ may: may === "proposed" ? ("proposed" as const) : ("spare" as const), own },
      helpers: choosableFor(plan, place, may, covering),
      offered: own ? await offeredFor(database, id) : [],
    }
  },
})

export const chooseHelper = action({
  name: "chooseHelper",
  method: "POST",
  path: "/help-choices/:id",
  summary:
    "Approve a helper for a need that one asked, or that one's group asked, as the mode of the organisation allows",
  may: askers,
  input: z.object({
    id: NeedId,
    offer: z.uuid("Kies een helper uit de lijst"),
    agreed: z.boolean().default(false),
    coverReason: z.enum(coverReasons, "Kies waarom je toch doorgaat").optional(),
    note: Note,
  }),
  output: z.object({ id: z.uuid(), own: z.boolean() }),
  async run(changing, { id, offer, agreed, coverReason, note }) {
    const { may, own } = await chosenBy(changing, id)
    if (agreed && (!own || may === "proposed"))
      throw invalid("agreed", "Zet dit pas neer als het voorstel is goedgekeurd en de bewoner ja zei")
    const pair = await standingPair(changing, id, offer)
    const units = may === "proposed" ? pair.proposed : pair.spare
    if (units === 0 || (may === "spareKnown" && !isMet(pair.offer))) throw notForThis()
    const madeBy = pair.proposed ? null : personOf(changing.who).id
    const match = await approve(changing, pair, { units, coverReason, note, madeBy })
    if (!own) await tellApproved(changing, match)
    if (agreed) await agree(changing, match.id, { note: "" })
    return { id: match.id, own }
  },
})

const notForThis = () =>
  invalid(
    "offer",
    "Deze helper kan voor deze vraag nu niet. Iemand anders komt eerst, of het gaat via een vrijwilligerscoördinator. Kies een ander",
  )
