import { type EarsMethod, ears, earsDefaults, mustBeEars } from "../../methods/surveillance/ears.ts"
import { mustBeRki, rki, rkiSystems } from "../../methods/surveillance/rki.ts"
import { cusumPlan } from "./cusum-plan.ts"
import { classicPlan, flexiblePlan } from "./farrington-plans.ts"
import { glrPlan } from "./glr-plan.ts"
import { flag, number, type OptionValues } from "./option-values.ts"
import type { Plan } from "./plan.ts"

function earsPlan(values: OptionValues, method: EarsMethod): Plan {
  const options = { ...earsDefaults(method), ...values.some({ baseline: number, minSigma: number, alpha: number }) }
  mustBeEars(options)
  return { start: 1, judge: ({ observed }, weeks) => weeks.map((t) => ears(observed, t, options)) }
}

function rkiPlan(values: OptionValues, system: keyof typeof rkiSystems): Plan {
  const given = values.some({ freq: number, b: number, w: number, actY: flag })
  const options = { freq: 52, ...rkiSystems[system], ...given }
  mustBeRki(options)
  return { start: 1, judge: ({ observed }, weeks) => weeks.map((t) => rki(observed, t, options)) }
}

/** Every method by name, in R's words and in those that people use for EARS. */
export const plans: Record<string, (values: OptionValues) => Plan> = {
  farringtonFlexible: flexiblePlan,
  farrington: classicPlan,
  C1: (values) => earsPlan(values, "C1"),
  C2: (values) => earsPlan(values, "C2"),
  C3: (values) => earsPlan(values, "C3"),
  cusum: cusumPlan,
  glrnb: (values) => glrPlan(values, false),
  glrpois: (values) => glrPlan(values, true),
  rki: (values) => rkiPlan(values, "rki3"),
  rki1: (values) => rkiPlan(values, "rki1"),
  rki2: (values) => rkiPlan(values, "rki2"),
  rki3: (values) => rkiPlan(values, "rki3"),
}
