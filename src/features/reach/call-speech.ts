import type { Country } from "../../platform/words/words.ts"
import { languageLabel } from "../help-items/languages.ts"
import type { HelpItem } from "../help-items/model.ts"
import { labelFor } from "../help-items/rules.ts"
import { saidParts, wholeWeek } from "../help-items/week-parts.ts"
import type { Profile } from "./recruit-rules.ts"
import type { TownName } from "./town-name-store.ts"

/** What may be said to everybody: as exactly as still stands for so many needs that none of them can be recognised. */
export type Call = {
  /** Which kind of help, or any. */
  ofItem: boolean
  language: string | null
  slots: number
  requires: string[]
  place: string
  areaCode: string | null
}

type Around = { profiles: readonly Profile[]; towns: ReadonlyMap<string, TownName>; fewest: number }

/** Undefined: so few ask it, in the whole town, that nothing is said in public. */
export function callFor(profile: Profile, { profiles, towns, fewest }: Around): Call | undefined {
  const { item, language, slots, requires } = profile
  const own = towns.get(profile.areaCode)
  const enough = (same: readonly Profile[]) => same.reduce((sum, { needs }) => sum + needs.length, 0) >= fewest
  if (enough([profile]))
    return { ofItem: true, language, slots, requires, place: profile.area, areaCode: profile.areaCode }
  if (!own) return undefined
  const inTown = profiles.filter(({ areaCode }) => towns.get(areaCode)?.town === own.town)
  const ofItem = inTown.filter((one) => one.item === item)
  const speaking = (same: readonly Profile[]) => same.filter((one) => one.language === language)
  const wide = { slots: wholeWeek, requires: [], place: own.name, areaCode: null }
  if (enough(speaking(ofItem))) return { ...wide, ofItem: true, language }
  if (language !== null && enough(speaking(inTown))) return { ...wide, ofItem: false, language }
  return enough(ofItem) ? { ...wide, ofItem: true, language: null } : undefined
}

const begins: Record<HelpItem["kind"], (what: string) => string> = {
  time: (what) => `wil af en toe helpen met ‘${what}’`,
  goods: (what) => `kan iets missen voor ‘${what}’`,
  space: (what) => `heeft plek voor ‘${what}’`,
}

const also: Record<string, string> = {
  woman: "Wij zoeken hiervoor een vrouw.",
  man: "Wij zoeken hiervoor een man.",
  known: "Wij maken eerst kennis.",
  certificate: "Een bewijs van goed gedrag vragen wij samen aan.",
}

/** 'Wie spreekt Tigrinya en wil af en toe helpen met ‘Vervoer’, op dinsdag, in De Bilt-West?' It shows no person. */
export function sayCall(call: Call, item: HelpItem, country: Country, baseUrl: string): string {
  const speaks = call.language === null ? "" : `spreekt ${languageLabel(call.language)} en `
  const does = call.ofItem ? begins[item.kind](labelFor(item, country)) : "wil af en toe iemand helpen"
  const when = call.slots === wholeWeek ? "" : `, op ${saidParts(call.slots)},`
  const chosen = { ...(call.ofItem && { soort: item.code }), ...(call.areaCode && { gebied: call.areaCode }) }
  const query = new URLSearchParams(chosen).toString()
  return [
    `Wie ${speaks}${does}${when} in ${call.place}?`,
    ...call.requires.flatMap((one) => also[one] ?? []),
    `Je hebt geen account nodig en nee zeggen mag altijd. Bied het aan op ${baseUrl}/aanbod/nieuw${query && `?${query}`}`,
  ].join(" ")
}
