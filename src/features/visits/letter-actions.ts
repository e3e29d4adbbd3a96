import { z } from "zod"
import { question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { languageLabel } from "../help-items/languages.ts"
import { saidParts } from "../help-items/week-parts.ts"
import { helperToken } from "../matches/link-rules.ts"
import { MatchId } from "../matches/model.ts"
import { askers } from "../needs/people-rules.ts"
import { contactsOf } from "../offers/contact-store.ts"
import { AskedThrough, askedThrough } from "./asked.ts"
import { Visit } from "./model.ts"
import { ownMatch, plannedMatch } from "./owning.ts"
import { visitsOfMatch } from "./store.ts"
import { countryOf, itemWords, shownAll } from "./viewing.ts"

export const HelperLetter = AskedThrough.omit({ intermediary: true, organisation: true }).extend({
  id: z.uuid(),
  name: z.string(),
  when: z.string(),
  languages: z.array(z.string()),
  /** The personal link, for a telephone with a camera. */
  link: z.string(),
  sender: z.string(),
  organisation: z.string(),
  on: z.date(),
})
export type HelperLetter = z.output<typeof HelperLetter>

export const helperLetter = question({
  name: "helperLetter",
  path: "/help-matches/:id/helper-letter",
  summary: "A letter to a helper whose offer is asked for, for who reads neither mail nor text messages",
  may: only("volunteerCoordinator"),
  input: z.object({ id: MatchId }),
  output: HelperLetter,
  protected: true,
  async run(asking, { id }) {
    const { database, house, now, who } = asking
    const match = await plannedMatch(asking, id)
    // Before the resident agreed there is nothing to ask; after the yes other letters go.
    const giver =
      match.state === "agreed" ? (await contactsOf(database, [match.offerId])).get(match.offerId) : undefined
    if (!giver) throw notFound()
    const person = personOf(who)
    const words = await itemWords(database, countryOf(asking))
    return {
      ...{ id, area: match.area, name: giver.name, on: now, when: saidParts(match.slots) },
      ...words(match.item, match.units),
      languages: match.languages.map(languageLabel),
      link: `${house.settings.BASE_URL}/hulp/kun-jij/${helperToken(house.secret, id)}`,
      ...{ sender: person.name, organisation: person.organisation.name },
    }
  },
})

export const ResidentLetter = AskedThrough.extend({
  id: z.uuid(),
  on: z.date(),
  visits: z.array(Visit),
})
export type ResidentLetter = z.output<typeof ResidentLetter>

export const residentLetter = question({
  name: "residentLetter",
  path: "/help-matches/:id/resident-letter",
  summary: "A letter for the resident: when help comes, and whom to call. It names neither the resident nor the helper",
  may: askers,
  input: z.object({ id: MatchId }),
  output: ResidentLetter,
  async run(asking, { id }) {
    const { database, now } = asking
    const match = await ownMatch(asking, id)
    if (match.state !== "accepted") throw notFound()
    const { asked } = await askedThrough(asking, match)
    const visits = await shownAll(asking, await visitsOfMatch(database, id))
    return {
      ...{ id, on: now, ...asked },
      visits: visits.filter(({ cancelled, over }) => !cancelled && !over),
    }
  },
})
