import { type TwoRates, twoRates } from "./two-rates.ts"

/** One interval of time: what was counted here and elsewhere, and whether people were asked to report here then. */
export type MarkedWeek = { here: number; there: number; campaign: boolean }

/** The sizes of the two sides: inhabitants, or active reporters. */
export type Sizes = { here: number; there: number }

export type CampaignComparison =
  | { kind: "noCampaign"; all: TwoRates }
  | { kind: "onlyCampaign"; all: TwoRates }
  | {
      kind: "compared"
      weeks: { campaign: number; other: number }
      /** The rate here in campaign weeks over the rate here in other weeks. */
      effect: TwoRates
      /** Here against there over all weeks, and over the weeks without a campaign. */
      all: TwoRates
      without: TwoRates
    }

function here(weeks: readonly MarkedWeek[]): number {
  return weeks.reduce((sum, week) => sum + week.here, 0)
}

function there(weeks: readonly MarkedWeek[]): number {
  return weeks.reduce((sum, week) => sum + week.there, 0)
}

/**
 * What a campaign ('please report this') did, and what is left of a comparison without its weeks. The simplest model:
 * one rate in campaign weeks and another outside, compared exactly, given all counts together. Weeks in which the
 * campaign still echoes must be marked too.
 * @param weeks every interval of the comparison, all equally long
 * @param level of the exact and mid-P intervals
 * @throws RangeError when there are no weeks, or a count or size cannot be.
 * @source the exact conditional comparison of `twoRates` (Przyborowski and Wilenski, 1940)
 */
export function compareWithCampaign(weeks: readonly MarkedWeek[], sizes: Sizes, level: number): CampaignComparison {
  if (weeks.length === 0) throw new RangeError("a comparison needs at least one week")
  const [inside, outside] = [weeks.filter(({ campaign }) => campaign), weeks.filter(({ campaign }) => !campaign)]
  const against = (some: readonly MarkedWeek[]): TwoRates =>
    twoRates(here(some), some.length * sizes.here, there(some), some.length * sizes.there, level)
  const all = against(weeks)
  if (inside.length === 0) return { kind: "noCampaign", all }
  if (outside.length === 0) return { kind: "onlyCampaign", all }
  return {
    kind: "compared",
    weeks: { campaign: inside.length, other: outside.length },
    effect: twoRates(here(inside), inside.length, here(outside), outside.length, level),
    all,
    without: against(outside),
  }
}
