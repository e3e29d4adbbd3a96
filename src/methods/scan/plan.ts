import { type Analysis, isTemporal } from "./analysis.ts"
import { circlesAbout, smallerCircles } from "./circles.ts"
import { collapsedSpace, collapsedTime, type Field, overTime } from "./field.ts"
import type { CategoryProblem } from "./ordinal.ts"
import { daysIn } from "./period.ts"
import type { Circles, Randomness } from "./problem.ts"
import { stretchesOf, stretchesSoFar } from "./time-windows.ts"
import { adjustedForTime, fitGroups, scaledTo } from "./trend.ts"
import type { Likelihood, WindowProblem } from "./windows.ts"

/** A scan that is ready to run: over the real counts, and over replicas (which may see more windows). */
export type Plan = {
  field: Field
  analysis: Analysis
  /** The trend over all places that was taken account of, in per cent a year, where there is one. */
  trend: number | undefined
  circles: Circles
  /** What each location counts for when the size of circles is limited. */
  weights: Float64Array
} & (
  | { kind: "counts"; real: WindowProblem; simulated: WindowProblem }
  | { kind: "categories"; real: CategoryProblem; simulated: CategoryProblem }
)

const sumOf = (values: Float64Array | Uint32Array): number => {
  let sum = 0
  for (const value of values) sum += value
  return sum
}

/** Expected cases where only the cases are known: every place has its share of every interval (Kulldorff and others 2005). */
function fromMargins(counts: Uint32Array, intervals: number): Float64Array {
  const cells = Float64Array.from(counts)
  const perLocation = overTime(cells, intervals)
  const perInterval = new Float64Array(intervals)
  for (let cell = 0; cell < cells.length; cell++) {
    perInterval[cell % intervals] = (perInterval[cell % intervals] as number) + (cells[cell] as number)
  }
  const total = sumOf(counts)
  return cells.map((_, cell) => {
    return ((perLocation[Math.floor(cell / intervals)] as number) * (perInterval[cell % intervals] as number)) / total
  })
}

function adjusted(field: Field, analysis: Analysis): { measure: Float64Array; trend: number | undefined } {
  const intervals = field.boundaries.length - 1
  const cases = sumOf(field.counts)
  if (analysis.model === "permutation") return { measure: fromMargins(field.counts, intervals), trend: undefined }
  if (analysis.model !== "poisson") return { measure: field.measure, trend: undefined }
  let measure = scaledTo(field.measure, cases)
  const cells = () => ({ measure, counts: field.counts, locations: field.ids.length, intervals })
  if (analysis.weekdays) {
    // 1 January 1970 was a Thursday; which day gets which number does not matter.
    const weekday = (cell: number) => (((field.boundaries[cell % intervals] as number) % 7) + 7) % 7
    measure = fitGroups(cells(), weekday, 7)
  }
  const years = (field.length * daysIn[field.unit]) / daysIn.year
  const timed = adjustedForTime(cells(), analysis.timeAdjustment, years)
  measure = timed.measure
  if (analysis.spaceAdjustment !== "none") {
    measure = fitGroups(cells(), (cell) => Math.floor(cell / intervals), field.ids.length)
  }
  return { measure, trend: timed.percent }
}

function randomnessOf(field: Field, analysis: Analysis, measure: Float64Array): Randomness {
  const intervals = field.boundaries.length - 1
  const cases = sumOf(field.counts)
  const cells = Float64Array.from(field.counts)
  const grouped = (groupOf: (cell: number) => number, groups: number): Randomness => {
    const totals = new Uint32Array(groups)
    for (const [cell, count] of field.counts.entries())
      totals[groupOf(cell)] = (totals[groupOf(cell)] as number) + count
    return { kind: "per-group", group: Uint32Array.from(measure, (_, cell) => groupOf(cell)), totals }
  }
  if (analysis.model === "expectation") return { kind: "independent" }
  if (analysis.model === "bernoulli") return { kind: "hypergeometric", cases }
  if (analysis.model === "permutation") {
    const perInterval = new Uint32Array(intervals)
    cells.forEach((count, cell) => {
      perInterval[cell % intervals] = (perInterval[cell % intervals] as number) + count
    })
    return { kind: "permutation", perLocation: Uint32Array.from(overTime(cells, intervals)), perInterval }
  }
  const { timeAdjustment, spaceAdjustment } = analysis
  if (timeAdjustment.kind === "nonparametric") {
    const groups = Math.ceil(intervals / timeAdjustment.length)
    return grouped((cell) => Math.floor((cell % intervals) / timeAdjustment.length), groups)
  }
  if (spaceAdjustment === "stratified") return grouped((cell) => Math.floor(cell / intervals), field.ids.length)
  return { kind: "multinomial", cases }
}

