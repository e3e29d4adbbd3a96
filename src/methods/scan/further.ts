import { type Candidate, candidatesOf } from "./candidate.ts"
import type { Plan } from "./plan.ts"
import type { Circles } from "./problem.ts"

function circleOf({ starts, locations }: Circles, centre: number): Circles {
  const own = locations.slice(starts[centre], starts[centre + 1])
  return { starts: Uint32Array.of(0, own.length), locations: own }
}

/** The best window of one centre between two intervals. */
function bestBetween(plan: Plan, circle: Circles, from: number, until: number): Candidate | undefined {
  const { stretches } = plan.real
  const clipped = {
    ...stretches,
    longest: Math.min(stretches.longest, until - from),
    firstFrom: Math.max(stretches.firstFrom, from),
    lastUntil: Math.min(stretches.lastUntil, until),
  }
  const real = { ...plan.real, stretches: clipped, circles: circle, alsoWhole: false, alsoEverywhere: false }
  const part = { ...plan, real } as Plan
  return candidatesOf(part, circle)[0]
}

/**
 * What else a centre has to tell: beside its best window the best of what lies before and after that, and so on, as long
 * as the ratio is at least `floor`. Clusters at the same place in different years are different clusters.
 */
export function furtherWindows(plan: Plan, circles: Circles, best: Candidate, floor: number): Candidate[] {
  if (best.everywhere) return []
  const circle = circleOf(circles, best.centre)
  const intervals = plan.field.boundaries.length - 1
  const found: Candidate[] = []
  const gaps: [number, number][] = [
    [0, best.from],
    [best.until, intervals],
  ]
  for (let gap = gaps.pop(); gap; gap = gaps.pop()) {
    const [from, until] = gap
    if (until - from < plan.real.stretches.shortest) continue
    const next = bestBetween(plan, circle, from, until)
    if (!next || next.llr < floor) continue
    found.push({ ...next, centre: best.centre })
    gaps.push([from, next.from], [next.until, until])
  }
  return found
}
