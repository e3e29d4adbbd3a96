import { onPlane, onSphere, type Places } from "../../methods/scan/places.ts"
import { columnOf, type Sheet } from "./lines.ts"
import { neededText, numberIn, rowsOf, wrongAt } from "./rows.ts"

export type Located = { ids: string[]; places: Places }

const isOnSphere = (sheet: Sheet): boolean => columnOf(sheet, "latitude") >= 0

/** Compares as the bytes do, so that the order is the same everywhere. */
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Locations with their coordinates, sorted by id. A location may stand on more than one line, at one spot.
 * @throws WrongFile where a coordinate is none, or an id has two spots
 */
export function locationsIn(sheet: Sheet, latitudes: boolean | undefined): Located {
  const spherical = latitudes ?? isOnSphere(sheet)
  const [first, second] = isOnSphere(sheet) ? (["latitude", "longitude"] as const) : (["x", "y"] as const)
  const spots = new Map<string, { a: number; b: number; line: number }>()
  for (const row of rowsOf(sheet)) {
    const id = neededText(row, "id", "id")
    const a = numberIn(row, first, first, spherical ? "latitude" : "any")
    const b = numberIn(row, second, second, spherical ? "longitude" : "any")
    const before = spots.get(id)
    if (before && (before.a !== a || before.b !== b)) {
      const complaint = {
        nl: `${JSON.stringify(id)} staat ook op regel ${before.line}, op een andere plek`,
        en: `${JSON.stringify(id)} stands on line ${before.line} too, at another spot`,
      }
      throw wrongAt(row, first, complaint)
    }
    if (!before) spots.set(id, { a, b, line: row.line })
  }
  const ids = [...spots.keys()].sort(inOrder)
  const coordinates = Float64Array.from(ids.flatMap((id) => [spots.get(id)?.a ?? 0, spots.get(id)?.b ?? 0]))
  const places = spherical ? onSphere(coordinates) : onPlane(coordinates)
  return { ids, places }
}

/** Points of a grid: two coordinates a line, or an id before them. */
export function gridIn(sheet: Sheet, spherical: boolean): { ids: string[]; places: Places } {
  const withId = sheet.names.length > 0 ? columnOf(sheet, "id") >= 0 : (sheet.rows[0]?.cells.length ?? 0) > 2
  const numbers = withId || sheet.names.length > 0 ? sheet : { ...sheet, roles: ["x", "y"] as const }
  const [first, second] = isOnSphere(numbers) ? (["latitude", "longitude"] as const) : (["x", "y"] as const)
  const rows = rowsOf(numbers)
  const points = rows.flatMap((row) => [
    numberIn(row, first, first, spherical ? "latitude" : "any"),
    numberIn(row, second, second, spherical ? "longitude" : "any"),
  ])
  const ids = rows.map((row, index) => (withId ? neededText(row, "id", "id") : String(index + 1)))
  const values = Float64Array.from(points)
  return { ids, places: spherical ? onSphere(values) : onPlane(values) }
}
