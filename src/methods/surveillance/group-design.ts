/**
 * Weeks to learn from, and one week to predict: each belongs to a group (a part of the year) and lies at a time. It does
 * not depend on the counts, so one design serves every series of the same length.
 * The arrays in `room` are overwritten by every fit.
 */
export type GroupDesign = {
  /** Where the weeks stand in the series, counted from 0. */
  weeks: Int32Array
  /** The group of each week, counted from 0. */
  groups: Int32Array
  groupCount: number
  /** Time of each week, counted from the week to predict: below 0. */
  times: Float64Array
  /** The group of the week to predict. */
  groupNow: number
  room: Room
}

export type Room = {
  counts: Float64Array
  offsets: Float64Array
  priors: Float64Array
  linear: Float64Array
  means: Float64Array
  weights: Float64Array
  working: Float64Array
  /** y ln y of each count. */
  ownGain: Float64Array
  /** Per group: sum of weights, weighted mean of time and of the working response. */
  sums: Float64Array
  timeMeans: Float64Array
  workingMeans: Float64Array
}

function roomFor(weeks: number, groups: number): Room {
  const perWeek = () => new Float64Array(weeks)
  const perGroup = () => new Float64Array(groups)
  return {
    counts: perWeek(),
    offsets: perWeek(),
    priors: perWeek(),
    linear: perWeek(),
    means: perWeek(),
    weights: perWeek(),
    working: perWeek(),
    ownGain: perWeek(),
    sums: perGroup(),
    timeMeans: perGroup(),
    workingMeans: perGroup(),
  }
}

/**
 * @param weeks where the weeks to learn from stand, counted from 0, in order
 * @param labels of what group each is, any numbers; labelNow: the group of the week to predict
 * @param times of each week, counted from the week to predict
 * @returns undefined when no week to learn from is in the group of the week to predict
 */
export function groupDesign(
  weeks: readonly number[],
  labels: readonly number[],
  labelNow: number,
  times: readonly number[],
): GroupDesign | undefined {
  const known = [...new Set(labels)].sort((a, b) => a - b)
  const groupNow = known.indexOf(labelNow)
  if (groupNow < 0) return undefined
  const numbers = new Map(known.map((label, index) => [label, index]))
  return {
    weeks: Int32Array.from(weeks),
    groups: Int32Array.from(labels, (label) => numbers.get(label) ?? 0),
    groupCount: known.length,
    times: Float64Array.from(times),
    groupNow,
    room: roomFor(weeks.length, known.length),
  }
}
