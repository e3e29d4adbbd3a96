import { type Analysis, isProspective } from "./analysis.ts"
import type { Field } from "./field.ts"
import { intervalOf, unitsBetween } from "./period.ts"
import { anyStretch, endingStretch, type Stretches, wholePeriod } from "./windows.ts"

/** How many intervals a cluster may last at most. */
function longestStretch(field: Field, { maxTime }: Pick<Analysis, "maxTime">): number {
  const intervals = field.boundaries.length - 1
  const [start, end] = [field.boundaries[0] as number, (field.boundaries[intervals] as number) - 1]
  const units =
    maxTime.kind === "units"
      ? maxTime.value
      : Math.floor((unitsBetween(start, end, field.unit) * maxTime.value) / 100 + 1e-9)
  return Math.min(intervals, Math.max(1, Math.floor(units / field.length)))
}

/** The intervals that lie between two days, both included. */
function between(field: Field, [from, until]: readonly [number, number]): [number, number] {
  const last = field.boundaries.length - 2
  const clamp = (day: number) =>
    Math.max(field.boundaries[0] as number, Math.min((field.boundaries[last + 1] as number) - 1, day))
  return [intervalOf(field.boundaries, clamp(from)) ?? 0, intervalOf(field.boundaries, clamp(until)) ?? last]
}

/** Which stretches of time may be clusters. */
export function stretchesOf(field: Field, analysis: Analysis): Stretches {
  const intervals = field.boundaries.length - 1
  if (analysis.type === "space") return wholePeriod(intervals)
  const longest = longestStretch(field, analysis)
  const shortest = Math.max(1, Math.min(longest, analysis.minTime))
  const { clusters } = analysis
  if (isProspective(analysis.type) || clusters.kind === "alive") return endingStretch(intervals, longest, shortest)
  const all = anyStretch(intervals, longest, shortest)
  if (clusters.kind === "any") return all
  const [[firstFrom, lastFrom], [firstEnd, lastEnd]] = [between(field, clusters.start), between(field, clusters.end)]
  return { ...all, firstFrom, lastFrom, firstUntil: firstEnd + 1, lastUntil: lastEnd + 1 }
}

/** The stretches of all analyses made so far: those that lasted until any of their ends. */
export function stretchesSoFar(field: Field, stretches: Stretches, since: number): Stretches {
  const day = Math.max(since, field.boundaries[0] as number)
  const first = intervalOf(field.boundaries, day) ?? field.boundaries.length - 2
  return { ...stretches, firstUntil: Math.min(stretches.lastUntil, first + 1) }
}
