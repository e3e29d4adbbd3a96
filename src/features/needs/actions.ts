import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { describeMasked, maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, question } from "../../platform/http/action.ts"
import { invalid, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { writeMail } from "../../platform/mail/write-mail.ts"
import { peopleWithRole } from "../accounts/store.ts"
import * as areas from "../areas/store.ts"
import { Need, NeedId, NewNeed, OneNeed } from "./model.ts"
import { askers, urgentMail } from "./people-rules.ts"
import * as store from "./store.ts"

export const needForm = question({
  name: "needForm",
  path: "/need-form",
  summary: "What one can choose from when asking help for somebody, and what one asked before",
  may: askers,
  input: z.object({}),
  output: z.object({
    areas: z.array(z.object({ code: z.string(), name: z.string(), parent: z.string().nullable() })),
    ownArea: z.string().nullable(),
    needs: z.array(Need),
  }),
  async run({ database, who }) {
    const { id, organisation } = personOf(who)
    return {
      areas: await areas.areasToChoose(database),
      ownArea: await areas.ownArea(database, organisation.id),
      needs: (await store.needsOf(database, id)).map((row) => Need.parse(row)),
    }
  },
})

export const askForHelp = action({
  name: "askForHelp",
  method: "POST",
  path: "/needs",
  summary: "Ask help for somebody under an alias, apart from any signal",
  may: askers,
  input: NewNeed,
  output: z.object({ id: z.uuid(), hidden: z.string() }),
  // Who asked stands with the need; a second line with the moment could be laid beside that of a signal.
  discreet: () => true,
  async run({ database, who, now, house }, { alias, ask, area, urgency }) {
    const { id: intermediaryId, organisation } = personOf(who)
    if (maskPersonalData(alias).spans.length > 0)
      throw invalid("alias", "Dit lijkt op een echte naam of een nummer. Kies een schuilnaam, zoals 'de buurvrouw'")
    if (area && !(await areas.areaByCode(database, area)))
      throw invalid("area", `Het gebied '${area}' kennen wij niet. Kies een gebied uit de lijst, of laat het leeg`)
    const { masked, spans } = maskPersonalData(ask)
    const id = await store.addNeed(database, {
      ...{ alias, ask: masked, areaCode: area ?? null, urgency },
      ...{ organisationId: organisation.id, intermediaryId, askedOn: dayOf(now) },
    })
    if (urgency === "today")
      for (const { email } of await peopleWithRole(database, "volunteerCoordinator"))
        await writeMail(database, urgentMail(email, house.settings.BASE_URL), now)
    return { id, hidden: describeMasked(spans, "nl") }
  },
})

export const myNeeds = question({
  name: "myNeeds",
  path: "/needs",
  summary: "The help that one asked for others",
  may: askers,
  input: z.object({}),
  output: z.array(Need),
  run: async ({ database, who }) => (await store.needsOf(database, personOf(who).id)).map((row) => Need.parse(row)),
})

/** Not noted in the log of reads: the moment at which somebody asked would stand there. */
export const myNeed = question({
  name: "myNeed",
  path: "/needs/:id",
  summary: "One need that one asked, with its steps",
  may: askers,
  input: z.object({ id: NeedId }),
  output: OneNeed,
  async run({ database, who }, { id }) {
    const need = await store.needById(database, id)
    if (need?.intermediaryId !== personOf(who).id) throw notFound()
    return { ...Need.parse(need), steps: await store.stepsOf(database, id) }
  },
})
