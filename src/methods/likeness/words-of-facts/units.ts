import { groupsOf } from "./groups.ts"

/** Units of time in days. A year of 365 days and a month of 30.4: people round anyway. */
export const daysIn: ReadonlyMap<string, number> = new Map(
  [
    ["minuut minuten min", 1 / 1440],
    ["kwartier", 1 / 96],
    ["uur uren uurtje u", 1 / 24],
    ["dag dagen dgn dagje", 1],
    ["nacht nachten", 1],
    ["week weken wk wkn weekje", 7],
    ["maand maanden mnd mnden mdn maandje", 30.4],
    ["kwartaal", 91],
    ["halfjaar", 182.5],
    ["jaar jaren jr jaartje", 365],
  ].flatMap(([words, days]) => (words as string).split(" ").map((word) => [word, days as number] as const)),
)

/** Units that are measured in, with the size of one in the first unit of its group. */
export const sizeOf: ReadonlyMap<string, readonly [about: string, size: number]> = new Map([
  ["m", ["afstand", 1]],
  ["meter", ["afstand", 1]],
  ["meters", ["afstand", 1]],
  ["km", ["afstand", 1000]],
  ["kilometer", ["afstand", 1000]],
  ["kilometers", ["afstand", 1000]],
  ["cm", ["afstand", 0.01]],
  ["m2", ["oppervlak", 1]],
  ["kg", ["gewicht", 1]],
  ["kilo", ["gewicht", 1]],
  ["graden", ["graden", 1]],
  ["graad", ["graden", 1]],
  ["liter", ["liter", 1]],
  ["kwh", ["kwh", 1]],
])

/** Words before a number that number a thing: 'kamer 12', 'lijn 4'. */
export const numbered = groupsOf(`
lijn: bus tram buslijn tramlijn metro metrolijn belbus streekbus
nummer: nr huisnummer nummers nrs
kamer: lokaal unit
blok: gebouw
groep: groep
klas: klas
loket: balie
perron: spoor
niveau: niveau
weg: n- a-
`)

/** Said behind an ordinal, of how high somebody lives. */
export const storeys: ReadonlySet<string> = new Set(["verdieping", "verdiep", "etage", "hoog"])
