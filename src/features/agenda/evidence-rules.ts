import { type Minima, safeRow } from "../../methods/privacy/disclosure.ts"
import type { Settings } from "../../platform/config.ts"
import type { Evidence } from "./model.ts"

export const minimaOf = (settings: Settings): Minima => ({
  count: settings.MINIMUM_COUNT,
  denominator: settings.MINIMUM_DENOMINATOR,
  sources: settings.MINIMUM_SOURCES,
})

/** What contributors say of the outcome; a row whose total is known, so one hidden cell hides another. */
export function safeVerdicts(counts: { yes: number; partly: number; no: number }, minima: Minima) {
  const [yes, partly, no] = safeRow([counts.yes, counts.partly, counts.no], minima)
  return yes && partly && no && counts.yes + counts.partly + counts.no > 0 ? { yes, partly, no } : undefined
}

const surer: Partial<Record<Evidence["finding"]["outcome"], string>> = {
  clearlyMore: "Dat is duidelijk vaker dan je zou verwachten.",
  probablyMore: "Dat is waarschijnlijk meer dan toeval.",
  couldBeChance: "Dit kan nog toeval zijn.",
  less: "Dat is minder vaak dan je zou verwachten.",
}

/** The evidence in a few sentences, for a letter. Nothing where nothing may be said. */
export function sayEvidence({ finding }: Evidence): string {
  const { signals, people, reporters, organisations, area, period } = finding
  if (signals.kind === "tooFew") return ""
  const from = [
    ...(reporters.kind === "shown" ? [`${reporters.value} melders`] : []),
    ...(organisations.kind === "shown" ? [`${organisations.value} organisaties`] : []),
  ]
  const by = from.length > 0 ? `, van ten minste ${from.join(" bij ")}` : ""
  const about = people.kind === "shown" ? `Alle signalen bij elkaar opgeteld gaat het om ${people.value} mensen.` : ""
  const heard = `Van ${period} hoorden wij dit ${signals.value} keer${area ? ` in ${area.name}` : ""}${by}.`
  return [heard, surer[finding.outcome], about].filter(Boolean).join(" ")
}
