import { fallingRoot } from "./falling-root.ts"
import type { Stretch } from "./stretch.ts"

/** What the likeliest infection rate gains: then the mean is the usual one and `rate` times the count of the week before. */
export function bestEpidemic({ counts, means, before }: Stretch, from: number, to: number, alpha: number): number {
  const previous = (i: number) => (i === 0 ? before : (counts[i - 1] as number))
  const valueAndSlope = (rate: number): readonly [number, number] => {
    let [value, slope] = [0, 0]
    for (let i = from; i <= to; i++) {
      const [count, source] = [counts[i] as number, previous(i)]
      const mean = (means[i] as number) + rate * source
      value += (source * (count - mean)) / (mean * (1 + alpha * mean))
      slope +=
        (source * source * (mean * mean * alpha - count * (1 + 2 * alpha * mean))) / (mean * (1 + alpha * mean)) ** 2
    }
    return [value, slope]
  }
  if (valueAndSlope(0)[0] <= 0) return 0
  const rate = Math.max(0, fallingRoot(0, valueAndSlope))
  let gain = 0
  for (let i = from; i <= to; i++) {
    const [count, usual] = [counts[i] as number, means[i] as number]
    const mean = usual + rate * previous(i)
    if (alpha === 0) gain += count * Math.log(mean / usual) - (mean - usual)
    else
      gain += count * Math.log(mean / usual) + (count + 1 / alpha) * Math.log((1 + alpha * usual) / (1 + alpha * mean))
  }
  return gain
}
