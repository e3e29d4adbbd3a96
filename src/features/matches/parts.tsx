import type { Helper, PlannedNeed } from "./model.ts"
import { sayLift, sayMetres } from "./speech.ts"
import { listed } from "./why-speech.ts"

/** "Boodschappen doen: 2 keren" */
export const sayNeed = ({ item, amount, had }: PlannedNeed): string => `${item}: ${had > 0 ? "nog " : ""}${amount}`

/** Where, since when, in which languages, and what must be so. */
export function Facts({ need }: { need: PlannedNeed }) {
  const lift = sayLift(need.lifted, need.waits)
  const languages = need.languages.join() === "Nederlands" ? undefined : `spreekt ${listed(need.languages, "of")}`
  const facts = [need.area, lift || need.waits, languages, need.when === "altijd" ? undefined : need.when]
  return (
    <>
      <p>{facts.filter(Boolean).join(" · ")}</p>
      {need.requires.length > 0 && <p>{need.requires.join(" · ")}</p>}
    </>
  )
}

const factsOf = (helper: Helper): string =>
  [
    helper.languages.length > 0 && `spreekt ${listed(helper.languages)}`,
    ...helper.facts.slice(1),
    helper.when === "altijd" ? "" : helper.when,
  ]
    .filter(Boolean)
    .join(" · ")

/** "iemand uit Westbuurt" */
export const sayHelper = (helper: Helper): string => `${helper.facts[0]} uit ${helper.area}`

export const sayHowFar = (helper: Helper, neighbourhood: string): string => sayMetres(helper.metres, neighbourhood)

/** Who is proposed, without who it is. */
export function HelperFacts({
  helper,
  neighbourhood,
}: {
  helper: Helper & { amount?: string }
  neighbourhood: string
}) {
  return (
    <p>
      <strong>
        {helper.amount ? `${helper.amount} van ` : ""}
        {sayHelper(helper)}
      </strong>
      , {sayHowFar(helper, neighbourhood)} · {factsOf(helper)}
    </p>
  )
}

/** The same in one line, for a list to choose from. */
export const helperHint = (helper: Helper): string => `${factsOf(helper)} · nog ${helper.left} over`
