import { OptionError } from "./option-error.ts"

/** Steps of time in a year, and the day of each count where those are known: whole days in order, as many as the counts. */
export type Calendar = { freq: number; days?: ArrayLike<number> | undefined }

const dayLength = 86_400_000

/** The same day some years earlier, in whole days since 1970; 29 February becomes 1 March. */
function yearsBefore(day: number, years: number): number {
  const date = new Date(day * dayLength)
  return Date.UTC(date.getUTCFullYear() - years, date.getUTCMonth(), date.getUTCDate()) / dayLength
}

/**
 * Where the same time of year stood a number of years ago, counted from 0; below 0 before the series began.
 * With days known, weeks are matched to the nearest same day of the week (a year is not 52 weeks) and days to the same
 * date; without, a year is `freq` steps. The series has no gaps, so days tell the place.
 */
export function yearsBack(now: number, years: number, { freq, days }: Calendar): number {
  if (days === undefined || (freq !== 52 && freq !== 365)) return now - years * freq
  const today = days[now] as number
  const gone = today - yearsBefore(today, years)
  return now - (freq === 52 ? Math.round(gone / 7) : gone)
}

/** The steps of time from one count to another. */
export function stepsBetween(from: number, to: number, { days }: Calendar): number {
  if (days === undefined) return to - from
  return ((days[to] as number) - (days[from] as number)) / ((days[1] as number) - (days[0] as number))
}

/** A label for every week up to now, or NaN for weeks to leave out; `noPeriods` labels what is near this time of year. */
export type Labels = Float64Array

function fill(labels: Labels, from: number, to: number, label: number): void {
  for (let i = Math.max(0, from); i <= to && i < labels.length; i++) labels[i] = label
}

export type Span = { b: number; w: number; noPeriods: number; pastWeeksNotIncluded: number }

/** The weeks between two windows, shared out over the periods; the first periods take what is left over. */
function share(labels: Labels, from: number, count: number, periods: number): void {
  const [each, rest] = [Math.floor(count / periods), count % periods]
  let next = from
  for (let period = 1; period <= periods; period++) {
    const length = each + (period <= rest ? 1 : 0)
    fill(labels, next, next + length - 1, period)
    next += length
  }
}

/**
 * Which of the weeks before `now` (counted from 0) a Farrington model learns from. Windows of w weeks on both sides of
 * this time of year in b years are one group; with `noPeriods` above 1 the weeks between form the others.
 * @returns undefined when the series does not reach back far enough
 * @throws OptionError when there are more periods than weeks to fill them
 * @source A. Noufaily and others (2013), Statistics in Medicine 32:1206-1222, section 3.3
 */
export function labelledWeeks(now: number, span: Span, calendar: Calendar): Labels | undefined {
  const { b, w, noPeriods, pastWeeksNotIncluded } = span
  const labels = new Float64Array(now + 1).fill(Number.NaN)
  fill(labels, now - w, now, noPeriods)
  let after = now
  for (let year = 1; year <= b; year++) {
    const middle = yearsBack(now, year, calendar)
    // As R: the middle must exist, and of its window at most the first week may be missing.
    if (middle < 0 || middle - w < -1) return undefined
    fill(labels, middle - w, middle + w, noPeriods)
    if (noPeriods > 1) {
      const between = after - middle - 2 * w - 1
      if (between < noPeriods - 1) throw new OptionError("noPeriods")
      share(labels, middle + w + 1, between, noPeriods - 1)
    }
    after = middle
  }
  fill(labels, now - pastWeeksNotIncluded, now, Number.NaN)
  return labels
}
