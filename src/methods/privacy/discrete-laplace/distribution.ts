/** How discrete Laplace noise is spread: alpha = e to the power −epsilon / sensitivity. */
export type LaplaceSpread = { alpha: number; variance: number; deviation: number }

const alphaOf = (epsilon: number, sensitivity: number): number => {
  if (!(epsilon > 0) || !(sensitivity >= 1)) throw new RangeError("epsilon is above 0, the sensitivity 1 or more")
  return Math.exp(-epsilon / sensitivity)
}

/** The chance that the noise is exactly `size`. */
export function laplaceChance(size: number, epsilon: number, sensitivity: number): number {
  const alpha = alphaOf(epsilon, sensitivity)
  return ((1 - alpha) / (1 + alpha)) * alpha ** Math.abs(size)
}

/** Variance and standard deviation of the noise. */
export function laplaceSpread(epsilon: number, sensitivity: number): LaplaceSpread {
  const alpha = alphaOf(epsilon, sensitivity)
  const variance = (2 * alpha) / (1 - alpha) ** 2
  return { alpha, variance, deviation: Math.sqrt(variance) }
}

/**
 * The least whole number that the noise exceeds, up or down, with a chance of at most 1 − level: a published number lies
 * within it of the true one.
 * @param level such as 0.95
 */
export function laplaceHalfWidth(level: number, epsilon: number, sensitivity: number): number {
  const alpha = alphaOf(epsilon, sensitivity)
  if (!(level > 0 && level < 1)) throw new RangeError("a level lies between 0 and 1")
  const beyond = (size: number) => (2 * alpha ** (size + 1)) / (1 + alpha)
  let size = Math.max(0, Math.ceil(Math.log(((1 - level) * (1 + alpha)) / 2) / Math.log(alpha)) - 2)
  while (beyond(size) > 1 - level) size++
  return size
}
