import { globalShrinkage, localShrinkage, type ShrunkRate } from "../../methods/statistics/shrinkage.ts"
import type { Place } from "./model.ts"
import { denominatorOf, type Unit, unitOf } from "./places.ts"

/** For each place the codes of those that touch it. */
export type Neighbours = ReadonlyMap<string, readonly string[]>

/** By what surrounds each place, or by all places together. */
export type Shrinkage = "neighbours" | "all"

/** Fewer surroundings than this say too little of what lies around. */
export const enoughForLocal = 10

type Rates = { by: Shrinkage; rates: ShrunkRate[] }

/** Per inhabitant, or as a part of all signals. A place without surroundings would keep its own rate: it goes by all together. */
function shrunkRates(based: readonly Place[], unit: Unit, neighbours: Neighbours): Rates {
  const areas = based.map((place) => ({ cases: place.count, population: denominatorOf(place, unit) }))
  const { rates } = globalShrinkage(areas)
  const numbers = new Map(based.map(({ code }, number) => [code, number]))
  const around = based.map(({ code }) => (neighbours.get(code) ?? []).flatMap((other) => numbers.get(other) ?? []))
  const surrounded = around.filter(({ length }) => length > 0).length
  if (surrounded < enoughForLocal) return { by: "all", rates }
  const local = localShrinkage(areas, around).rates
  const isAlone = (index: number) => (around[index]?.length ?? 0) === 0
  return { by: "neighbours", rates: local.map((rate, index) => (isAlone(index) ? (rates[index] ?? rate) : rate)) }
}

/**
 * The places, each with its rate pulled towards that of its surroundings (or of all places together where few of them touch):
 * the fewer people a place has, the more. Empirical Bayes of R. J. Marshall (1991).
 */
export function withShrunkRates(
  places: readonly Place[],
  neighbours: Neighbours,
): { places: Place[]; by: Shrinkage } | undefined {
  const unit = unitOf(places)
  const based = places.filter((place) => denominatorOf(place, unit) > 0)
  if (based.length < 2 || based.every(({ count }) => count === 0)) return undefined
  const { by, rates } = shrunkRates(based, unit, neighbours)
  const shrunk = new Map(
    based.map(({ code }, index) => {
      const rate = rates[index]
      return [code, rate?.kind === "shrunk" ? rate.shrunk : 0]
    }),
  )
  return {
    by,
    places: places.map((place) => {
      const rate = shrunk.get(place.code)
      return rate === undefined ? place : { ...place, shrunk: rate }
    }),
  }
}
