import { type TwoRates, twoRates } from "./two-rates.ts"

/** One side of a comparison. `effort`: how many were there to report, such as active reporters × weeks. */
export type Reported = { count: number; population: number; effort: number }

/**
 * - `both`: more by population and by effort: not only because more is reported.
 * - `population only`: more people report here; for as much reporting it is no more.
 * - `effort only`: little is reported here, and of that much is this.
 * - `neither`, and `unclear` where nothing was counted.
 */
export type StandsBy = "both" | "population only" | "effort only" | "neither" | "unclear"

export type EffortComparison = { byPopulation: TwoRates; byEffort: TwoRates; stands: StandsBy }

const isMore = (rates: TwoRates): boolean => rates.kind === "compared" && rates.exact[0] > 1

/**
 * Compares two rates twice: per inhabitant, and with the effort of reporting as the offset (log effort with a fixed
 * coefficient of 1, so the rate is per active reporter). Given the counts together the first is binomial in both.
 * @param level of the exact intervals, such as 0.95; "more" is a lower bound above 1
 * @throws RangeError when a count, population or effort cannot be.
 * @source the exact conditional comparison of `twoRates`; offsets: P. McCullagh and J. A. Nelder (1989), 6.2
 */
export function compareWithEffort(here: Reported, there: Reported, level: number): EffortComparison {
  const byPopulation = twoRates(here.count, here.population, there.count, there.population, level)
  const byEffort = twoRates(here.count, here.effort, there.count, there.effort, level)
  if (byPopulation.kind === "unclear") return { byPopulation, byEffort, stands: "unclear" }
  const [people, reporters] = [isMore(byPopulation), isMore(byEffort)]
  const stands = people && reporters ? "both" : people ? "population only" : reporters ? "effort only" : "neither"
  return { byPopulation, byEffort, stands }
}
