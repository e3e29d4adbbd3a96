import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { describeMasked, maskPersonalData } from "../../methods/text/personal-data.ts"
import { action } from "../../platform/http/action.ts"
import { invalid } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { writeMail } from "../../platform/mail/write-mail.ts"
import { peopleWithRole } from "../accounts/store.ts"
import { areaByCode } from "../areas/store.ts"
import { NewNeed } from "./model.ts"
import { askers, urgentMail } from "./people-rules.ts"
import { addNeed } from "./store.ts"

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
    if (area && !(await areaByCode(database, area)))
      throw invalid("area", `Het gebied '${area}' kennen wij niet. Kies een gebied uit de lijst, of laat het leeg`)
    const { masked, spans } = maskPersonalData(ask)
    const id = await addNeed(database, {
      ...{ alias, ask: masked, areaCode: area ?? null, urgency },
      ...{ organisationId: organisation.id, intermediaryId, askedOn: dayOf(now) },
    })
    if (urgency === "today")
      for (const { email } of await peopleWithRole(database, "volunteerCoordinator"))
        await writeMail(database, urgentMail(email, house.settings.BASE_URL), now)
    return { id, hidden: describeMasked(spans, "nl") }
  },
})
