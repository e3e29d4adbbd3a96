/** A stretch of time from `start` to before `end`, in whole units such as weeks or months counted from some first one. */
export type Period = { name: string; start: number; end: number }

/** Periods that share some time but are not the same: the difference of their numbers can be taken. */
export type Overlap = { one: Period; other: Period; from: number; until: number }

/**
 * Which periods of a calendar of releases run into one another. Numbers of such periods tell by subtraction what happened
 * in the rest: a cumulative table gives away every month. An empty answer is a calendar without that risk.
 * @throws RangeError when a period ends before it starts
 */
export function overlapping(periods: readonly Period[]): Overlap[] {
  const wrong = periods.find(({ start, end }) => !(start < end))
  if (wrong) throw new RangeError(`period ${wrong.name} ends before it starts`)
  const sorted = periods.toSorted((a, b) => a.start - b.start || a.end - b.end)
  return sorted.flatMap((one, place) =>
    sorted.slice(place + 1).flatMap((other): Overlap[] => {
      if (other.start >= one.end || (one.start === other.start && one.end === other.end)) return []
      return [{ one, other, from: other.start, until: Math.min(one.end, other.end) }]
    }),
  )
}

/** Periods one after another, each as long: the calendar that tells nothing by subtraction. */
export function successive(start: number, length: number, many: number, nameOf: (start: number) => string): Period[] {
  return Array.from({ length: many }, (_, place) => {
    const from = start + place * length
    return { name: nameOf(from), start: from, end: from + length }
  })
}
