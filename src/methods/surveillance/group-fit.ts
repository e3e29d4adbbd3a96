import type { GroupDesign } from "./group-design.ts"
import { deviance, prepare, slopeOf, start, update } from "./group-round.ts"

/** What a fit found; the fitted means, weights and offsets stay in the room of the design until the next fit. */
export type GroupFit = {
  converged: boolean
  /** Change of the logarithm of the mean in one step of time; 0 without a trend. */
  slope: number
  hasSlope: boolean
  /** Logarithm of the mean of the week to predict, without its offset. */
  linearNow: number
  /** Variance of `linearNow` and of the slope, to be multiplied by a dispersion. */
  varianceNow: number
  slopeVariance: number
  /** Degrees of freedom that are left. */
  freedom: number
}

/** As R's glm.fit: at most so many rounds, until the deviance changes by less than this part. */
const [mostRounds, settled] = [25, 1e-8]
/**
 * A quasi-Poisson model with logarithmic link: a level for each group, and a trend if wanted. The counts, offsets and
 * prior weights are read from the room of the design.
 * The weighted least squares of each round have a closed form here, so a round is a few passes over the weeks; start,
 * rounds and end are those of R's glm, so that fits which run off to 0 end at the same place.
 * @source J. A. Nelder and R. W. M. Wedderburn (1972), JRSS A 135:370-384; P. McCullagh and J. A. Nelder (1989), Generalized
 *   Linear Models, section 2.5
 */
export function fitGroups(design: GroupDesign, trend: boolean): GroupFit {
  const { room, groupNow, groupCount } = design
  start(room)
  let before = deviance(room)
  let converged = false
  let slope = 0
  let spread = Number.POSITIVE_INFINITY
  for (let round = 0; round < mostRounds && !converged; round++) {
    prepare(design)
    if (trend) ({ slope, spread } = slopeOf(design))
    update(design, slope)
    const now = deviance(room)
    if (!Number.isFinite(now)) break
    converged = Math.abs(now - before) / (Math.abs(now) + 0.1) < settled
    before = now
  }
  const away = -(room.timeMeans[groupNow] as number)
  return {
    converged,
    slope,
    hasSlope: trend,
    linearNow: (room.workingMeans[groupNow] as number) + slope * away,
    varianceNow: 1 / (room.sums[groupNow] as number) + (trend ? (away * away) / spread : 0),
    slopeVariance: 1 / spread,
    freedom: room.counts.length - groupCount - (trend ? 1 : 0),
  }
}
