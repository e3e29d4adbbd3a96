import { isProspective, isTemporal } from "./analysis.ts"
import type { Candidate } from "./candidate.ts"
import type { Field } from "./field.ts"
import { gumbelChance, rankOf, recurrenceDays, type Simulated } from "./inference.ts"
import { relativeRisk } from "./likelihood.ts"
import { categoryGroups } from "./ordinal-ratio.ts"
import { daysIn, intervalOf } from "./period.ts"
import { asMeasured, squaredDistance } from "./places.ts"
import type { Plan } from "./plan.ts"

/** Neighbouring categories that a cluster does not tell apart, with what was counted and expected in it. */
export type CategoryPart = {
  values: number[]
  observed: number
  expected: number
  ratio: number
  relativeRisk: number
}

export type Cluster = {
  /** The locations, from the centre outwards; all of them where it is a matter of time alone. */
  members: string[]
  everywhere: boolean
  centre: string | undefined
  /** In the units of the plane, or in kilometres. */
  radius: number | undefined
  /** Day numbers, both included. */
  start: number
  end: number
  side: "high" | "low"
  observed: number
  expected: number | undefined
  ratio: number | undefined
  relativeRisk: number | undefined
  population: number | undefined
  llr: number
  p: number | undefined
  pBy: "monte-carlo" | "gumbel" | undefined
  gumbelP: number | undefined
  rank: number | undefined
  /** After how many days such a cluster appears once by chance; of prospective scans. */
  recurrence: number | undefined
  gini: boolean
  categories: CategoryPart[] | undefined
}

function categoriesOf(plan: Plan, candidate: Candidate): CategoryPart[] | undefined {
  if (plan.kind !== "categories" || !candidate.perCategory) return undefined
  const { totals, ordered, direction } = plan.real
  const inside = candidate.observed
  const all = totals.reduce((sum, count) => sum + count, 0)
  const high = categoryGroups(candidate.perCategory, totals, ordered ? (direction === "low" ? "low" : "high") : "any")
  const groups = high.length < 2 && direction === "both" ? categoryGroups(candidate.perCategory, totals, "low") : high
  return groups.map((group) => {
    const expected = (group.all * inside) / all
    return {
      values: plan.field.categories.slice(group.first, group.last + 1),
      observed: group.inside,
      expected,
      ratio: group.inside / expected,
      relativeRisk: group.inside / expected / ((group.all - group.inside) / (group.all - expected)),
    }
  })
}

function figuresOf(plan: Plan, { observed, measure }: Candidate) {
  if (plan.kind === "categories") return { expected: undefined, ratio: undefined, relativeRisk: undefined }
  const { likelihood } = plan.real
  const expected = likelihood.kind === "bernoulli" ? (measure * likelihood.cases) / likelihood.population : measure
  // Between places and moments there is no outside to compare with in the permutation model.
  const risk = plan.analysis.model === "permutation" ? undefined : relativeRisk(likelihood, observed, measure)
  return { expected, ratio: observed / expected, relativeRisk: risk }
}

type Chance = Pick<Cluster, "p" | "pBy" | "gumbelP" | "rank" | "recurrence">

function chanceOf(plan: Plan, llr: number, simulated: Simulated): Chance {
  const { inference, type, earlier } = plan.analysis
  const count = simulated.sorted.length
  if (count === 0) return { p: undefined, pBy: undefined, gumbelP: undefined, rank: undefined, recurrence: undefined }
  const rank = rankOf(simulated, llr)
  const gumbelP = gumbelChance(simulated, llr)
  const byGumbel = inference.kind === "gumbel" || (inference.kind === "default" && rank < 10)
  // Stopped at a number of replicas that are as great: their share is the chance (Besag and Clifford 1991).
  const stopped = inference.kind === "early-stop" && count < plan.analysis.replicas
  const counted = stopped ? (rank - 1) / count : rank / (count + 1)
  const p = byGumbel ? gumbelP : counted
  const { boundaries, unit, length } = plan.field
  const every = earlier?.every ?? length * daysIn[unit]
  const last = boundaries[boundaries.length - 1] as number
  // The first of the analyses was made at the end of the interval in which they began.
  const first = earlier ? (boundaries[(intervalOf(boundaries, earlier.since) ?? 0) + 1] as number) : last
  const analyses = 1 + Math.max(0, Math.round((last - first) / every))
  const recurrence = isProspective(type) ? recurrenceDays(p, every, analyses) : undefined
  return { p, pBy: byGumbel ? "gumbel" : "monte-carlo", gumbelP, rank, recurrence }
}

/** What is told of a window that is reported. */
export function clusterOf(
  plan: Plan,
  whole: Field,
  candidate: Candidate,
  simulated: Simulated,
  gini: boolean,
): Cluster {
  const { field, analysis } = plan
  const everywhere = candidate.everywhere || isTemporal(analysis.type)
  const centres = field.grid ?? field
  const radius = candidate.members.reduce(
    (most, member) =>
      everywhere ? 0 : Math.max(most, squaredDistance(centres.places, candidate.centre, field.places, member)),
    0,
  )
  const population = field.population
  return {
    members: everywhere ? [...whole.ids] : Array.from(candidate.members, (member) => field.ids[member] as string),
    everywhere,
    centre: everywhere ? undefined : centres.ids[candidate.centre],
    radius: everywhere ? undefined : asMeasured(field.places, Math.sqrt(radius)),
    start: field.boundaries[candidate.from] as number,
    end: (field.boundaries[candidate.until] as number) - 1,
    side: candidate.side,
    observed: candidate.observed,
    ...figuresOf(plan, candidate),
    population: population
      ? candidate.members.reduce((sum, member) => sum + (population[member] as number), 0)
      : undefined,
    llr: candidate.llr,
    ...chanceOf(plan, candidate.llr, simulated),
    gini,
    categories: categoriesOf(plan, candidate),
  }
}
