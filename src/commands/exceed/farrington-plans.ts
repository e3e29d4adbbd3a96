import { classicDesign, farringtonClassic } from "../../methods/surveillance/farrington.ts"
import { classicDefaults, flexibleDefaults } from "../../methods/surveillance/farrington-defaults.ts"
import { farringtonDesign, farringtonNow } from "../../methods/surveillance/farrington-flexible.ts"
import { mustBeFarrington, mustBeFlexible } from "../../methods/surveillance/farrington-options.ts"
import { flag, number, type OptionValues, oneOf, pair } from "./option-values.ts"
import type { Plan } from "./plan.ts"

const farringtonKinds = {
  freq: number,
  b: number,
  w: number,
  reweight: flag,
  alpha: number,
  trend: flag,
  limit54: pair,
  powertrans: oneOf("2/3", "1/2", "none"),
  populationOffset: flag,
}

/** One design for each week serves every series of the same days. */
function remembered<Design>(make: (t: number, days: number[] | undefined) => Design) {
  const designs = new Map<string, Design>()
  return (t: number, days: number[] | undefined): Design => {
    const key = `${t} ${days?.[0]}`
    const known = designs.get(key)
    if (known !== undefined) return known
    const design = make(t, days)
    designs.set(key, design)
    return design
  }
}

export function flexiblePlan(values: OptionValues): Plan {
  values.ignore("fitFun")
  const given = values.some({
    ...farringtonKinds,
    weightsThreshold: number,
    pThresholdTrend: number,
    noPeriods: number,
    pastWeeksNotIncluded: number,
    thresholdMethod: oneOf("delta", "nbPlugin", "muan"),
  })
  const merged = { ...flexibleDefaults, ...given }
  const options = { ...merged, pastWeeksNotIncluded: given.pastWeeksNotIncluded ?? merged.w }
  mustBeFlexible(options)
  const designOf = remembered((t, days) => farringtonDesign(t, options, days))
  return {
    start: 1,
    judge: ({ observed, population, days }, weeks) =>
      weeks.map((t) => farringtonNow(observed, designOf(t, days), population, true)),
  }
}

export function classicPlan(values: OptionValues): Plan {
  const fit = "algo.farrington.fitGLM"
  const fitFun = values.get("fitFun", oneOf(fit, `${fit}.fast`, `${fit}.populationOffset`))
  const withOffset = fitFun === `${fit}.populationOffset` && { populationOffset: true }
  const options = { ...classicDefaults, ...withOffset, ...values.some(farringtonKinds) }
  mustBeFarrington(options)
  const designOf = remembered((t, days) => classicDesign(t, options, days))
  return {
    start: 1,
    judge: ({ observed, population, days }, weeks) =>
      weeks.map((t) => farringtonClassic(observed, designOf(t, days), population)),
  }
}
