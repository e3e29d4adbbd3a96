/** A trend over all places together that a cluster must stand out against. */
export type TimeAdjustment =
  | { kind: "none" }
  /** So many per cent more (or fewer) a year. */
  | { kind: "percentage"; percent: number }
  /** A yearly percentage that the data themselves give; "quadratic": one that itself changes. */
  | { kind: "log-linear" }
  | { kind: "quadratic" }
  /** No form supposed: each `length` intervals have the cases that they have. */
  | { kind: "nonparametric"; length: number }

type Cells = { measure: Float64Array; counts: Uint32Array; locations: number; intervals: number }

/** Sums of cells over groups: cases and measure. */
function sums({ measure, counts }: Cells, groupOf: (cell: number) => number, groups: number) {
  const [cases, expected] = [new Float64Array(groups), new Float64Array(groups)]
  for (let cell = 0; cell < measure.length; cell++) {
    const group = groupOf(cell)
    cases[group] = (cases[group] as number) + (counts[cell] as number)
    expected[group] = (expected[group] as number) + (measure[cell] as number)
  }
  return { cases, expected }
}

/** Scales the measure of each group of cells to the cases that the group has. */
export function fitGroups(cells: Cells, groupOf: (cell: number) => number, groups: number): Float64Array {
  const { cases, expected } = sums(cells, groupOf, groups)
  return cells.measure.map((value, cell) => {
    const group = groupOf(cell)
    const all = expected[group] as number
    return all > 0 ? (value * (cases[group] as number)) / all : 0
  })
}

/** Scales all of the measure so that it sums to `total`. */
export function scaledTo(measure: Float64Array, total: number): Float64Array {
  const sum = measure.reduce((all, value) => all + value, 0)
  return sum > 0 ? measure.map((value) => (value * total) / sum) : measure
}

/** Solves the equations A x = b by elimination, for the few unknowns of a trend. */
function solved(rows: number[][]): number[] {
  const size = rows.length
  for (let pivot = 0; pivot < size; pivot++) {
    const best = rows.slice(pivot).reduce((a, b) => (Math.abs(b[pivot] ?? 0) > Math.abs(a[pivot] ?? 0) ? b : a))
    rows.splice(rows.indexOf(best), 1)
    rows.splice(pivot, 0, best)
    for (const row of rows) {
      if (row === best) continue
      const factor = (row[pivot] as number) / (best[pivot] as number)
      for (let at = pivot; at <= size; at++) row[at] = (row[at] as number) - factor * (best[at] as number)
    }
  }
  return rows.map((row, index) => (row[size] as number) / (row[index] as number))
}

/**
 * The powers of a trend fitted by greatest likelihood: cases of interval t are Poisson about m_t exp(a + b t + c t²)
 * (`degree` 1 or 2), by Newton's method. Returns b (and c), t counted in intervals from 0.
 */
export function fittedTrend(cases: Float64Array, measure: Float64Array, degree: 1 | 2): number[] {
  const middle = (cases.length - 1) / 2
  const scale = Math.max(1, middle)
  const powers = Array.from(cases, (_, t) => Array.from({ length: degree + 1 }, (_, k) => ((t - middle) / scale) ** k))
  const total = { cases: cases.reduce((a, b) => a + b, 0), measure: measure.reduce((a, b) => a + b, 0) }
  let beta = [Math.log(total.cases / total.measure), ...Array(degree).fill(0)] as number[]
  for (let round = 0; round < 100; round++) {
    const rows = beta.map(() => new Array<number>(degree + 2).fill(0))
    powers.forEach((x, t) => {
      const mean = (measure[t] as number) * Math.exp(x.reduce((sum, value, k) => sum + value * (beta[k] as number), 0))
      rows.forEach((row, i) => {
        x.forEach((value, j) => {
          row[j] = (row[j] as number) + mean * (x[i] as number) * value
        })
        row[degree + 1] = (row[degree + 1] as number) + ((cases[t] as number) - mean) * (x[i] as number)
      })
    })
    const step = solved(rows)
    if (step.some((value) => !Number.isFinite(value))) break
    const largest = Math.max(...step.map(Math.abs))
    beta = beta.map((value, k) => value + (step[k] as number) / Math.max(1, largest))
    if (largest < 1e-12) break
  }
  const [, slope = 0, bend = 0] = beta
  return degree === 1 ? [slope / scale] : [slope / scale - (2 * bend * middle) / scale ** 2, bend / scale ** 2]
}

/**
 * The expected cases after a trend is taken account of; they sum to the cases again. Also the yearly percentage.
 * @param yearsPerInterval how long an interval lasts
 */
export function adjustedForTime(
  cells: Cells,
  adjustment: TimeAdjustment,
  yearsPerInterval: number,
): { measure: Float64Array; percent: number | undefined } {
  const { measure, counts, intervals } = cells
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (adjustment.kind === "none") return { measure, percent: undefined }
  if (adjustment.kind === "nonparametric") {
    const groupOf = (cell: number) => Math.floor((cell % intervals) / adjustment.length)
    return { measure: fitGroups(cells, groupOf, Math.ceil(intervals / adjustment.length)), percent: undefined }
  }
  const perInterval = sums(cells, (cell) => cell % intervals, intervals)
  const powers =
    adjustment.kind === "percentage"
      ? [Math.log1p(adjustment.percent / 100) * yearsPerInterval]
      : fittedTrend(perInterval.cases, perInterval.expected, adjustment.kind === "log-linear" ? 1 : 2)
  const [slope = 0, bend = 0] = powers
  const factors = Float64Array.from({ length: intervals }, (_, t) => Math.exp(slope * t + bend * t * t))
  const trended = measure.map((value, cell) => value * (factors[cell % intervals] as number))
  const percent = powers.length === 1 ? Math.expm1(slope / yearsPerInterval) * 100 : undefined
  return { measure: scaledTo(trended, total), percent }
}
