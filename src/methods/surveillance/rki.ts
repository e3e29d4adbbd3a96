import { isWhole, mustHold } from "./option-error.ts"
import { at, type Counts, type Outcome, tooLittleHistory } from "./outcome.ts"

export type RkiOptions = {
  freq: number
  /** How many years to look back, with w weeks around this time of year on both sides. */
  b: number
  w: number
  /** Take the last w weeks too. */
  actY: boolean
}

/** The three systems by name; R's `rki` without options is the third. */
export const rkiSystems = {
  rki1: { b: 0, w: 6, actY: true },
  rki2: { b: 1, w: 6, actY: true },
  rki3: { b: 2, w: 4, actY: false },
} as const

/**
 * Upper ends of the 95 % confidence interval for a Poisson mean when 0, 1, … 20 were counted.
 * @source E. L. Crow and R. S. Gardner (1959), Biometrika 46:441-453, table 1
 */
const crowGardner = [
  3.285, 5.323, 6.686, 8.102, 9.598, 11.177, 12.817, 13.765, 14.921, 16.768, 17.633, 19.05, 20.335, 21.364, 22.945,
  23.762, 25.4, 26.306, 27.735, 28.966, 30.017,
]

/** @throws OptionError when an option is out of range. */
export function mustBeRki({ freq, b, w, actY }: RkiOptions): void {
  mustHold([
    ["freq", isWhole(freq, 1)],
    ["b", isWhole(b, actY ? 0 : 1)],
    ["w", isWhole(w, b === 0 ? 1 : 0)],
  ])
}

function referenceCounts(series: Counts, t: number, { freq, b, w, actY }: RkiOptions): number[] {
  const counts: number[] = []
  if (actY) for (let i = t - w; i < t; i++) counts.push(at(series, i))
  for (let year = 1; year <= b; year++) {
    for (let i = t - year * freq - w; i <= t - year * freq + w; i++) counts.push(at(series, i))
  }
  return counts
}

/**
 * Judges week t (from 1) by the mean of reference weeks: the upper end of a Poisson interval up to a mean of 20, above
 * it the mean and twice the standard deviation.
 * @throws OptionError when an option is out of range
 * @source the system of the Robert Koch Institute as in M. Höhle (2007), Computational Statistics 22:571-582
 */
export function rki(series: Counts, t: number, options: RkiOptions): Outcome {
  mustBeRki(options)
  const observed = at(series, t)
  if (t - options.b * options.freq - options.w < 1) return tooLittleHistory(t, observed)
  const counts = referenceCounts(series, t, options)
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  const squares = counts.reduce((sum, count) => sum + (count - expected) ** 2, 0)
  const upperbound =
    expected > 20
      ? expected + 2 * Math.sqrt(squares / (counts.length - 1))
      : (crowGardner[Math.floor(expected)] as number)
  if (Number.isNaN(upperbound)) return tooLittleHistory(t, observed, "tooFewReferenceWeeks")
  return { t, observed, kind: "judged", expected, upperbound, alarm: observed > upperbound }
}
