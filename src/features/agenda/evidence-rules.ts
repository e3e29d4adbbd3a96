import { type Minima, safeCount, safeRow, safeSources } from "../../methods/privacy/disclosure.ts"
import type { Settings } from "../../platform/config.ts"
import type { SafeEvidence } from "./model.ts"

export const minimaOf = (settings: Settings): Minima => ({
  count: settings.MINIMUM_COUNT,
  denominator: settings.MINIMUM_DENOMINATOR,
  sources: settings.MINIMUM_SOURCES,
})

export type Counted = { signals: number; people: number; reporters: number; organisations: number }

/** The numbers of a bundle, as far as people outside may know them. */
export const safeEvidence = (counted: Counted, minima: Minima): SafeEvidence => ({
  signals: safeCount(counted.signals, minima),
  people: safeCount(counted.people, minima),
  reporters: safeSources(counted.reporters, minima),
  organisations: safeSources(counted.organisations, minima),
})

/** What contributors say of the outcome; a row whose total is known, so one hidden cell hides another. */
export function safeVerdicts(counts: { yes: number; partly: number; no: number }, minima: Minima) {
  const [yes, partly, no] = safeRow([counts.yes, counts.partly, counts.no], minima)
  return yes && partly && no && counts.yes + counts.partly + counts.no > 0 ? { yes, partly, no } : undefined
}

/** The evidence in one sentence, for a page or a letter. */
export function sayEvidence({ signals, people, reporters, organisations }: SafeEvidence): string {
  if (signals.kind === "tooFew")
    return "Hoe vaak dit voorkomt, zeggen wij niet: het aantal is zo klein dat het iemand kan verraden."
  const from = [
    ...(reporters.kind === "shown" ? [`${reporters.value} werkers`] : []),
    ...(organisations.kind === "shown" ? [`${organisations.value} organisaties`] : []),
  ]
  const by = from.length > 0 ? `, van ${from.join(" van ")}` : ""
  const about = people.kind === "shown" ? ` Het gaat om ten minste ${people.value} mensen.` : ""
  return `Wij hoorden dit ${signals.value} keer${by}.${about}`
}
