import { glr } from "../../methods/surveillance/glr.ts"
import { type GlrOptions, glrDefaults, mustBeGlr } from "../../methods/surveillance/glr-options.ts"
import { either, flag, number, numbers, type OptionValues, oneOf } from "./option-values.ts"
import { type Plan, rangeOf, type Weeks } from "./plan.ts"

/** How to learn the usual mean: {"S": 1, "trend": true, "refit": false}. */
function learning(value: unknown): { S?: number; trend?: boolean; refit?: boolean } | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined
  const { S, trend, refit, ...more } = value as Record<string, unknown>
  const right = [S === undefined || number(S) !== undefined, trend === undefined || flag(trend) !== undefined]
  const known = right.every(Boolean) && (refit === undefined || flag(refit) !== undefined)
  return known && Object.keys(more).length === 0 ? value : undefined
}

export function glrPlan(values: OptionValues, isPoisson: boolean): Plan {
  const given = values.some({
    freq: number,
    "c.ARL": number,
    Mtilde: number,
    M: number,
    change: oneOf("intercept", "epi"),
    theta: number,
    dir: oneOf("inc", "dec"),
    ret: oneOf("value", "cases"),
    xMax: number,
    alpha: number,
  })
  const mu0 = values.get("mu0", either(either(number, numbers), learning))
  const given0 = typeof mu0 === "number" || Array.isArray(mu0)
  const usual = given0 ? mu0 : { ...glrDefaults.mu0, ...mu0 }
  const options = { ...glrDefaults, ...given, ...(isPoisson && { alpha: 0 }), mu0: usual }
  const withRange = (weeks: Weeks): GlrOptions => ({ ...options, range: rangeOf(weeks) })
  if (!Array.isArray(usual)) mustBeGlr(withRange([1]))
  return { start: given0 ? 1 : options.freq + 1, judge: ({ observed }, weeks) => glr(observed, withRange(weeks)) }
}
