import { describeMasked, type MaskedText, maskPersonalData } from "../../methods/text/personal-data.ts"
import type { Changing } from "../../platform/http/action.ts"
import type { FieldError } from "../../platform/http/failure.ts"
import { writeMail } from "../../platform/mail/write-mail.ts"
import type { Country } from "../../platform/words/words.ts"
import { peopleWithRole } from "../accounts/store.ts"
import { areaByCode } from "../areas/store.ts"
import type { Condition } from "../help-items/conditions.ts"
import { labelFor } from "../help-items/rules.ts"
import { helpItems } from "../help-items/store.ts"
import { maskOf } from "../help-items/week-parts.ts"
import { notListed } from "./ask-model.ts"
import type { Urgency } from "./model.ts"
import { urgentMail } from "./people-rules.ts"
import { placeNames } from "./place-names-store.ts"

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
  const chosen = item && item !== notListed
  const known = chosen ? (await helpItems(database)).find(({ code, retired }) => code === item && !retired) : undefined
  const wrong: FieldError[] = []
  if (chosen && !known)
    wrong.push({ field: "item", message: "Dit staat niet meer op de lijst. Kies iets anders, of schrijf het op" })
  if (area && !(await areaByCode(database, area)))
    wrong.push({
      field: "area",
      message: `Het gebied '${area}' kennen wij niet. Kies een gebied uit de lijst, of laat het leeg`,
    })
  const words = ask === "" && known ? labelFor(known, country) : ask
  const { masked, spans } = maskPersonalData(words, { known: await placeNames(database) })
  return {
    wrong,
    row: {
      ...{ ask: masked as MaskedText, areaCode: area ?? null, urgency, units, itemCode: known?.code ?? null },
      ...{ languages: [...new Set(languages)], requires: [...new Set(requires)], slots: maskOf(parts) },
    },
    // Of words that nobody wrote there is nothing to say.
    hidden: ask === "" ? "" : describeMasked(spans, "nl"),
  }
}

/** Says to the volunteer coordinators that something waits which is needed today; whether anybody was told. */
export async function tellUrgent({ database, house, now }: Changing, urgency: Urgency): Promise<boolean> {
  if (urgency !== "today") return false
  const people = await peopleWithRole(database, "volunteerCoordinator")
  for (const { email } of people) await writeMail(database, urgentMail(email, house.settings.BASE_URL), now)
  return people.length > 0
}