function likelihoodOf(field: Field, { model }: Analysis, measure: Float64Array): Likelihood {
  const cases = sumOf(field.counts)
  if (model === "expectation") return { kind: "expectation" }
  return model === "bernoulli" ? { kind: "bernoulli", cases, population: sumOf(measure) } : { kind: "poisson", cases }
}

/** The cases of all categories together. */
function allCategories({ counts, categories }: Field): Uint32Array {
  const size = counts.length / Math.max(1, categories.length)
  return counts.slice(0, size).map((_, cell) => {
    return categories.reduce((sum, _value, category) => sum + (counts[category * size + cell] as number), 0)
  })
}

function circlesOf(field: Field, analysis: Analysis, weights: Float64Array): Circles {
  if (isTemporal(analysis.type)) return { starts: Uint32Array.of(0, 1), locations: Uint32Array.of(0) }
  const centres = field.grid?.places ?? field.places
  const reach = (of: Float64Array, percent: number) => ({
    weights: of,
    weight: (sumOf(of) * percent) / 100,
    distance: analysis.maxDistance,
  })
  const more = field.circleWeights ? [reach(field.circleWeights, analysis.maxCircleWeight)] : []
  return circlesAbout(centres, field.places, [reach(weights, analysis.maxPopulation), ...more])
}

/** Makes an analysis of a field ready to run. */
export function planOf(whole: Field, analysis: Analysis): Plan {
  const { type } = analysis
  const field = isTemporal(type) ? collapsedSpace(whole) : type === "space" ? collapsedTime(whole) : whole
  const intervals = field.boundaries.length - 1
  const stretches = stretchesOf(field, analysis)
  const later = analysis.earlier ? stretchesSoFar(field, stretches, analysis.earlier.since) : stretches
  const spaceTime = type === "space-time" || type === "prospective-space-time"
  const shape = { locations: field.ids.length, intervals, stretches, direction: analysis.scanFor }
  const also = { alsoWhole: spaceTime && analysis.alsoSpace, alsoEverywhere: spaceTime && analysis.alsoTime }
  if (field.categories.length > 0) {
    const perCell = allCategories(field)
    const size = perCell.length
    const totals = Uint32Array.from(field.categories, (_, category) => {
      return sumOf(field.counts.subarray(category * size, (category + 1) * size))
    })
    const weights = overTime(Float64Array.from(perCell), intervals)
    const circles = circlesOf(field, analysis, weights)
    const real = { ...shape, ...also, totals, perCell, circles, ordered: analysis.model === "ordinal" }
    return {
      kind: "categories",
      field,
      analysis,
      trend: undefined,
      circles,
      weights,
      real,
      simulated: { ...real, stretches: later },
    }
  }
  const { measure, trend } = adjusted(field, analysis)
  const weights = overTime(measure, intervals)
  const circles = circlesOf(field, analysis, weights)
  const { leastHigh, leastLow, riskAbove, riskBelow } = analysis
  const real: WindowProblem = {
    ...shape,
    ...also,
    measure,
    circles,
    likelihood: likelihoodOf(field, analysis, measure),
    worth: { leastHigh, leastLow, riskAbove, riskBelow },
    randomness: randomnessOf(field, analysis, measure),
  }
  return { kind: "counts", field, analysis, trend, circles, weights, real, simulated: { ...real, stretches: later } }
}

/** The circles of a plan cut off at a percentage of the population. */
export function circlesUpTo({ circles, weights }: Plan, percent: number): Circles {
  return percent >= 100 ? circles : smallerCircles(circles, weights, (sumOf(weights) * percent) / 100)
}
