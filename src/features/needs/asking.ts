import { describeMasked, type MaskedText, maskPersonalData } from "../../methods/text/personal-data.ts"
import type { Changing } from "../../platform/http/action.ts"
import { invalid } from "../../platform/http/failure.ts"
import { writeMail } from "../../platform/mail/write-mail.ts"
import type { Country } from "../../platform/words/words.ts"
import { peopleWithRole } from "../accounts/store.ts"
import { areaByCode } from "../areas/store.ts"
import type { Condition } from "../help-items/conditions.ts"
import { labelFor } from "../help-items/rules.ts"
import { helpItems } from "../help-items/store.ts"
import { maskOf } from "../help-items/week-parts.ts"
import type { Urgency } from "./model.ts"
import { urgentMail } from "./people-rules.ts"

type Given = {
  item?: string | undefined
  ask: string
  area?: string | undefined
  urgency: Urgency
  units: number
  languages: string[]
  parts: string[]
  requires: Condition[]
}

/** What is asked, looked at and masked, through whichever door it came. */
export async function lookedAt({ database }: Changing, given: Given, country: Country) {
  const { item, ask, area, urgency, units, languages, parts, requires } = given
  const known = item ? (await helpItems(database)).find(({ code, retired }) => code === item && !retired) : undefined
  if (item && !known) throw invalid("item", "Dit staat niet meer op de lijst. Kies iets anders, of schrijf het op")
  if (!known && ask.length < 10)
    throw invalid("ask", "Kies wat er nodig is, of schrijf in ten minste één zin welke hulp er nodig is")
  if (area && !(await areaByCode(database, area)))
    throw invalid("area", `Het gebied '${area}' kennen wij niet. Kies een gebied uit de lijst, of laat het leeg`)
  if (requires.includes("woman") && requires.includes("man"))
    throw invalid("requires", "Kies een vrouw of een man, of geen van beide")
  const { masked, spans } = maskPersonalData(ask === "" && known ? labelFor(known, country) : ask)
  return {
    row: {
      ...{ ask: masked as MaskedText, areaCode: area ?? null, urgency, units, itemCode: known?.code ?? null },
      ...{ languages: [...new Set(languages)], requires: [...new Set(requires)], slots: maskOf(parts) },
    },
    // Of words that nobody wrote there is nothing to say.
    hidden: ask === "" ? "" : describeMasked(spans, "nl"),
  }
}

/** Says to the volunteer coordinators that something waits which is needed today. */
export async function tellUrgent({ database, house, now }: Changing, urgency: Urgency): Promise<void> {
  if (urgency !== "today") return
  for (const { email } of await peopleWithRole(database, "volunteerCoordinator"))
    await writeMail(database, urgentMail(email, house.settings.BASE_URL), now)
}
