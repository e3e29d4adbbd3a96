import { type Day, dayOf } from "../../methods/calendar/week.ts"
import { describeMasked, maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, type Changing } from "../../platform/http/action.ts"
import { type FieldError, Invalid } from "../../platform/http/failure.ts"
import { anyone } from "../../platform/http/may.ts"
import { type Reachable, send, type Way, wayTo } from "../../platform/mail/reach.ts"
import { letterCodeHash, newLetterCode } from "../accounts/secrets.ts"
import { areaByCode } from "../areas/store.ts"
import { helpItems } from "../help-items/store.ts"
import { maskOf } from "../help-items/week-parts.ts"
import { addLinkMessage } from "./contact-store.ts"
import { admitsText, offerGate } from "./gate.ts"
import { offerMessage } from "./mail.ts"
import { NewOffer, Offered } from "./model.ts"
import { coordinatorOf } from "./people-rules.ts"
import { lastDayOf } from "./rules.ts"
import { addOffer } from "./store.ts"

export const offerHelp = action({
  name: "offerHelp",
  method: "POST",
  path: "/offers",
  summary: "Offer help, goods or room, without account; a link opens the own offer",
  may: anyone,
  input: NewOffer,
  output: Offered,
  async run(changing, input) {
    const { database, who, now, house } = changing
    const { name, email, phone } = input
    const until = await fitting(changing, input)
    const coordinator = coordinatorOf(who)
    if (!coordinator) offerGate.admit(house, input.proof, now)
    if (email && !coordinator) offerGate.admitMail(house, email, now)
    const contact = { email: email ?? null, phone: phone ?? null }
    const { masked, spans } = maskPersonalData(input.doesNot)
    const code = newLetterCode()
    const offer = {
      ...{ itemCode: input.item, source: input.source, organisationId: coordinator?.organisation.id ?? null },
      ...{ units: input.units, radius: input.radius, areaCode: input.area, slots: maskOf(input.parts) },
      ...{ languages: [...new Set(input.languages)], doesNot: masked, gender: input.gender ?? null },
      ...{ until, linkHash: letterCodeHash(code), madeOn: dayOf(now) },
    }
    const id = await addOffer(database, offer, { name, ...contact })
    const link = `${house.settings.BASE_URL}/mijn-aanbod/${code}`
    const sent = await sendLink(changing, { id, contact, link, byCoordinator: coordinator !== undefined })
    const hidden = spans.length > 0 ? describeMasked(spans, "nl") : ""
    const byCoordinator = coordinator !== undefined
    return {
      id,
      link: sent === "call" ? link : null,
      mailed: sent === "mail",
      texted: sent === "sms",
      byCoordinator,
      hidden,
    }
  },
})

type ToSend = { id: string; contact: Reachable; link: string; byCoordinator: boolean }

/** Nothing goes out where there is no way, or where a text message was sent too often: then the link is shown once. */
async function sendLink(changing: Changing, { id, contact, link, byCoordinator }: ToSend): Promise<Way["kind"]> {
  const { database, house, now } = changing
  const way = wayTo(house.settings, contact)
  if (way.kind === "sms" && !byCoordinator && !admitsText(house, way.recipient, now)) return "call"
  const told = await send(changing, contact, offerMessage(link))
  if (told.kind !== "call") await addLinkMessage(database, { mailId: told.mailId, offerId: id, way: told.kind })
  return told.kind
}

/** Its last day, where what was chosen exists and the day can be; what does not fit is told in one round. */
async function fitting({ database, now }: Changing, { item, area, lastDay: chosen }: NewOffer): Promise<Day> {
  const errors: FieldError[] = []
  const known = (await helpItems(database)).find(({ code }) => code === item)
  if (!known || known.retired)
    errors.push({
      field: "item",
      message: `'${item}' staat niet op de lijst. Kies wat er het dichtst bij komt, of 'Andere hulp'`,
    })
  if (!(await areaByCode(database, area)))
    errors.push({ field: "area", message: `Het gebied '${area}' kennen wij niet. Kies een gebied uit de lijst` })
  const lastDay = lastDayOf(chosen, dayOf(now))
  if (lastDay.kind === "unclear") errors.push({ field: "lastDay", message: lastDay.why })
  if (lastDay.kind === "unclear" || errors.length > 0) throw new Invalid(errors)
  return lastDay.day
}
