import { adjust } from "../../methods/statistics/adjust.ts"
import { binomialInterval, binomialTails } from "../../methods/statistics/binomial.ts"
import { poissonInterval } from "../../methods/statistics/poisson.ts"
import { twoRates } from "../../methods/statistics/two-rates.ts"
import { usualThresholds, verdict } from "../../methods/statistics/verdict.ts"
import type { Compared, Comparison, Margin, SourceBounds, Yardstick } from "./comparison-model.ts"

export const level = 0.95

/** The baseline that somebody entered: known elsewhere (12 %), asked here (10 of 50). */
export type Baseline = { share: number; label: string; source: string; year: number; seen: number; asked: number }
type Part = { count: number; of: number }
type Figure = Compared["figure"]
/** A comparison before it is known how many were made. */
export type Raw = Omit<Compared, "adjusted" | "verdict"> | Exclude<Comparison, Compared>

const bound = (value: number): number | null => (Number.isFinite(value) ? value : null)
const margin = (value: number, [low, high]: readonly [number, number], times = 1): Margin => ({
  value: bound(value * times),
  low: low * times,
  high: bound(high * times),
})

/** What was asked and seen here beside a share that is known: exact binomial. */
export function besideBaseline({ share, label, source, year, seen, asked }: Baseline): Raw {
  const exact = binomialInterval(seen, asked, level)
  const tails = binomialTails(seen, asked, share)
  return {
    kind: "compared",
    with: "baseline",
    here: { count: seen, of: asked },
    rate: margin(seen / asked, exact),
    wilson: margin(seen / asked, binomialInterval(seen, asked, level, "wilson")),
    there: null,
    reference: share,
    ratio: margin(seen / asked, exact, 1 / share),
    expected: asked * share,
    chance: { more: tails.upper, less: tails.lower },
    figure: { label, source, year },
  }
}

function rateOf({ count, of }: Part): Margin {
  const [low, high] = poissonInterval(count, level)
  return margin(count / of, [low / of, high / of])
}
const shareOf = ({ count, of }: Part): Margin => margin(count / of, binomialInterval(count, of, level))

/**
 * Here beside elsewhere (or before), by the exact conditional comparison of two rates. With inhabitants as `of` it is a
 * rate; with all signals as `of` the ratio is the proportional reporting ratio (S. Evans and others, 2001,
 * Pharmacoepidemiol. Drug Saf. 10:483-486), which does not grow when people here simply report more of everything.
 */
export function besideAnother(yardstick: Yardstick, here: Part, there: Part, figure: Figure = null): Raw {
  if (here.of <= 0 || there.of <= 0) return { kind: "unclear", with: yardstick, why: "noElsewhere" }
  const rates = twoRates(here.count, here.of, there.count, there.of, level)
  if (rates.kind === "unclear") return { kind: "unclear", with: yardstick, why: "nothingCounted" }
  return {
    kind: "compared",
    with: yardstick,
    here,
    rate: yardstick === "population" ? rateOf(here) : shareOf(here),
    wilson: null,
    there,
    reference: rates.rates[1],
    ratio: margin(rates.ratio, rates.exact),
    expected: rates.rates[1] * here.of,
    chance: { more: rates.tails.upper, less: rates.tails.lower },
    figure,
  }
}

/** A baseline rests on people who were asked, not on who reported signals: the rules about reporters do not apply to it. */
const thresholdsFor = (yardstick: Yardstick) =>
  yardstick === "baseline" ? { ...usualThresholds, reporters: 0, organisations: 0 } : usualThresholds

const isMade = (raw: Raw): raw is Extract<Raw, { kind: "compared" }> => raw.kind === "compared"

/** Adjusts every chance for the number of comparisons made together (Holm, 1979), and says what each comes to. */
export function judgeTogether(comparisons: readonly { raw: Raw; sources: SourceBounds }[]): Comparison[] {
  const made = comparisons.map(({ raw }) => raw).filter(isMade)
  const more = adjust(
    made.map(({ chance }) => chance.more),
    "holm",
  )
  const less = adjust(
    made.map(({ chance }) => chance.less),
    "holm",
  )
  return comparisons.map(({ raw, sources: { reporters, organisations } }) => {
    if (!isMade(raw)) return raw
    const index = made.indexOf(raw)
    const adjusted = { more: more[index] ?? 1, less: less[index] ?? 1 }
    const outcome = verdict(
      {
        observed: raw.here.count,
        expected: raw.expected,
        chanceOfMore: adjusted.more,
        chanceOfLess: adjusted.less,
        reporters,
        organisations,
      },
      thresholdsFor(raw.with),
    )
    return { ...raw, adjusted, verdict: outcome.kind === "tooLittle" ? { ...outcome, why: [...outcome.why] } : outcome }
  })
}
