import { globalShrinkage, localShrinkage, type RatePrior } from "../../methods/statistics/shrinkage.ts"
import { dataFile } from "./depth-csv.ts"
import type { DepthFile, Made, Shrunk } from "./depth-model.ts"
import { whyAll } from "./depth-shrunk-why.ts"
import type { Finding, Place } from "./model.ts"
import type { Neighbours } from "./place-shrinkage.ts"
import { denominatorOf, unitOf } from "./places.ts"

type Based = { place: Place; cases: number; population: number }

const nothing = (why: "tooFewPlaces" | "nothingCounted"): Made<Shrunk> => ({
  section: { outcome: { kind: "unclear", why }, commands: [], files: [] },
  files: [],
})

const filesOf = (based: readonly Based[], around: readonly (readonly number[])[] | undefined): DepthFile[] => {
  const code = (index: number) => based[index]?.place.code ?? ""
  const places = dataFile(
    "plaatsen.csv",
    ["id", "cases", "population"],
    based.map(({ place, cases, population }) => [place.code, cases, population]),
  )
  if (!around) return [places]
  const links = around.flatMap((others, index) => others.map((other) => [code(index), code(other)]))
  return [places, dataFile("buren.csv", ["i", "j"], links)]
}

/**
 * Raw and shrunk rates of the places on the map, by the same choice as the map made.
 * @param drawn whether the outline of a place is known
 */
export function shrunkDepth(
  { places, shrinkage }: Pick<Finding, "places" | "shrinkage">,
  near: Neighbours,
  drawn: (code: string) => boolean,
): Made<Shrunk> {
  const unit = unitOf(places)
  const based = places
    .map((place) => ({ place, cases: place.count, population: denominatorOf(place, unit) }))
    .filter(({ population }) => population > 0)
  if (based.length < 2) return nothing("tooFewPlaces")
  if (based.every(({ cases }) => cases === 0)) return nothing("nothingCounted")
  const numbers = new Map(based.map(({ place }, index) => [place.code, index]))
  const by = shrinkage ?? "all"
  const around = based.map(({ place }) => (near.get(place.code) ?? []).flatMap((code) => numbers.get(code) ?? []))
  const whole = globalShrinkage(based)
  const local = by === "neighbours" ? localShrinkage(based, around) : undefined
  const rates = based.map(({ place, cases, population }, index) => {
    const alone = local !== undefined && around[index]?.length === 0
    const rate = (alone || !local ? whole : local).rates[index]
    const prior = alone || !local ? whole.prior : (local.priors[index] as RatePrior)
    const shrunk = rate?.kind === "shrunk" ? rate.shrunk : 0
    return { code: place.code, name: place.name, cases, population, raw: cases / population, shrunk, ...prior, alone }
  })
  const files = filesOf(based, local && around)
  const commands = [
    ...(local ? ["nabij shrink --method eb-local --neighbours buren.csv plaatsen.csv"] : []),
    ...(!local || rates.some(({ alone }) => alone) ? ["nabij shrink --method eb-global plaatsen.csv"] : []),
  ]
  const per = unit === "perThousand" ? ("inhabitant" as const) : ("signal" as const)
  const outlines = based.filter(({ place }) => drawn(place.code)).length
  const because = by === "all" ? { allBecause: whyAll(based.length, outlines, near) } : {}
  const outcome = { kind: "made" as const, by, per, rates, prior: whole.prior, ...because }
  return { section: { outcome, commands, files: files.map(({ name }) => name) }, files }
}
