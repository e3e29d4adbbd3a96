import type { Minima } from "../../methods/privacy/disclosure.ts"
import type { Heard } from "../../methods/privacy/safe-table.ts"
import type { Named } from "./sighting-rules.ts"

/** What is listed by itself, and where each number of all is counted; `place(-1)` is for what is not known. */
export type Fold = { listed: Named[]; place(number: number): number }

/**
 * Puts together what is too little to stand by itself: less is hidden then, and what is shown says more. Who is not heard
 * twice as often as the minimum asks, or of too few organisations, goes to the rest.
 * @param totals who was heard of each, in the order of `all`
 * @param heard the numbers that signals have, -1 for unknown: without any of the rest there is no rest
 */
export function foldOf(
  all: readonly Named[],
  totals: readonly Heard[],
  heard: ReadonlySet<number>,
  minima: Minima,
  rest: string,
): Fold {
  const isLarge = ({ people, organisations }: Heard) => people >= 2 * minima.count && organisations >= minima.sources
  const kept = all.flatMap((_, number) => (isLarge(totals[number] as Heard) ? [number] : []))
  const places = new Map(kept.map((number, place) => [number, place]))
  const place = (number: number) => places.get(number) ?? kept.length
  const listed = kept.map((number) => all[number] as Named)
  if ([...heard].some((number) => !places.has(number))) listed.push({ code: "rest", name: rest })
  return { listed, place }
}
