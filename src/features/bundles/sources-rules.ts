import { z } from "zod"
import type { DistinctSources } from "../../methods/statistics/distinct.ts"
import { counted, fromTo } from "./rules.ts"

const Range = z.object({ least: z.number(), most: z.number() })

/** Who stands behind a bundle, as numbers alone. */
export const Sources = z.object({
  signals: z.number(),
  weeks: z.number(),
  reporters: Range,
  organisations: Range,
  people: Range,
  /** How many of the signals came from the one reporter who sent most; 0 where nobody is known. */
  mostFromOne: z.number(),
})
export type Sources = z.output<typeof Sources>

export const numbersOf = (found: DistinctSources): Sources => ({
  signals: found.signals,
  weeks: found.weeks,
  reporters: found.reporters,
  organisations: found.organisations,
  people: found.people,
  mostFromOne: found.largestReporter.kind === "known" ? found.largestReporter.reports : 0,
})

/** 'Wij hoorden dit 14 keer, in 9 weken, van 8 tot 11 werkers bij 3 organisaties. Het gaat om 6 tot 40 mensen.' */
export function sourcesInWords(sources: Sources): string {
  if (sources.signals === 0) return "Er zit nog geen signaal in deze bundel."
  const { reporters, organisations, people } = sources
  const one = organisations.least === 1 && organisations.most === 1
  return [
    `Wij hoorden dit ${sources.signals} keer, in ${counted(sources.weeks, "week", "weken")},`,
    `van ${fromTo(reporters)} ${reporters.most === 1 ? "werker" : "werkers"}`,
    `bij ${one ? "1 organisatie" : `${fromTo(organisations)} organisaties`}.`,
    `Het gaat om ${people.most === 1 ? "ten minste 1 mens" : `${fromTo(people)} mensen`}.`,
  ].join(" ")
}

/** What the numbers say about a criterion; only four of the eleven have numbers. */
export function evidenceInWords(criterion: number, sources: Sources, recognised: number): string | undefined {
  if (sources.signals === 0)
    return [1, 2, 3].includes(criterion) ? "Er zit nog geen signaal in deze bundel." : undefined
  switch (criterion) {
    case 1:
      return `Doorgegeven in ${counted(sources.weeks, "week", "verschillende weken")}, samen ${counted(sources.signals, "signaal", "signalen")}.`
    case 2:
      return `Het gaat om ${fromTo(sources.people)} ${sources.people.most === 1 ? "mens" : "mensen"}. ${mostFromOne(sources)}`
    case 3:
      return `Gezien door ${fromTo(sources.reporters)} ${sources.reporters.most === 1 ? "werker" : "werkers"} bij ${fromTo(sources.organisations)} ${sources.organisations.most === 1 ? "organisatie" : "organisaties"}. ${counted(recognised, "andere organisatie herkent", "andere organisaties herkennen")} het.`
    default:
      return undefined
  }
}

const mostFromOne = ({ signals, mostFromOne: most }: Sources): string => {
  if (most === 0) return "Van wie ze komen, is niet bekend."
  if (most === signals) return signals === 1 ? "Het is één signaal." : "Alle signalen komen van één werker."
  return `Van één werker komen er ten hoogste ${most} van de ${signals}, voor zover bekend.`
}
