import { type FlexibleDesign, fillRoom } from "../surveillance/farrington-flexible.ts"
import { trendModel } from "../surveillance/trend-model.ts"
import type { Expectation } from "./usual-chance.ts"

/** Below this a fitted mean has run off to nought: nothing was counted in the weeks to learn from. */
const smallestMean = 1e-6
/** Above this it has run off the other way. */
const largestMean = 1e9

/**
 * What a series gives reason to expect in the step of the design.
 * @param count signals of the theme a step; effort: all signals there, above 0
 * @returns undefined where the model does not settle, or runs off
 * @source A. Noufaily and others (2013), Statistics in Medicine 32:1206-1222
 */
export function expectationOf(
  { learn, options, t }: FlexibleDesign,
  count: Float64Array,
  effort: Float64Array,
): (Expectation & { trend: number | null }) | undefined {
  if (!learn) return undefined
  fillRoom(learn, count, effort)
  const offset = Math.log(effort[t - 1] as number)
  const model = trendModel(learn, offset, { ...options, plainWeights: true })
  if (!model) return undefined
  const { fit, phi: dispersion } = model
  const expected = Math.exp(fit.linearNow + offset)
  if (!(expected >= smallestMean && expected < largestMean)) return undefined
  const error = Math.sqrt(dispersion * fit.varianceNow)
  return { expected, dispersion, error, trend: fit.hasSlope ? fit.slope : null }
}
