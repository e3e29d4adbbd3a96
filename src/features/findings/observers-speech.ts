import type { Finding } from "./model.ts"
import type { LeansOn, Observers, Without } from "./observers-model.ts"

type Bounds = { least: number; most: number }

/** "6" where it is sure to a whole, "4 tot 9" where unknown reports make it unsure. */
function wholeText({ least, most }: Bounds): string {
  const [low, high] = [Math.round(least), Math.round(most)]
  return low === high ? String(low) : `${low} tot ${high}`
}

/** "Het telt als 6 even drukke melders bij 4 even drukke organisaties." */
function effectiveText({ reporters, organisations }: Observers): string[] {
  const who = [
    ...(reporters ? [`${wholeText(reporters.order2)} even drukke melders`] : []),
    ...(organisations ? [`${wholeText(organisations.order2)} even drukke organisaties`] : []),
  ]
  return who.length > 0 ? [`Het telt als ${who.join(" bij ")}.`] : []
}

const stays: Partial<Record<LeansOn["outcome"], string>> = {
  clearlyMore: "blijft het duidelijk meer",
  probablyMore: "blijft het waarschijnlijk meer",
  less: "blijft het minder",
}
export const sourceWords = { organisation: "de organisatie", reporter: "de melder" } as const

/** The sentences say of whom: in a bundle the comparison is of all signals of its theme. */
const gaveMost = (kind: Finding["scope"]["kind"]): string =>
  kind === "bundle" ? "die over dit thema het meest doorgaf" : "die het meest doorgaf"

const staysText = (without: Without): string | undefined =>
  without.kind === "recomputed" && without.stands ? stays[without.found.outcome] : undefined

/** "Zonder de organisatie die het meest doorgaf, blijft het duidelijk meer." Only what stands: the rest is an objection. */
function standingText({ withoutOrganisation, withoutReporter }: Observers, kind: Finding["scope"]["kind"]): string[] {
  const [organisation, reporter] = [staysText(withoutOrganisation), staysText(withoutReporter)]
  const say = (source: keyof typeof sourceWords, left: string) =>
    `Zonder ${sourceWords[source]} ${gaveMost(kind)}, ${left}`
  if (organisation && organisation === reporter)
    return [`${say("organisation", organisation)}; zonder de melder die het meest doorgaf ook.`]
  return [
    ...(organisation ? [`${say("organisation", organisation)}.`] : []),
    ...(reporter ? [`${say("reporter", reporter)}.`] : []),
  ]
}

/** One or two sentences under who passed it on; nothing where there are too few to break down. */
export function observersText({ observers, scope }: Finding): string | undefined {
  if (!observers) return undefined
  const said = [...effectiveText(observers), ...standingText(observers, scope.kind)]
  return said.length > 0 ? said.join(" ") : undefined
}

const leftWords: Record<LeansOn["outcome"], string> = {
  couldBeChance: "kan het toeval zijn",
  tooLittle: "blijft er te weinig over om iets te zeggen",
  nothingToCompare: "blijft er niets over om mee te vergelijken",
  contradictory: "spreken de cijfers elkaar tegen",
  less: "is het juist minder",
  probablyMore: "is het juist meer",
  clearlyMore: "is het juist meer",
}

/** "Zonder de organisatie die het meest doorgaf, kan het toeval zijn." */
export const leansText = ({ source, outcome }: LeansOn): string =>
  `Zonder ${sourceWords[source]} die het meest doorgaf, ${leftWords[outcome]}.`

export const notMadeWords: Record<Extract<Without, { kind: "notMade" }>["why"], string> = {
  tooFew: "te weinig om uit te splitsen",
  noClaim: "de vergelijking zegt niet meer en niet minder, dus valt er niets weg",
  baseline: "de norm gaat over mensen aan wie het gevraagd is",
  nobodyKnown: "van geen enkel signaal is bekend wie het doorgaf",
}
