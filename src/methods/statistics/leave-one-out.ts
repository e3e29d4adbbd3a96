/**
 * What is left of a finding without one source. `found`: without its own reports; `foundIfUnknownToo`: without the
 * reports of unknown source as well, since these may be its own; the same as `found` where every source is known.
 */
export type WithoutSource<Found> = {
  source: string
  reports: number
  left: number
  found: Found
  foundIfUnknownToo: Found
}

/** `without` stands in order of strength, the weakest first; `largest` is the source with most reports. */
export type LeaveOneOut<Found> =
  | { kind: "nobodyKnown"; all: Found }
  | {
      kind: "recomputed"
      all: Found
      weakest: WithoutSource<Found>
      largest: WithoutSource<Found>
      without: readonly [WithoutSource<Found>, ...WithoutSource<Found>[]]
    }

/**
 * Does a finding stand without its largest organisation, or its busiest reporter? Makes a comparison again without each
 * source in turn, and tells where least of it is left.
 * @param reports all that the comparison is made of, here and in its baseline alike
 * @param sourceOf whose a report is, "unknown" where it is not known
 * @param compare the comparison, made of any part of the reports
 * @param strength how strong what was found is; less is weaker, such as minus a p-value, or the lower bound of a ratio
 * @source the jackknife of J. W. Tukey (1958), used as case deletion: R. D. Cook (1977), Technometrics 19:15-18
 */
export function leaveOneOut<Item, Found>(
  reports: readonly Item[],
  sourceOf: (report: Item) => string | "unknown",
  compare: (reports: readonly Item[]) => Found,
  strength: (found: Found) => number,
): LeaveOneOut<Found> {
  const all = compare(reports)
  const bySource = Map.groupBy(reports, sourceOf)
  const hasUnknown = bySource.delete("unknown")
  const made = [...bySource].map(([source, own]): WithoutSource<Found> => {
    const others = reports.filter((report) => sourceOf(report) !== source)
    const found = compare(others)
    const known = hasUnknown ? others.filter((report) => sourceOf(report) !== "unknown") : others
    const foundIfUnknownToo = hasUnknown ? compare(known) : found
    return { source, reports: own.length, left: others.length, found, foundIfUnknownToo }
  })
  const [weakest, ...stronger] = made.toSorted((a, b) => strength(a.found) - strength(b.found))
  if (!weakest) return { kind: "nobodyKnown", all }
  const largest = made.reduce((most, one) => (one.reports > most.reports ? one : most))
  return { kind: "recomputed", all, weakest, largest, without: [weakest, ...stronger] }
}
