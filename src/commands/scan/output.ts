import type { Cluster } from "../../methods/scan/cluster.ts"
import { dayText, type Unit } from "../../methods/scan/period.ts"
import type { Findings } from "../../methods/scan/scan.ts"
import type { Language } from "../command.ts"
import { tableText } from "../rates/table.ts"

/** A cluster in the form of the answer: dates as texts, and only what there is. */
export function clusterRow(cluster: Cluster, unit: Unit): Record<string, unknown> {
  const { members, everywhere, centre, radius, start, end, side, recurrence, gini, categories, ...figures } = cluster
  return {
    members,
    everywhere,
    centre: centre ?? null,
    radius: radius ?? null,
    start: dayText(start, unit),
    end: dayText(end, unit),
    side,
    observed: figures.observed,
    expected: figures.expected ?? null,
    ratio: figures.ratio ?? null,
    relativeRisk: figures.relativeRisk ?? null,
    llr: figures.llr,
    p: figures.p ?? null,
    pBy: figures.pBy ?? null,
    rank: figures.rank ?? null,
    gumbelP: figures.gumbelP ?? null,
    ...(recurrence === undefined ? {} : { recurrenceDays: recurrence }),
    ...(figures.population === undefined ? {} : { population: figures.population }),
    ...(gini ? { gini } : {}),
    ...(categories === undefined ? {} : { categories }),
  }
}

const headings = {
  nl: {
    centre: "midden",
    places: "plaatsen",
    start: "van",
    end: "tot en met",
    observed: "geteld",
    expected: "verwacht",
    ratio: "verhouding",
    relativeRisk: "relatief risico",
    recurrence: "herhaling (dagen)",
  },
  en: {
    centre: "centre",
    places: "places",
    start: "from",
    end: "until",
    observed: "observed",
    expected: "expected",
    ratio: "ratio",
    relativeRisk: "relative risk",
    recurrence: "recurrence (days)",
  },
} as const

const everywhereWord = { nl: "(overal)", en: "(everywhere)" } as const
const none = { nl: "Geen clusters gevonden.\n", en: "No clusters found.\n" } as const

const rounded = (value: number | undefined, digits: number): number | undefined =>
  value === undefined ? undefined : Number(value.toFixed(digits))

/** A line a cluster, as people read it; numbers rounded as they are told of. */
export function readable({ clusters }: Findings, unit: Unit, language: Language): string {
  if (clusters.length === 0) return none[language]
  const names = headings[language]
  const withRecurrence = clusters.some(({ recurrence }) => recurrence !== undefined)
  return tableText(
    clusters.map((cluster, index) => ({
      "#": index + 1,
      [names.centre]: cluster.everywhere ? everywhereWord[language] : cluster.centre,
      [names.places]: cluster.members.length,
      [names.start]: dayText(cluster.start, unit),
      [names.end]: dayText(cluster.end, unit),
      [names.observed]: cluster.observed,
      [names.expected]: rounded(cluster.expected, 2),
      [names.ratio]: rounded(cluster.ratio, 2),
      [names.relativeRisk]: rounded(cluster.relativeRisk, 2),
      LLR: rounded(cluster.llr, 6),
      p: cluster.p,
      ...(withRecurrence ? { [names.recurrence]: rounded(cluster.recurrence, 1) } : {}),
    })),
    language,
  )
}
