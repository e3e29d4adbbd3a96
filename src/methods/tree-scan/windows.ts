/** Which stretches of time count, in intervals from 0; all ends are included. */
export type WindowRules = {
  intervals: number
  shortest: number
  longest: number
  /** Only stretches that end at the last interval. */
  prospective: boolean
  starts?: readonly [from: number, until: number]
  ends?: readonly [from: number, until: number]
  /** A stretch lasts at least this part of the time from `zero` to its far end; `zero` may lie outside the intervals. */
  leastPart?: { part: number; zero: number }
}

/** Stretches from `from` to before `until`, by end, and of one end the latest start first. */
export type Windows = { from: Int32Array; until: Int32Array }

/**
 * How late a stretch with this end may begin so that it fills its part of the time since zero.
 * @source TreeScan's risk window restriction: (end − start + 1)/(end − zero) ≥ part; before zero, (end − start + 1)/(zero − start)
 */
function latestStart(end: number, { part, zero }: { part: number; zero: number }): number {
  if (end === zero) return end
  if (end > zero) return Math.floor(end + 1 - part * (end - zero) + 1e-9)
  return part >= 1 ? Number.NEGATIVE_INFINITY : Math.floor((end + 1 - part * zero) / (1 - part) + 1e-9)
}

export function windowsOf(rules: WindowRules): Windows {
  const { intervals, shortest, longest, prospective, leastPart } = rules
  const last = intervals - 1
  const [startFrom, startUntil] = rules.starts ?? [0, last]
  const [endFrom, endUntil] = prospective ? [last, last] : (rules.ends ?? [0, last])
  const [from, until]: [number[], number[]] = [[], []]
  for (let end = Math.max(0, endFrom); end <= Math.min(last, endUntil); end++) {
    let earliest = Math.max(0, startFrom, end - longest + 1)
    let latest = Math.min(startUntil, end - shortest + 1)
    if (leastPart) latest = Math.min(latest, latestStart(end, leastPart))
    if (leastPart && end > leastPart.zero) earliest = Math.max(earliest, leastPart.zero + 1)
    for (let start = latest; start >= earliest; start--) {
      from.push(start)
      until.push(end + 1)
    }
  }
  return { from: Int32Array.from(from), until: Int32Array.from(until) }
}
