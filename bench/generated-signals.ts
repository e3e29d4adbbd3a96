import type { AreaRecord } from "../src/features/areas/model.ts"
import { startSet } from "../src/features/themes/start-set.ts"
import { addDays } from "../src/methods/calendar/week.ts"
import type { Polygon } from "../src/methods/geography/outline.ts"

/** The town of the pages that are measured, its busiest neighbourhood, and a theme that is told there twice as often. */
export const town = "GM7001"
export const busy = "BU70010001"
export const rising = "studieschuld_schrikt_af"
export const lastMonday = "2026-11-16"

/** Numbers from 0 to 1, the same in every run: each step of Marsaglia's xorshift (2003) from a start of its own. */
function numbersFrom(start: number): () => number {
  let state = start || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

const neighbourhoods = (municipality: number) => (municipality === 1 ? 110 : 60)
const codeOf = (municipality: number, place: number) =>
  `BU7${String(municipality).padStart(3, "0")}${String(place).padStart(4, "0")}`

/** A neighbourhood as a square with a hundred corners on each side, as many as a drawn one has. */
function square(place: number): Polygon[] {
  const [west, south] = [5 + (place % 11) * 0.01, 52 + Math.floor(place / 11) * 0.007]
  const steps = Array.from({ length: 100 }, (_, index) => index / 100)
  const corner = (across: number, up: number): [number, number] => [west + across * 0.01, south + up * 0.007]
  const ring = [
    ...steps.map((step) => corner(step, 0)),
    ...steps.map((step) => corner(1, step)),
    ...steps.map((step) => corner(1 - step, 1)),
    ...steps.map((step) => corner(0, 1 - step)),
    corner(0, 0),
  ]
  return [[ring]]
}

/** About as many areas as the Netherlands has: 300 municipalities with their neighbourhoods, one of them drawn. */
export function generatedAreas(): AreaRecord[] {
  return Array.from({ length: 300 }, (_, index) => index + 1).flatMap((number) => {
    const municipality = `GM7${String(number).padStart(3, "0")}`
    const places = Array.from(
      { length: neighbourhoods(number) },
      (_, place): AreaRecord => ({
        code: codeOf(number, place + 1),
        name: `Buurt ${place + 1} van ${number}`,
        level: "neighbourhood",
        parentCode: municipality,
        ...(number === 1 && { outline: square(place) }),
        figures: { population: 800 + ((place * 37) % 4000) },
      }),
    )
    const population = places.reduce((sum, { figures }) => sum + (figures.population ?? 0), 0)
    const around: AreaRecord = {
      code: municipality,
      name: `Gemeente ${number}`,
      level: "municipality",
      parentCode: null,
      figures: { population },
    }
    return [around, ...places]
  })
}

const who = [
  "Een moeder",
  "Een jongere",
  "Een alleenstaande man",
  "Een gezin",
  "Een oudere buurvrouw",
  "Een vader van drie",
]
const what = [
  "durft niet te lenen voor een opleiding en kiest daarom voor een baan zonder diploma",
  "wacht al meer dan een half jaar op hulp en hoort tussendoor van niemand iets",
  "krijgt brieven die te moeilijk zijn en maakt ze niet meer open, tot de deurwaarder belt",
  "komt de wijk niet meer uit sinds de bus niet meer rijdt en een taxi te duur is",
  "slaapt bij kennissen op de bank omdat er geen woning te vinden is die past bij het inkomen",
]
const then = [
  "De huisarts ziet het ook.",
  "Op school weten ze ervan.",
  "Mevrouw De Vries van het loket kon niets doen.",
  "Zij vroeg ons om mee te gaan naar het gesprek.",
  "Volgens de buren zijn zij niet de enigen.",
]
const themes = startSet.filter(({ parentCode }) => parentCode !== null).map(({ code }) => code)

/**
 * A CSV with the signals from one number up to another: two years, forty organisations of which one gives a tenth, two
 * thousand reporters; seven of ten from the town, one of ten names only the town, one no place at all.
 */
export function generatedSignals(from: number, to: number): string {
  const lines = ["id;tekst;week;organisatie;gebied;thema;melder;mensen"]
  for (let number = from; number < to; number++) lines.push(lineOf(number))
  return lines.join("\n")
}

function lineOf(number: number): string {
  const random = numbersFrom(number * 2654435761 + 12345)
  for (let turn = 0; turn < 4; turn++) random()
  const one = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  const organisation = random() < 0.1 ? "wijkteam-noord" : `organisatie-${1 + Math.floor(random() * 39)}`
  const area = areaOf(random)
  const theme = area === busy && random() < 0.06 ? rising : one(themes)
  const week = addDays(lastMonday, -7 * Math.floor(random() * 104))
  const text = `${one(who)} uit blok ${number % 997} ${one(what)}. ${one(then)} Dit hoorden wij bij bezoek ${number}.`
  return [
    `s${number}`,
    text,
    week,
    organisation,
    area,
    theme,
    `m${Math.floor(random() * 50)}`,
    1 + Math.floor(random() * 3),
  ].join(";")
}

function areaOf(random: () => number): string {
  const chance = random()
  if (chance < 0.1) return ""
  if (chance < 0.2) return town
  const municipality = chance < 0.9 ? 1 : 2 + Math.floor(random() * 4)
  return codeOf(municipality, 1 + Math.floor(random() ** 2 * neighbourhoods(municipality)))
}
