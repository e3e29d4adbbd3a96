import { metresTo } from "../../methods/matching/candidates.ts"
import type { Offers, Policy } from "../../methods/matching/model.ts"
import { whyNot } from "../../methods/matching/why-not.ts"
import type { PlannedNeed } from "./model.ts"
import type { ItemPlan } from "./plan.ts"

const many = (count: number, one: string, more: string) => (count === 1 ? `één ${one}` : `${count} ${more}`)

/** The offers as if these were of another kind: to look at what keeps the others from fitting. */
const leavingOut = (offers: Offers, left: (place: number) => boolean): Offers => ({
  ...offers,
  kind: offers.kind.map((kind, place) => (left(place) ? -1 : kind)),
})

const counted = (count: number, words: (count: number) => string) => (count > 0 ? [words(count)] : [])

/** What keeps each of the offers from fitting, so that the numbers add up to all of them. */
function obstacles(
  { columns, offered, asked }: ItemPlan,
  place: number,
  fits: Set<number>,
  need: PlannedNeed,
): string[] {
  const barred = new Set(asked[place]?.barred)
  const isBarred = (offer: number) => barred.has(offered[offer]?.id ?? "")
  const before = offered.filter((_, offer) => isBarred(offer) && !fits.has(offer)).length
  const offers = leavingOut(columns.offers, (offer) => fits.has(offer) || isBarred(offer))
  const why = whyNot(columns.needs, offers, [], place, columns.also)
  if (why.kind !== "nobodyFits") return []
  const { but } = why
  const more = why.offers - but.distance - but.languages - but.conditions - but.further
  const said = [
    ...counted(but.distance, (count) => `${count} te ver weg`),
    ...counted(
      but.languages,
      (count) => `${count} ${count === 1 ? "spreekt" : "spreken"} geen ${listed(need.languages, "of")}`,
    ),
    ...counted(but.conditions, (count) => `${count} niet wat hier moet (${need.requires.join("; ").toLowerCase()})`),
    ...counted(but.further, (count) => `${count} niet op dat moment van de week`),
    ...counted(before, (count) => `${count} waarmee het al eens niet doorging`),
    ...counted(more, (count) => `${count} om meer dan één reden`),
  ]
  return said.length === 0 ? [] : [`${said.join(", ")}.`]
}

/** Why those have it who have what would fit, by the order in which it is divided. */
const rivals: Record<Policy, string> = {
  kmajor:
    "Daar ontbreekt nog een eerdere portie, of staat iemand op een hogere regel, of kost het samen minder meters.",
  fair: "Daar staat iemand op een hogere regel, of op dezelfde en ontbreekt nog een eerdere portie, of kost het samen minder meters.",
  lex: "Daar staat iemand op een hogere regel, of op dezelfde en kost het samen minder meters.",
  max: "Hier gaat niemand voor: zo worden de meeste porties gegeven, met de minste meters.",
}

export const listed = (words: readonly string[], last = "en"): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`

/** What would help, as one could put it in a call for helpers. */
function wouldHelp(need: PlannedNeed, neighbourhood: string): string {
  const who = need.languages.includes("Nederlands") ? "iemand" : `iemand die ${listed(need.languages, "of")} spreekt`
  const must = need.requires.length > 0 ? ` (${need.requires.join("; ").toLowerCase()})` : ""
  const where = need.area ? ` in of bij ${need.area}` : ` in deze ${neighbourhood}`
  return `Wat zou helpen: nog ${who}${where} voor ‘${need.item}’${must}.`
}

/** Offers that may meet the need, by their places. */
const fitting = ({ columns, offered }: ItemPlan, place: number): Set<number> =>
  new Set(
    offered.flatMap((_, offer) =>
      metresTo(columns.needs, place, columns.offers, offer, columns.also) < 0 ? [] : [offer],
    ),
  )

/** What fits stands in the proposal already, or, which is rare, is left to choose by hand. */
function sayNoneLeft({ matches, offered }: ItemPlan, place: number, fits: Set<number>): string {
  const own = matches.filter(({ need }) => need === place).reduce((sum, { units }) => sum + units, 0)
  const have = [...fits].reduce((sum, offer) => sum + (offered[offer]?.units ?? 0), 0)
  return own < have
    ? "Er is aanbod dat past. Kies het hieronder."
    : "Wat past, staat al in het voorstel. Voor de rest is er nu niemand."
}

/** Why a need has not (yet) all that it asks, in sentences. */
export function sayWhyNot(plan: ItemPlan, place: number, need: PlannedNeed, neighbourhood: string): string[] {
  const { columns, matches, offered } = plan
  const why = whyNot(columns.needs, columns.offers, matches, place, columns.also)
  const help = wouldHelp(need, neighbourhood)
  if (why.kind === "othersFirst" && why.needs.length > 0)
    return [
      `Er past wel aanbod (${many(why.offers, "keer", "keer")}), maar dat gaat naar ${many(why.needs.length, "hulpvraag", "hulpvragen")}.`,
      rivals[plan.policy],
      help,
    ]
  const fits = fitting(plan, place)
  const rest = offered.length - fits.size
  const others = obstacles(plan, place, fits, need)
  if (fits.size > 0)
    return [sayNoneLeft(plan, place, fits), ...others.map((one) => `Het andere aanbod past niet: ${one}`), help]
  if (rest === 0) return [`Niemand biedt nu ‘${need.item}’ aan.`, help]
  const all = `Er is ${many(rest, "keer", "keer")} aanbod voor ‘${need.item}’, maar niets past`
  return [others.length > 0 ? `${all}: ${others[0]}` : `${all}.`, help]
}
