import type { Helper, PlannedNeed, Unnamed } from "./model.ts"
import { sayLift, sayMetres } from "./speech.ts"
import { listed } from "./why-speech.ts"

/** "Boodschappen doen: 2 keren" */
export const sayNeed = ({ item, amount, had }: PlannedNeed): string => `${item}: ${had > 0 ? "nog " : ""}${amount}`

/** Where a part is promised or proposed, it is not 'nobody'. */
export const whyTitle = (some: boolean): string => (some ? "Waarom nog niet alles?" : "Waarom nog niemand?")

/** Facts in one line. The dot stays with what stands before it, so that no line begins with one. */
export const joined = (facts: readonly (string | null | undefined | false)[]): string =>
  facts.filter(Boolean).join("\u00a0· ")

/** Where, since when, in which languages, and what must be so. */
export function Facts({ need }: { need: PlannedNeed }) {
  const lift = sayLift(need.lifted, need.waits)
  const languages = need.languages.join() === "Nederlands" ? undefined : `spreekt ${listed(need.languages, "of")}`
  return (
    <>
      <p>{joined([need.area, lift || need.waits, languages, need.when !== "altijd" && need.when])}</p>
      {need.requires.length > 0 && <p>{joined(need.requires)}</p>}
    </>
  )
}

/** What lies on a shelf speaks no language. */
export const isShelf = ({ languages }: Unnamed): boolean => languages.length === 0

const factsOf = (helper: Unnamed): string =>
  joined([
    !isShelf(helper) && `spreekt ${listed(helper.languages)}`,
    ...helper.facts.slice(1),
    helper.when !== "altijd" && helper.when,
  ])

/** "iemand uit Westbuurt" */
export const sayHelper = (helper: Unnamed): string => `${helper.facts[0]} uit ${helper.area}`

export const sayHowFar = (helper: Unnamed, neighbourhood: string): string => sayMetres(helper.metres, neighbourhood)

type HelperFactsProps = {
  helper: Unnamed & { amount?: string }
  neighbourhood: string
  /** What the helper is here: 'Wie er helpt'. */
  as?: string | undefined
}

/** Who is proposed, without who it is. */
export const HelperFacts = ({ helper, neighbourhood, as }: HelperFactsProps) => (
  <p>
    {as && `${as}: `}
    <strong>
      {helper.amount ? `${helper.amount} van ` : ""}
      {sayHelper(helper)}
    </strong>
    , {joined([sayHowFar(helper, neighbourhood), factsOf(helper)])}
  </p>
)

/** The same in one line, for a list to choose from. */
export const helperHint = (helper: Helper): string => joined([factsOf(helper), `nog ${helper.left} over`])
