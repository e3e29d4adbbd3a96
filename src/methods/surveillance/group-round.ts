import type { GroupDesign } from "./group-design.ts"

/** No fitted mean lies below this. */
const smallestMean = Number.EPSILON

/** Twice the log-likelihood that the means leave to be gained; `linear` holds their logarithms. */
export function deviance({ counts, means, linear, priors, ownGain }: GroupDesign["room"]): number {
  let sum = 0
  for (let i = 0; i < counts.length; i++) {
    const y = counts[i] as number
    const mean = means[i] as number
    const part = y > 0 ? (ownGain[i] as number) - y * (linear[i] as number) - (y - mean) : mean
    sum += (priors[i] as number) * part
  }
  return 2 * sum
}

export function start({ counts, means, linear, ownGain }: GroupDesign["room"]): void {
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] as number
    const mean = count + 0.1
    means[i] = mean
    linear[i] = Math.log(mean)
    ownGain[i] = count > 0 ? count * Math.log(count) : 0
  }
}

/** Weights and working response for the means so far, and their means over each group. */
export function prepare({ room, groups, times, groupCount }: GroupDesign): void {
  const { counts, means, linear, offsets, priors, weights, working, sums, timeMeans, workingMeans } = room
  sums.fill(0)
  timeMeans.fill(0)
  workingMeans.fill(0)
  for (let i = 0; i < counts.length; i++) {
    const mean = means[i] as number
    const weight = (priors[i] as number) * mean
    const response = (linear[i] as number) - (offsets[i] as number) + ((counts[i] as number) - mean) / mean
    const group = groups[i] as number
    weights[i] = weight
    working[i] = response
    sums[group] = (sums[group] as number) + weight
    timeMeans[group] = (timeMeans[group] as number) + weight * (times[i] as number)
    workingMeans[group] = (workingMeans[group] as number) + weight * response
  }
  for (let group = 0; group < groupCount; group++) {
    const sum = sums[group] as number
    timeMeans[group] = (timeMeans[group] as number) / sum
    workingMeans[group] = (workingMeans[group] as number) / sum
  }
}

/** Least squares with a level for each group and one slope: the slope from what differs within groups. */
export function slopeOf({ room, groups, times }: GroupDesign): { slope: number; spread: number } {
  const { weights, working, timeMeans, workingMeans } = room
  let spread = 0
  let together = 0
  for (let i = 0; i < weights.length; i++) {
    const group = groups[i] as number
    const time = (times[i] as number) - (timeMeans[group] as number)
    const weighted = (weights[i] as number) * time
    spread += weighted * time
    together += weighted * ((working[i] as number) - (workingMeans[group] as number))
  }
  return { slope: together / spread, spread }
}

export function update({ room, groups, times }: GroupDesign, slope: number): void {
  const { linear, means, offsets, timeMeans, workingMeans } = room
  for (let i = 0; i < linear.length; i++) {
    const group = groups[i] as number
    const own = (workingMeans[group] as number) + slope * ((times[i] as number) - (timeMeans[group] as number))
    const value = own + (offsets[i] as number)
    linear[i] = value
    means[i] = Math.max(Math.exp(value), smallestMean)
  }
}
