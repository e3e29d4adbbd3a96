import type { Criterion } from "./analysis.ts"
import type { Candidate } from "./candidate.ts"
import { type Places, squaredDistance } from "./places.ts"

/** Where the circles are: their centres, and the places in them. */
export type Ground = { centres: Places; places: Places }

/** The square of a circle's radius: how far its farthest member lies. */
function squaredRadius({ centres, places }: Ground, candidate: Candidate): number {
  return candidate.members.reduce(
    (most, member) => Math.max(most, squaredDistance(centres, candidate.centre, places, member)),
    0,
  )
}

/** Whether the centre of one circle lies in another. */
const centreIn = (ground: Ground, one: Candidate, other: Candidate): boolean =>
  squaredDistance(ground.centres, one.centre, ground.centres, other.centre) <=
  squaredRadius(ground, other) * (1 + 1e-12)

type Test = (ground: Ground, likelier: Candidate, other: Candidate) => boolean

/** Whether a cluster may stand beside a likelier one that is reported. */
const mayStand: Record<Exclude<Criterion, "none" | "no-overlap" | "all">, Test> = {
  "no-centre-in-other": (ground, likelier, other) =>
    !centreIn(ground, other, likelier) && !centreIn(ground, likelier, other),
  "no-centre-in-more-likely": (ground, likelier, other) => !centreIn(ground, other, likelier),
  "no-centre-in-less-likely": (ground, likelier, other) => !centreIn(ground, likelier, other),
  "no-pair-of-centres": (ground, likelier, other) =>
    !(centreIn(ground, other, likelier) && centreIn(ground, likelier, other)),
}

/** Keeps what shares no place at the same time with anything likelier. */
function withoutOverlap(candidates: readonly Candidate[], locations: number): Candidate[] {
  const taken: (Candidate[] | undefined)[] = new Array(locations)
  const meets = (one: Candidate, other: Candidate) => one.from < other.until && other.from < one.until
  return candidates.filter((candidate) => {
    if (candidate.everywhere) return true
    if (candidate.members.some((member) => taken[member]?.some((before) => meets(before, candidate)))) return false
    for (const member of candidate.members) taken[member] = [...(taken[member] ?? []), candidate]
    return true
  })
}

/**
 * Which candidates are reported, the likeliest first: the first, and each later one that may stand beside all that are
 * reported before it. What is a matter of time alone overlaps with nothing.
 * @param candidates sorted, the likeliest first
 */
export function reported(candidates: readonly Candidate[], criterion: Criterion, ground: Ground): Candidate[] {
  if (criterion === "none") return candidates.slice(0, 1)
  if (criterion === "all") return [...candidates]
  if (criterion === "no-overlap")
    return withoutOverlap(candidates, ground.places.points.length / ground.places.dimension)
  const kept: Candidate[] = []
  for (const candidate of candidates) {
    const free = kept.every((before) => {
      return candidate.everywhere || before.everywhere || mayStand[criterion](ground, before, candidate)
    })
    if (free) kept.push(candidate)
  }
  return kept
}
