import { studentTwoSided } from "../statistics/student.ts"
import type { GroupDesign } from "./group-design.ts"
import { fitGroups, type GroupFit } from "./group-fit.ts"
import { dispersionOf, reweight } from "./reweight.ts"

export type ModelOptions = {
  trend: boolean
  reweight: boolean
  weightsThreshold: number
  pThresholdTrend: number
  /** How many years there are to learn from; a trend needs three. */
  b: number
  /** Judge the error of the trend and of the prediction by prior weights alone, as R's farringtonFlexible does. */
  plainWeights: boolean
}

/** A model of the weeks in the room of a design. `dispersion` is Pearson's, `phi` the same but at least 1. */
export type TrendModel = { fit: GroupFit; phi: number; dispersion: number }

function fitTwice(design: GroupDesign, trend: boolean, options: ModelOptions): TrendModel | undefined {
  const { priors } = design.room
  priors.fill(1)
  let fit = fitGroups(design, trend)
  if (!fit.converged && trend) fit = fitGroups(design, false)
  if (!fit.converged || fit.freedom <= 0) return undefined
  let dispersion = dispersionOf(design, fit)
  let phi = Math.max(dispersion, 1)
  if (options.reweight) {
    reweight(design, fit, phi, options.weightsThreshold)
    fit = fitGroups(design, fit.hasSlope)
    phi = Math.max(dispersionOf(design, fit), 1)
    dispersion = dispersionOf(design, fit, options.plainWeights)
  }
  return Number.isNaN(phi) ? undefined : { fit, phi, dispersion }
}

function largest(counts: Float64Array): number {
  let most = 0
  for (const count of counts) if (count > most) most = count
  return most
}

/**
 * The model of a Farrington method: with a trend where there are three years, the trend is significant, and it does not
 * lead above all that was seen; else without.
 * @param offsetNow logarithm of the population of the week to predict, or 0
 * @returns undefined when the model does not settle or no degrees of freedom are left
 * @source Farrington and others (1996), sections 3.3 to 3.6
 */
export function trendModel(design: GroupDesign, offsetNow: number, options: ModelOptions): TrendModel | undefined {
  const model = fitTwice(design, options.trend, options)
  if (!model?.fit.hasSlope) return model
  const { fit, dispersion } = model
  const error = Math.sqrt(dispersion * fit.slopeVariance)
  const kept =
    options.b >= 3 &&
    studentTwoSided(fit.slope / error, fit.freedom) < options.pThresholdTrend &&
    Math.exp(fit.linearNow + offsetNow) <= largest(design.room.counts)
  return kept ? model : fitTwice(design, false, options)
}
