import { usualThresholds } from "../../methods/statistics/verdict.ts"
import type { MapStep } from "../../platform/html/map-pattern.tsx"
import type { Place } from "./model.ts"

export type MapArea = { code: string; name: string; level: string; drawn: boolean; below: boolean }

const fromLarge = ["country", "region", "province", "municipality", "district", "own", "neighbourhood"]
/** More shapes than this is no picture that a phone can show. */
const mostAreas = 400

/**
 * Which areas a map shows: the largest below the chosen one that can be drawn, otherwise those of its own level around it.
 * Where nothing can be drawn the same choice still makes a table.
 */
export function areasToShow(areas: readonly MapArea[], own: { level: string } | undefined): MapArea[] {
  const groups = [
    ...fromLarge.map((level) => areas.filter((area) => area.below && area.level === level)),
    areas.filter((area) => own !== undefined && area.level === own.level),
  ].filter((group) => group.length > 1 && group.length <= mostAreas)
  return groups.find((group) => group.filter(({ drawn }) => drawn).length > 1) ?? groups[0] ?? []
}

/** Signals per 1,000 inhabitants, or per 100 signals where the inhabitants of most places are not known. */
export type Unit = "perThousand" | "perHundred"

export const unitOf = (places: readonly Place[]): Unit => {
  const known = places.filter(({ population }) => population !== null).length
  return known > 0 && known >= 0.8 * places.length ? "perThousand" : "perHundred"
}

/** Of how many a place's signals are taken, by itself and for the rate that people read. */
export const denominatorOf = ({ population, all }: Place, unit: Unit): number =>
  unit === "perThousand" ? (population ?? 0) : all
const per: Record<Unit, number> = { perThousand: 1000, perHundred: 100 }

/** `value` as it was counted; `shrunk` as the colour has it, where small places were pulled towards the mean. */
type Shade = { step: MapStep; value: number | undefined; shrunk?: number }
export type Shading = { unit: Unit; mean: number; bounds: number[]; shades: ReadonlyMap<string, Shade> }

/** Times the mean at which one step ends and the next begins: about the mean, half as much, twice as much. */
export const turns = [0.5, 0.8, 1.25, 2]

/**
 * Five steps around the mean of all places together, so that no place is ranked on its count. Grey where a rate would
 * rest on fewer signals than the card asks for. By the shrunk rates where they were kept; the mean is that of the counts.
 */
export function shadingOf(places: readonly Place[]): Shading {
  const unit = unitOf(places)
  const base = (place: Place) => denominatorOf(place, unit) / per[unit]
  const based = places.filter((place) => base(place) > 0)
  const sum = (of: (place: Place) => number) => based.reduce((total, place) => total + of(place), 0)
  const mean = sum(({ count }) => count) / (sum(base) || 1)
  const bounds = turns.map((turn) => turn * mean)
  const shades = new Map(places.map((place) => [place.code, shadeOf(place, unit, bounds)]))
  return { unit, mean, bounds, shades }
}

/** In which of the five steps a rate lies. */
export const stepOf = (rate: number, bounds: readonly number[]): MapStep =>
  (bounds.filter((bound) => rate >= bound).length + 1) as MapStep

function shadeOf(place: Place, unit: Unit, bounds: readonly number[]): Shade {
  const of = denominatorOf(place, unit)
  if (place.count === 0) return { step: 0, value: 0 }
  if (place.count < usualThresholds.counts) return { step: "tooFew", value: undefined }
  if (of <= 0) return { step: "none", value: undefined }
  const value = (place.count * per[unit]) / of
  if (place.shrunk === undefined) return { step: stepOf(value, bounds), value }
  const shrunk = place.shrunk * per[unit]
  return { step: stepOf(shrunk, bounds), value, shrunk }
}
