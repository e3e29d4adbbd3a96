import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { question } from "../../platform/http/action.ts"
import { personOf } from "../../platform/http/who.ts"
import { minimaOf } from "../../platform/minima.ts"
import type { Claim } from "../claims/model.ts"
import { mayPlan } from "../claims/rules.ts"
import { claimsFor } from "../claims/store.ts"
import { type Condition, conditionLabels } from "../help-items/conditions.ts"
import { languageLabel } from "../help-items/languages.ts"
import { labelFor } from "../help-items/rules.ts"
import { helpItems } from "../help-items/store.ts"
import { saidParts } from "../help-items/week-parts.ts"
import { callFor, sayCall } from "./call-speech.ts"
import { Recruitment, recruiters, type Wanted } from "./recruit-model.ts"
import { type Profile, profilesOf } from "./recruit-rules.ts"
import { townNow } from "./town.ts"
import { townNames } from "./town-name-store.ts"
import { solved } from "./worth-rules.ts"

/** So many stand in the list: more is not read. */
const most = 60

/** Of several that wait there is no single page. */
function soleNeed({ needs }: Profile, claims: (need: string) => Claim): string | null {
  const [waits, ...more] = needs.filter(({ lacks }) => lacks)
  return waits && more.length === 0 && mayPlan(claims(waits.row.id)) ? waits.row.id : null
}

export const recruitment = question({
  name: "recruitment",
  path: "/recruitment",
  summary:
    "Which kind of help, in which neighbourhood, language and part of the week, would bring somebody a first portion if one more offered it; with a text to share that shows no person",
  may: recruiters,
  input: z.object({}),
  output: Recruitment,
  async run({ database, now, who, house }) {
    const { country } = personOf(who).organisation
    const { items, points, ruling, unplaced } = await townNow(database, dayOf(now))
    const worth = items.flatMap((item) => solved(item, points, ruling).worth)
    const profiles = profilesOf(worth)
    const shown = profiles.slice(0, most)
    const towns = new Map(
      (
        await townNames(
          database,
          profiles.map(({ areaCode }) => areaCode),
        )
      ).map((one) => [one.code, one]),
    )
    const known = new Map((await helpItems(database)).map((item) => [item.code, item]))
    const claims = await claimsFor(database, personOf(who).organisation.id)
    const around = { profiles, towns, fewest: minimaOf(house.settings).count }
    const wanted = (profile: Profile): Wanted => {
      const [item, call] = [known.get(profile.item), callFor(profile, around)]
      return {
        ...{ item: profile.item, label: item ? labelFor(item, country) : profile.item },
        ...{ areaCode: profile.areaCode, area: profile.area, slots: profile.slots, when: saidParts(profile.slots) },
        ...{ languageCode: profile.language, language: profile.language && languageLabel(profile.language) },
        requires: profile.requires.flatMap((code) => conditionLabels[code as Condition] ?? []),
        ...{ tier: profile.tier, waiting: profile.needs.filter(({ lacks }) => lacks).length },
        need: soleNeed(profile, claims),
        passing: profile.needs.filter(({ lacks }) => !lacks).length,
        text: item && call ? sayCall(call, item, country, house.settings.BASE_URL ?? "") : null,
      }
    }
    return {
      ...{ wanted: shown.map(wanted), more: profiles.length - shown.length },
      ...{ lacking: worth.filter(({ lacks }) => lacks).length, unplaced: unplaced.length },
    }
  },
})
