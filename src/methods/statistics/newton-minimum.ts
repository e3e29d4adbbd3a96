/** The value of a function, with its slopes written into `slopes`. */
export type Sloped = (at: Float64Array, slopes: Float64Array) => number

export type Minimum = { at: Float64Array; value: number; steps: number; converged: boolean }

const difference = 1e-4

/** The matrix of second derivatives, as central differences of the slopes, by rows. */
function curvature(slope: Sloped, at: Float64Array): Float64Array {
  const size = at.length
  const second = new Float64Array(size * size)
  const [ahead, behind, moved] = [new Float64Array(size), new Float64Array(size), Float64Array.from(at)]
  for (let row = 0; row < size; row++) {
    const place = at[row] as number
    moved[row] = place + difference
    slope(moved, ahead)
    moved[row] = place - difference
    slope(moved, behind)
    moved[row] = place
    for (let column = 0; column < size; column++)
      second[row * size + column] = ((ahead[column] as number) - (behind[column] as number)) / (2 * difference)
  }
  for (let row = 0; row < size; row++)
    for (let column = 0; column < row; column++) {
      const mean = ((second[row * size + column] as number) + (second[column * size + row] as number)) / 2
      second[row * size + column] = mean
      second[column * size + row] = mean
    }
  return second
}

/** Solves (matrix + damping × its diagonal) x = −slopes by Cholesky, over the free places; undefined if not positive. */
function downhill(
  matrix: Float64Array,
  slopes: Float64Array,
  free: readonly number[],
  damping: number,
): Float64Array | undefined {
  const all = slopes.length
  const size = free.length
  const lower = new Float64Array(size * size)
  const part = new Float64Array(size)
  for (let row = 0; row < size; row++) {
    const from = free[row] as number
    for (let column = 0; column <= row; column++) {
      let sum = matrix[from * all + (free[column] as number)] as number
      if (row === column) sum += damping * Math.max(Math.abs(sum), 1e-3)
      for (let k = 0; k < column; k++) sum -= (lower[row * size + k] as number) * (lower[column * size + k] as number)
      if (row !== column) lower[row * size + column] = sum / (lower[column * size + column] as number)
      else if (sum > 1e-12) lower[row * size + row] = Math.sqrt(sum)
      else return undefined
    }
    let rest = -(slopes[from] as number)
    for (let k = 0; k < row; k++) rest -= (lower[row * size + k] as number) * (part[k] as number)
    part[row] = rest / (lower[row * size + row] as number)
  }
  for (let row = size - 1; row >= 0; row--) {
    let rest = part[row] as number
    for (let k = row + 1; k < size; k++) rest -= (lower[k * size + row] as number) * (part[k] as number)
    part[row] = rest / (lower[row * size + row] as number)
  }
  const step = new Float64Array(all)
  for (const [index, place] of free.entries()) step[place] = part[index] as number
  return step
}

const within = (value: number, reach: number) => Math.max(-reach, Math.min(reach, value))

/**
 * The nearest minimum of a smooth function of a few unknowns, downhill from a start: Newton's method, damped until each
 * step goes down (Levenberg and Marquardt), never beyond ±`edge`. Converged: the next step would change no unknown by
 * more than 1e-9, or nothing goes down any more while the slopes are as good as flat.
 * @param edge for each unknown how far from 0 it may lie; one that leans on its edge stays there
 * @param most after so many steps the search is given up: `converged` is then false
 * @source J. Nocedal and S. J. Wright (2006), Numerical Optimization, chapters 3 and 10
 */
export function newtonMinimum(slope: Sloped, start: Float64Array, edge: readonly number[], most = 200): Minimum {
  let at = start.map((value, index) => within(value, edge[index] as number))
  let slopes = new Float64Array(at.length)
  let value = slope(at, slopes)
  let damping = 1e-3
  for (let steps = 0; steps < most; steps++) {
    const free = [...at.keys()].filter((index) => {
      const outwards = -(slopes[index] as number) * Math.sign(at[index] as number)
      return Math.abs(at[index] as number) < (edge[index] as number) || outwards < 0
    })
    const matrix = curvature(slope, at)
    for (;;) {
      const step = downhill(matrix, slopes, free, damping)
      const longest = step ? step.reduce((most, part) => Math.max(most, Math.abs(part)), 0) : Number.POSITIVE_INFINITY
      if (step && longest < 1e-9) return { at, value, steps, converged: true }
      const shorter = Math.min(1, 2 / longest)
      const next = at.map((place, index) => within(place + (step?.[index] ?? 0) * shorter, edge[index] as number))
      const nextSlopes = new Float64Array(at.length)
      const nextValue = step ? slope(next, nextSlopes) : Number.POSITIVE_INFINITY
      if (nextValue <= value) {
        at = next
        value = nextValue
        slopes = nextSlopes
        damping = damping < 1e-9 ? 0 : damping / 10
        break
      }
      damping = Math.max(1e-6, damping * 10)
      if (damping > 1e12) return { at, value, steps, converged: longest < 1e-4 }
    }
  }
  return { at, value, steps: most, converged: false }
}
