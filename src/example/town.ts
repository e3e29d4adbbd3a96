import type { AreaRecord } from "../features/areas/model.ts"
import type { Polygon, Position } from "../methods/geography/outline.ts"

/** A town that does not exist: nine fields of a bent grid, two of them one neighbourhood. */
const town = { code: "GM9999", name: "Oeverstad" }
const neighbourhoods: [code: string, name: string, population: number, cells: [column: number, row: number][]][] = [
  ["BU99990101", "Oude Haven", 4_820, [[0, 0]]],
  ["BU99990102", "Binnenstad", 9_340, [[1, 0]]],
  ["BU99990103", "Stationskwartier", 6_110, [[2, 0]]],
  ["BU99990201", "Lindehof", 7_450, [[0, 1]]],
  ["BU99990202", "Het Rak", 5_260, [[1, 1]]],
  ["BU99990203", "Molenwijk", 8_030, [[2, 1]]],
  ["BU99990301", "Weidezicht", 3_180, [[0, 2]]],
  [
    "BU99990302",
    "Nieuwland",
    11_870,
    [
      [1, 2],
      [2, 2],
    ],
  ],
]

/** Corners of the grid, moved a little so that it looks like a town; degrees WGS84. */
const corner = (column: number, row: number): Position => {
  const [bendX, bendY] = [Math.sin(column * 2.1 + row * 1.7) * 0.0022, Math.cos(column * 1.3 - row * 2.4) * 0.0015]
  return [5.0 + column * 0.014 + bendX, 52.2 - row * 0.009 + bendY]
}

const cell = ([column, row]: [number, number]): Position[] => [
  corner(column, row),
  corner(column, row + 1),
  corner(column + 1, row + 1),
  corner(column + 1, row),
]

function outline(cells: [number, number][]): Polygon[] {
  const [first, second] = cells.map(cell)
  const ring = first && second ? [first[0], first[1], first[2], second[2], second[3], first[3]] : (first ?? [])
  const closed = ring.filter((position) => position !== undefined)
  return [[[...closed, closed[0] ?? []]]]
}

export const townCode = town.code
export const neighbourhoodCodes = neighbourhoods.map(([code]) => code)

export const townAreas: AreaRecord[] = [
  {
    ...town,
    level: "municipality",
    parentCode: null,
    figures: { population: neighbourhoods.reduce((sum, [, , population]) => sum + population, 0) },
  },
  ...[1, 2, 3].map(
    (district): AreaRecord => ({
      code: `WK99990${district}`,
      name: `Wijk ${district}`,
      level: "district",
      parentCode: town.code,
      figures: {},
    }),
  ),
  ...neighbourhoods.map(
    ([code, name, population, cells]): AreaRecord => ({
      code,
      name,
      level: "neighbourhood",
      parentCode: `WK${code.slice(2, 8)}`,
      outline: outline(cells),
      figures: { population },
    }),
  ),
]
