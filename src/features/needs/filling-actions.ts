import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { action, type Changing } from "../../platform/http/action.ts"
import { conflict, type FieldError, Invalid, notFound } from "../../platform/http/failure.ts"
import { only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { elsewhere, mayPlan } from "../claims/rules.ts"
import { claimOf } from "../claims/store.ts"
import { addFilling, fillingChoices } from "./filling-store.ts"
import { NeedId } from "./model.ts"
import { askers } from "./people-rules.ts"
import { isEnded } from "./rules.ts"
import { holdNeed } from "./step-store.ts"
import { type NeedRow, needById } from "./store.ts"

const amount = "Vul een heel getal in van 1 tot 10.000"

/** What was left open when the need was asked: what of the list it is, with how many, and which line of the criteria fits. */
const NewFilling = z.object({
  id: NeedId,
  item: z.string().max(60).optional(),
  units: z.number(amount).int(amount).min(1, amount).max(10000, amount).optional(),
  tier: z.number("Kies een regel").int().min(1).max(4).optional(),
})
type NewFilling = z.output<typeof NewFilling>

const Done = z.object({ id: z.uuid() })

async function wrongWith(changing: Changing, need: NeedRow, { item, units, tier }: NewFilling): Promise<FieldError[]> {
  const choices = await fillingChoices(changing.database, need)
  const wrong: FieldError[] = []
  if (!item && !tier)
    wrong.push(
      need.item === null
        ? { field: "item", message: "Kies wat het meest lijkt" }
        : { field: "tier", message: "Kies de regel die past" },
    )
  if (item && !choices.items.some(({ code }) => code === item))
    wrong.push({ field: "item", message: "Dit staat niet meer op de lijst. Kies iets anders" })
  if (item && units !== undefined && units < need.least)
    wrong.push({ field: "units", message: `Minder dan ${need.least} helpt niet. Vul ten minste dat aantal in` })
  if (tier && tier > choices.tiers.length)
    wrong.push({ field: "tier", message: "Deze regel is er niet meer. Kies de regel die past" })
  return wrong
}

async function fillIn(changing: Changing, need: NeedRow, given: NewFilling) {
  const { database, who, now } = changing
  const { id, item, units, tier } = given
  if (isEnded(need.state)) throw conflict("Deze hulpvraag is al voorbij. Er is niets veranderd.")
  if ((item && need.item !== null) || (tier && need.tier !== null))
    throw conflict("Iemand anders vulde dit intussen al in. Kijk hoe het nu staat. Er is niets verloren.")
  const wrong = await wrongWith(changing, need, given)
  if (wrong.length > 0) throw new Invalid(wrong)
  await addFilling(database, {
    needId: id,
    ...{ itemCode: item || null, units: item ? (units ?? need.units) : null, askedUnits: item ? need.units : null },
    ...{ tier: tier ?? null, filledBy: personOf(who).id, filledOn: dayOf(now) },
  })
  return { id }
}

export const fillInNeed = action({
  name: "fillInNeed",
  method: "POST",
  path: "/open-needs/:id/filling",
  summary:
    "Say of a need in own words what of the list it is, with how many, or which line of the criteria fits where nobody chose one; what was asked stays",
  may: only("volunteerCoordinator"),
  input: NewFilling,
  output: Done,
  async run(changing, given) {
    const { database, who } = changing
    await holdNeed(database, given.id)
    const need = await needById(database, given.id)
    if (!need) throw notFound()
    const claim = await claimOf(database, given.id, personOf(who).organisation.id)
    if (!mayPlan(claim)) throw elsewhere(claim)
    return fillIn(changing, need, given)
  },
})

export const fillInOwnNeed = action({
  name: "fillInOwnNeed",
  method: "POST",
  path: "/needs/:id/filling",
  summary: "The same for a need that one asked oneself",
  may: askers,
  input: NewFilling,
  output: Done,
  // As asking: that one asked for somebody, and when, stands in no line of the log.
  discreet: () => true,
  async run(changing, given) {
    const { database, who } = changing
    await holdNeed(database, given.id)
    const need = await needById(database, given.id)
    if (need?.intermediaryId !== personOf(who).id) throw notFound()
    return fillIn(changing, need, given)
  },
})
