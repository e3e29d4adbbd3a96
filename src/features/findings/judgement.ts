import { verdict } from "../../methods/statistics/verdict.ts"
import type { Compared, Comparison, Judgement, SourceBounds, Verdict } from "./comparison-model.ts"

/** How far from chance, and to which side. */
const strength: Record<Verdict["kind"], number> = {
  clearlyMore: 2,
  probablyMore: 1,
  couldBeChance: 0,
  tooLittle: 0,
  less: -1,
}
const strengthOf = (compared: Compared): number => strength[compared.verdict.kind]
/** By how much one may be mistaken; nothing is claimed where there is too little. */
const chanceOf = ({ verdict }: Compared): number => (verdict.kind === "tooLittle" ? 1 : verdict.chance)
/** The weakest claim first; of two that are called the same, the one that chance explains best. */
const byClaim = (one: Compared, other: Compared): number =>
  Math.abs(strengthOf(one)) - Math.abs(strengthOf(other)) || chanceOf(other) - chanceOf(one)

type Deciding = { kind: "one"; compared: Compared } | { kind: "contradictory" } | { kind: "none" }

/**
 * A baseline that people entered decides. Otherwise it is more only where it is more by every yardstick: per inhabitant
 * *and* as a part of all signals, because where people report more of everything each theme is more per inhabitant. So the
 * weakest claim decides, and two that point to opposite sides contradict each other. The period before decides only
 * where there is no elsewhere.
 */
function decidingOf(comparisons: readonly Comparison[]): Deciding {
  const made = comparisons.filter((one) => one.kind === "compared")
  const baseline = made.find((one) => one.with === "baseline")
  if (baseline) return { kind: "one", compared: baseline }
  const elsewhere = made.filter((one) => one.with === "population" || one.with === "share")
  const sides = elsewhere.map(strengthOf)
  if (sides.some((side) => side > 0) && sides.some((side) => side < 0)) return { kind: "contradictory" }
  const [weakest] = elsewhere.sort(byClaim)
  const compared = weakest ?? made[0]
  return compared ? { kind: "one", compared } : { kind: "none" }
}

/**
 * What the comparisons come to together. A baseline rests on what was asked; every other yardstick needs enough signals by
 * enough people first, of the bundle itself where it is about a bundle.
 */
export function judgementOf(
  comparisons: readonly Comparison[],
  sources: SourceBounds & { signals: number },
): Judgement {
  const { signals, reporters, organisations } = sources
  const deciding = decidingOf(comparisons)
  const bare = verdict({ observed: signals, expected: 0, chanceOfMore: 1, chanceOfLess: 1, reporters, organisations })
  const outcome = deciding.kind === "one" ? deciding.compared : undefined
  const standsAlone = outcome?.with === "baseline" || outcome?.verdict.kind === "less"
  if (bare.kind === "tooLittle" && !standsAlone) return { kind: "tooLittle", why: [...bare.why] }
  if (outcome) return { kind: "judged", by: outcome.with, verdict: outcome.verdict }
  return deciding.kind === "contradictory" ? { kind: "contradictory" } : { kind: "nothingToCompare" }
}
