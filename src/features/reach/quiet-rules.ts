import { weekParts } from "../help-items/week-parts.ts"
import type { AskedRow } from "../matches/town-model.ts"
import type { Quiet, QuietReason } from "../offers/quiet-model.ts"
import { radii } from "../offers/words.ts"
import type { Fit } from "./fit-rules.ts"

export type Around = {
  asked: readonly AskedRow[]
  /** Offers of the same item around this one, itself included. */
  offered: number
  /** Items that people around wait for, and of how many each. */
  waiting: ReadonlyMap<string, number>
  own: { item: string; radius: number; slots: number }
  /** Below this nothing is said of people. */
  fewest: number
}

/** Down to a multiple of the minimum: 0 is fewer than that, a zero or a one alike. */
const roughly = (count: number, fewest: number): number => count - (count % fewest)

function reasonOf(fit: Fit, { offered, fewest }: Around): QuietReason {
  // Never by whether one or two asked something: nobody may learn by offering that somebody nearby needs it.
  if (fit.near.length < fewest) return offered >= fewest ? "moreOffered" : "hardlyAsked"
  if (fit.fits.length >= fewest) return offered > fit.fits.length ? "moreOffered" : "otherwise"
  const single: [QuietReason, number][] = [
    ["otherLanguage", fit.languages.length],
    ["otherTimes", fit.times.length],
    ["otherConditions", fit.conditions.length],
  ]
  const [why, count] = single.reduce((most, one) => (one[1] > most[1] ? one : most))
  return count >= fewest ? why : "noFit"
}

/** The language that most of these needs ask first, where enough do. */
function languageAsked(fit: Fit, { asked, fewest }: Around): string | null {
  const codes = fit.languages.flatMap((need) => asked[need]?.languages[0] ?? [])
  const counts = [...Map.groupBy(codes, (code) => code)].map(([code, same]) => ({ code, count: same.length }))
  const [most] = counts.sort((a, b) => b.count - a.count || a.code.localeCompare(b.code))
  return most && most.count >= fewest ? most.code : null
}

/** The parts of the week in which enough of these needs ask and the offer does not stand. */
function slotsAsked(fit: Fit, { asked, fewest, own }: Around): number | null {
  const bits = weekParts.map(({ bit }) => 2 ** Number(bit))
  const enough = (bit: number) => fit.times.filter((need) => ((asked[need]?.slots ?? 0) & bit) !== 0).length >= fewest
  const slots = bits.filter((bit) => (own.slots & bit) === 0 && enough(bit)).reduce((sum, bit) => sum + bit, 0)
  return slots === 0 ? null : slots
}

/** The first wider circle one can choose within which enough needs would fit. */
function radiusAsked(fit: Fit, { fewest, own }: Around): number | null {
  const choices = radii("").map(({ value }) => Number(value))
  const wider = choices.filter((metres) => metres > own.radius && metres <= 25_000)
  return wider.find((most) => fit.farther.filter(({ metres }) => metres <= most).length >= fewest) ?? null
}

/** So many other things are named. */
const mostItems = 3

/** Why nobody asked, and what would be of use; nothing that fewer people ask than the minimum. */
export function quietFrom(fit: Fit, around: Around): Omit<Quiet, "notedOn"> {
  const { waiting, own, fewest, offered } = around
  const others = [...waiting].filter(([item, count]) => item !== own.item && count >= fewest)
  others.sort(([a, one], [b, other]) => other - one || a.localeCompare(b))
  return {
    ...{ why: reasonOf(fit, around), asked: roughly(fit.near.length, fewest), offered: roughly(offered, fewest) },
    ...{ language: languageAsked(fit, around), slots: slotsAsked(fit, around), radius: radiusAsked(fit, around) },
    itemCodes: others.slice(0, mostItems).map(([item]) => item),
  }
}
