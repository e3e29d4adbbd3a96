import { solved } from "./linear-solution.ts"

/** A model with logarithmic link: columns of explaining numbers for each count. */
export type LogLinear = { rows: readonly (readonly number[])[]; counts: readonly number[] }

export function meanAt(coefficients: readonly number[], row: readonly number[]): number {
  return Math.exp(row.reduce((sum, value, column) => sum + value * (coefficients[column] as number), 0))
}

/** One round of weighted least squares from the means so far. `alpha`: the variance is mean + alpha × mean². */
function improved({ rows, counts }: LogLinear, means: readonly number[], alpha: number): number[] {
  const size = rows[0]?.length ?? 0
  const matrix: number[][] = Array.from({ length: size }, () => new Array(size).fill(0))
  const right = new Array<number>(size).fill(0)
  for (const [index, row] of rows.entries()) {
    const mean = means[index] as number
    const weight = mean / (1 + alpha * mean)
    const response = Math.log(mean) + ((counts[index] as number) - mean) / mean
    for (let i = 0; i < size; i++) {
      const weighted = weight * (row[i] as number)
      right[i] = (right[i] as number) + weighted * response
      for (let j = 0; j <= i; j++) {
        const line = matrix[i] as number[]
        line[j] = (line[j] as number) + weighted * (row[j] as number)
      }
    }
  }
  return solved(matrix, right)
}

/** Twice the log-likelihood that the means leave to be gained. */
function deviance(counts: readonly number[], means: readonly number[], alpha: number): number {
  let sum = 0
  for (const [index, count] of counts.entries()) {
    const mean = means[index] as number
    const part = count > 0 ? count * Math.log(count / mean) : 0
    if (alpha === 0) sum += part - (count - mean)
    else sum += part - (count + 1 / alpha) * Math.log((1 + alpha * count) / (1 + alpha * mean))
  }
  return 2 * sum
}

export type Fitted = { coefficients: number[]; means: number[] }

/**
 * Coefficients of most likelihood for Poisson counts (alpha 0) or negative binomial counts with variance mean + alpha × mean².
 * Starts and ends where R's glm does (the deviance changes by less than 1e-8 of itself), so that a model that settles
 * slowly ends at the same place.
 * @param start means to start from; without, the counts themselves, lifted above 0
 * @returns undefined when 25 rounds do not settle it or the columns say the same twice
 * @source McCullagh and Nelder (1989), section 2.5; J. F. Lawless (1987), Canadian J. of Statistics 15:209-225
 */
export function fitLogLinear(model: LogLinear, alpha: number, start?: readonly number[]): Fitted | undefined {
  const lifted = (count: number) => (alpha === 0 ? count + 0.1 : count === 0 ? 1 / 6 : count)
  let means: readonly number[] = start ?? model.counts.map(lifted)
  let before = deviance(model.counts, means, alpha)
  for (let round = 0; round < 25; round++) {
    const coefficients = improved(model, means, alpha)
    const next = model.rows.map((row) => Math.max(meanAt(coefficients, row), Number.EPSILON))
    const now = deviance(model.counts, next, alpha)
    if (!Number.isFinite(now)) return undefined
    if (Math.abs(now - before) / (Math.abs(now) + 0.1) < 1e-8) return { coefficients, means: next }
    before = now
    means = next
  }
  return undefined
}
