/** Countries to scan: SaTScan was timed on these where the files are present; otherwise one of the same kind is made. */
import { existsSync, readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import { circlesAbout } from "../src/methods/scan/circles.ts"
import { onPlane } from "../src/methods/scan/places.ts"
import type { PoissonProblem, Spans } from "../src/methods/scan/problem.ts"
import { fraction, type Stream, streamOf } from "../src/methods/scan/stream.ts"

export type Country = {
  made: boolean
  ids: string[]
  /** x and y of each place, after each other. */
  points: Float64Array
  people: Float64Array
  weeks: number
  /** places × weeks. */
  counts: Uint32Array
}

const sets = new URL("../../shared/data/references/statistics/", import.meta.url)

const rowsOf = (file: URL): string[][] =>
  gunzipSync(readFileSync(file))
    .toString()
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","))

/** The made country of this many places that SaTScan was timed on, where its files are present. */
export function knownCountry(places: number): Country | undefined {
  const folder = new URL(`satscan_synth_${places}/`, sets)
  if (!existsSync(folder)) return undefined
  const located = rowsOf(new URL("input_locations.csv.gz", folder))
  const ids = located.map(([id]) => id as string)
  const order = new Map(ids.map((id, index) => [id, index]))
  const weeks = 104
  const counts = new Uint32Array(places * weeks)
  for (const [id, week, cases] of rowsOf(new URL("input_cases.csv.gz", folder))) {
    counts[(order.get(id as string) as number) * weeks + Number(week) - 1] = Number(cases)
  }
  const points = Float64Array.from(located.flatMap(([, x, y]) => [Number(x), Number(y)]))
  return { made: false, ids, points, people: Float64Array.from(located, (row) => Number(row[3])), weeks, counts }
}

/** About the standard normal: twelve even numbers together have variance 1. */
const bell = (stream: Stream): number => Array.from({ length: 12 }, () => fraction(stream)).reduce((a, b) => a + b, -6)

/** A country with towns, 14.3 cases a place in two years, and nothing the matter. */
export function madeCountry(places: number): Country {
  const stream = streamOf(2026, places)
  const towns = Array.from({ length: Math.ceil(places / 25) }, () => ({
    x: fraction(stream) * 300,
    y: fraction(stream) * 350,
    wide: 1 + fraction(stream) * 8,
  }))
  const points = new Float64Array(places * 2)
  const people = new Float64Array(places)
  const weeks = 104
  const counts = new Uint32Array(places * weeks)
  for (let place = 0; place < places; place++) {
    const town = towns[Math.floor(fraction(stream) * towns.length)] as (typeof towns)[number]
    points[2 * place] = town.x + bell(stream) * town.wide
    points[2 * place + 1] = town.y + bell(stream) * town.wide
    people[place] = Math.round(Math.exp(6.6 + 0.9 * bell(stream))) + 20
  }
  const upTo = Float64Array.from(people)
  for (let place = 1; place < places; place++) upTo[place] = (upTo[place] as number) + (upTo[place - 1] as number)
  for (let index = 0; index < Math.round(places * 14.2857); index++) {
    const person = fraction(stream) * (upTo[places - 1] as number)
    let [low, high] = [0, places - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((upTo[middle] as number) < person) low = middle + 1
      else high = middle
    }
    const cell = low * weeks + Math.floor(fraction(stream) * weeks)
    counts[cell] = (counts[cell] as number) + 1
  }
  const ids = Array.from(people, (_, index) => `B${String(index + 1).padStart(5, "0")}`)
  return { made: true, ids, points, people, weeks, counts }
}

/** The question: circles of at most this share of the people, and these weeks. */
export function problemOf({ points, people, weeks, counts }: Country, share: number, spans: Spans): PoissonProblem {
  const cases = counts.reduce((sum, count) => sum + count, 0)
  const everybody = people.reduce((sum, count) => sum + count, 0)
  const expected = new Float64Array(counts.length)
  for (let place = 0; place < people.length; place++) {
    expected.fill(((people[place] as number) / everybody / weeks) * cases, place * weeks, (place + 1) * weeks)
  }
  const places = onPlane(points)
  const reach = { weight: share * everybody, distance: Number.POSITIVE_INFINITY, weights: people }
  const circles = circlesAbout(places, places, [reach])
  const rest = { expected, cases, circles, spans, alsoWhole: false, alsoEverywhere: false, leastCases: 2 }
  return { locations: people.length, intervals: weeks, ...rest }
}
