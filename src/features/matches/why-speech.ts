import type { Policy } from "../../methods/matching/model.ts"
import { type WhyNot, whyNot } from "../../methods/matching/why-not.ts"
import type { PlannedNeed } from "./model.ts"
import type { ItemPlan } from "./plan.ts"

const many = (count: number, one: string, more: string) => (count === 1 ? `één ${one}` : `${count} ${more}`)

/** What keeps the offers that would fit but for one thing. */
function obstacles({ but }: Extract<WhyNot, { kind: "nobodyFits" }>, need: PlannedNeed): string[] {
  const would = (count: number, how: string) =>
    count === 0 ? [] : [`${count === 1 ? "Eén daarvan past" : `${count} daarvan passen`} verder, maar ${how}.`]
  return [
    ...would(but.distance, "dat is te ver weg"),
    ...would(but.languages, `daar spreekt niemand ${listed(need.languages, "of")}`),
    ...would(but.conditions, `niet bij wat hier moet: ${need.requires.join("; ").toLowerCase()}`),
    ...would(but.further, "niet op dat moment van de week, of het ging met deze twee al eens niet door"),
  ]
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

/** Why a need has not (yet) all that it asks, in sentences. */
export function sayWhyNot(plan: ItemPlan, place: number, need: PlannedNeed, neighbourhood: string): string[] {
  const { columns, matches } = plan
  const why = whyNot(columns.needs, columns.offers, matches, place, columns.also)
  const help = wouldHelp(need, neighbourhood)
  if (why.kind === "nobodyFits")
    return [
      why.offers === 0
        ? `Niemand biedt nu ‘${need.item}’ aan.`
        : `Er ${why.offers === 1 ? "is één aanbod" : `is ${why.offers} keer aanbod`} voor ‘${need.item}’, maar niets past.`,
      ...obstacles(why, need),
      help,
    ]
  if (why.needs.length === 0) return ["Er is aanbod dat past. Kies het hieronder."]
  return [
    `Er past wel aanbod (${many(why.offers, "keer", "keer")}), maar dat gaat naar ${many(why.needs.length, "hulpvraag", "hulpvragen")}.`,
    rivals[plan.policy],
    help,
  ]
}
