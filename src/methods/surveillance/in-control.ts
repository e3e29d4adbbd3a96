import { fitNegativeBinomial } from "./dispersion-estimate.ts"
import { type Fitted, fitLogLinear, meanAt } from "./log-linear.ts"
import { at, type Counts } from "./outcome.ts"

/** What the mean looks like while nothing is the matter. */
export type InControlModel = {
  /** How many waves a year: each adds a sine and a cosine. */
  S: number
  trend: boolean
}

/** The mean of each week to judge while nothing is the matter, and the dispersion. */
export type InControl = { means: number[]; alpha: number }

function rowAt(t: number, freq: number, { S, trend }: InControlModel): number[] {
  const waves = Array.from({ length: S }, (_, wave) => (2 * Math.PI * (wave + 1) * t) / freq)
  return [1, ...(trend ? [t] : []), ...waves.flatMap((angle) => [Math.cos(angle), Math.sin(angle)])]
}

function withAlpha(fitted: Fitted | undefined, alpha: number): (Fitted & { alpha: number }) | undefined {
  return fitted && { ...fitted, alpha }
}

/**
 * Learns the mean from the weeks before `from` and continues it to the weeks from..to (all counted from 1).
 * @param alpha the dispersion (variance mean + alpha × mean²); 0 for Poisson; undefined to learn it too
 * @returns undefined when there are too few weeks, nothing was counted in them, or the model does not settle
 * @source M. Höhle and M. Paul (2008), Computational Statistics & Data Analysis 52:4357-4368, section 2
 */
export function learnInControl(
  series: Counts,
  from: number,
  to: number,
  freq: number,
  model: InControlModel,
  alpha: number | undefined,
): InControl | undefined {
  const weeks = Array.from({ length: from - 1 }, (_, index) => index + 1)
  const rows = weeks.map((t) => rowAt(t, freq, model))
  const counts = weeks.map((t) => at(series, t))
  if (weeks.length <= (rows[0]?.length ?? 1) || counts.every((count) => count === 0)) return undefined
  // Time in years from the middle keeps the numbers near 1; the fitted means are the same.
  const scaled = (row: number[]) =>
    model.trend ? row.map((value, column) => (column === 1 ? (value - from) / freq : value)) : row
  const learned = { rows: rows.map(scaled), counts }
  const fitted = alpha === undefined ? fitNegativeBinomial(learned) : withAlpha(fitLogLinear(learned, alpha), alpha)
  if (!fitted) return undefined
  const ahead = Array.from({ length: to - from + 1 }, (_, index) => scaled(rowAt(from + index, freq, model)))
  return {
    means: ahead.map((row) => meanAt(fitted.coefficients, row)),
    alpha: fitted.alpha,
  }
}
