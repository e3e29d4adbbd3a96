import { type CusumOptions, cusum, cusumDefaults, mustBeCusum } from "../../methods/surveillance/cusum.ts"
import { transforms } from "../../methods/surveillance/cusum-scales.ts"
import { either, number, numbers, type OptionValues, oneOf } from "./option-values.ts"
import { type Plan, rangeOf, type Weeks } from "./plan.ts"

export function cusumPlan(values: OptionValues): Plan {
  const given = values.some({ freq: number, k: number, h: number, trans: oneOf(...transforms), alpha: number })
  const m = values.get("m", either(either(number, numbers), oneOf("glm")))
  const options = { ...cusumDefaults, ...given, m }
  const withRange = (weeks: Weeks): CusumOptions => ({ ...options, range: rangeOf(weeks) })
  if (!Array.isArray(m)) mustBeCusum(withRange([1]))
  const start = typeof m === "number" || Array.isArray(m) ? 1 : options.freq + 1
  return { start, judge: ({ observed }, weeks) => cusum(observed, withRange(weeks)) }
}
