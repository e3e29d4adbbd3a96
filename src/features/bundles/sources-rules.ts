import { z } from "zod"
import { distinctSources, type Shared } from "../../methods/statistics/distinct.ts"
import { type OwnReport, oncePerEvent, type Pair } from "./double-rules.ts"
import { counted, fromTo } from "./rules.ts"

const Range = z.object({ least: z.number(), most: z.number() })

/** Who stands behind a bundle, as numbers alone. */
export const Sources = z.object({
  signals: z.number(),
  /** How many of the signals tell of an event that another signal in the bundle tells of too. */
  doubles: z.number(),
  weeks: z.number(),
  reporters: Range,
  organisations: Range,
  people: Range,
  /** How many of the signals came from the one reporter who sent most; 0 where nobody is known. */
  mostFromOne: z.number(),
})
export type Sources = z.output<typeof Sources>

/**
 * Counts who stands behind signals. An event that was reported twice counts once in every least, and in the weeks and the people;
 * in the most of reporters and organisations each report counts, because each of them did see it.
 */
export function numbersOf(reports: readonly OwnReport[], doubles: readonly Pair[], shared: Shared): Sources {
  const all = distinctSources(reports, shared)
  const fewest = (told: "reporterKey" | "organisation" | "week") =>
    distinctSources(oncePerEvent(reports, doubles, told), shared)
  const once = fewest("week")
  return {
    signals: all.signals,
    doubles: all.signals - once.signals,
    weeks: once.weeks,
    reporters: { least: fewest("reporterKey").reporters.least, most: all.reporters.most },
    organisations: { least: fewest("organisation").organisations.least, most: all.organisations.most },
    people: once.people,
    mostFromOne: all.largestReporter.kind === "known" ? all.largestReporter.reports : 0,
  }
}

const withDoubles = (doubles: number) => (doubles === 0 ? "" : `, waarvan ${doubles} dubbel gemeld`)

/** 'Wij hoorden dit 14 keer, waarvan 2 dubbel gemeld, in 9 weken, van 8 tot 11 werkers bij 3 organisaties. Het gaat om 6 tot 40 mensen.' */
export function sourcesInWords(sources: Sources): string {
  if (sources.signals === 0) return "Er zit nog geen signaal in deze bundel."
  const { reporters, organisations, people } = sources
  const one = organisations.least === 1 && organisations.most === 1
  return [
    `Wij hoorden dit ${sources.signals} keer${withDoubles(sources.doubles)}, in ${counted(sources.weeks, "week", "weken")},`,
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
      return `Doorgegeven in ${counted(sources.weeks, "week", "verschillende weken")}, samen ${counted(sources.signals, "signaal", "signalen")}${withDoubles(sources.doubles)}.`
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
