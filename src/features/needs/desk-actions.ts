import { randomBytes } from "node:crypto"
import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, question } from "../../platform/http/action.ts"
import { Invalid, invalid, notFound, Problem } from "../../platform/http/failure.ts"
import { anyone } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { letterCodeHash, newLetterCode } from "../accounts/secrets.ts"
import * as areas from "../areas/store.ts"
import { helpItems } from "../help-items/store.ts"
import { lookedAt, tellUrgent } from "./asking.ts"
import { DeskAsk, DeskCode, DeskForm, Desks } from "./desk-model.ts"
import * as store from "./desk-store.ts"
import { givenAlias } from "./desk-words.ts"
import { urgencies } from "./model.ts"
import { deskKeepers } from "./people-rules.ts"
import { placeNames } from "./place-names-store.ts"
import { addNeed } from "./store.ts"

/** More than this on one day is no queue at a desk. */
const mostADay = 40

const closed = () =>
  new Problem(404, "desk-closed", "Deze balie is niet open, of de code klopt niet. Vraag het aan een medewerker.")

export const deskForm = question({
  name: "deskForm",
  path: "/desks/:desk",
  summary: "What one can choose from at a desk without an account, for who has the code of the desk",
  may: anyone,
  input: z.object({ desk: DeskCode, gebied: z.string().max(40).optional() }),
  output: DeskForm,
  // The code of the desk stands in no line of the log.
  subject: () => undefined,
  async run({ database }, { desk, gebied }) {
    const open = await store.deskByCode(database, letterCodeHash(desk))
    if (!open) throw closed()
    const { place, organisation, country, organisationId } = open
    return {
      ...{ desk, place, organisation, country },
      areas: await areas.areasToChoose(database),
      items: await helpItems(database),
      area: gebied ?? (await areas.ownArea(database, organisationId)),
    }
  },
})

export const openDeskByCode = question({
  name: "openDeskByCode",
  method: "POST",
  path: "/desk-views",
  summary: "Whether a code opens a desk",
  may: anyone,
  input: z.object({ desk: DeskCode }),
  output: z.object({ desk: z.string() }),
  async run({ database }, { desk }) {
    if (!(await store.deskByCode(database, letterCodeHash(desk))))
      throw invalid("desk", "Deze code opent geen balie. Kijk of je elk teken goed overnam")
    return { desk: desk.toLowerCase().replace(/[^0-9a-z-]/g, "") }
  },
})

export const askAtDesk = action({
  name: "askAtDesk",
  method: "POST",
  path: "/desks/:desk/needs",
  summary: "Ask help at a desk without an account: under a name that Nabij gives, through the contact of the desk",
  may: anyone,
  input: DeskAsk,
  output: z.object({
    ...{ alias: z.string(), hidden: z.string(), organisation: z.string(), place: z.string() },
    urgency: z.enum(urgencies),
    /** Whoever looks for helpers hears at once that something is needed today. */
    told: z.boolean(),
  }),
  audit: () => ({}),
  discreet: () => true,
  async run(changing, { desk: code, ...given }) {
    const { database, now } = changing
    const desk = await store.deskByCode(database, letterCodeHash(code))
    if (!desk) throw closed()
    if ((await store.askedToday(database, desk.id, dayOf(now))) >= mostADay)
      throw invalid("", "Er is vandaag al heel veel gevraagd aan deze balie. Vraag het aan een medewerker")
    const { row, hidden, wrong } = await lookedAt(changing, given, desk.country)
    if (wrong.length > 0) throw new Invalid(wrong)
    const alias = givenAlias(randomBytes(3))
    await addNeed(database, {
      ...row,
      ...{ alias, least: 1, tier: null, until: null, entry: "kiosk", deskId: desk.id },
      ...{ organisationId: desk.organisationId, intermediaryId: desk.contactId, askedOn: dayOf(now) },
    })
    const told = await tellUrgent(changing, given.urgency)
    return { alias, hidden, organisation: desk.organisation, place: desk.place, urgency: given.urgency, told }
  },
})

export const helpDesks = question({
  name: "helpDesks",
  path: "/help-desks",
  summary: "The desks without accounts of one's organisation",
  may: deskKeepers,
  input: z.object({}),
  output: Desks,
  run: ({ database, who }) => store.desksOf(database, personOf(who).organisation.id),
})

export const openDesk = action({
  name: "openDesk",
  method: "POST",
  path: "/help-desks",
  summary: "Open a desk without accounts, such as a screen in the library; its code is shown once",
  may: deskKeepers,
  input: z.object({
    place: z
      .string("Schrijf waar het scherm staat")
      .trim()
      .min(3, "Schrijf waar het scherm staat")
      .max(80, "Houd het bij 80 tekens"),
  }),
  output: z.object({ id: z.uuid(), code: z.string(), place: z.string(), address: z.string() }),
  audit: (_input, { id }) => ({ subject: id }),
  async run({ database, who, now, house }, { place }) {
    const { id: contactId, organisation } = personOf(who)
    const code = newLetterCode()
    const { masked, spans } = maskPersonalData(place, { known: await placeNames(database) })
    // It stands on the screen for good: what would be hidden there has to be written otherwise first.
    if (spans.length > 0)
      throw invalid(
        "place",
        `Wij lezen hierin een naam of adres en zouden dat verbergen: ‘${masked}’. Schrijf het anders, zoals ‘de bibliotheek’ of ‘het buurthuis’`,
      )
    const desk = { organisationId: organisation.id, contactId, place: masked, codeHash: letterCodeHash(code) }
    const id = await store.addDesk(database, { ...desk, openedOn: dayOf(now) })
    return { id, code, place: masked, address: `${house.settings.BASE_URL}/hulp/balie/${code}` }
  },
})

export const closeDesk = action({
  name: "closeDesk",
  method: "POST",
  path: "/help-desks/:id/end",
  summary: "Close a desk: its code opens nothing any more, what was asked there stays",
  may: deskKeepers,
  input: z.object({ id: z.uuid("Deze balie is er niet") }),
  output: z.object({ id: z.uuid() }),
  async run({ database, who, now }, { id }) {
    const person = personOf(who)
    const own = await store.desksOf(database, person.organisation.id)
    if (!own.some((desk) => desk.id === id)) throw notFound()
    await store.endDesk(database, id, person.id, dayOf(now))
    return { id }
  },
})
