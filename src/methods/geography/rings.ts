import type { Polygon } from "./outline.ts"

export type Checked = { kind: "polygons"; polygons: Polygon[] } | { kind: "unusable"; why: string }

/**
 * The polygons of a GeoJSON geometry (RFC 7946): Polygon or MultiPolygon, each ring closed and of at least four positions,
 * in degrees WGS84; heights are left out. Throws nothing: what does not hold is said in a Dutch sentence.
 */
export function polygonsOf(geometry: unknown): Checked {
  if (typeof geometry !== "object" || geometry === null) return unusable("Deze vorm is leeg: er is geen omtrek.")
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown }
  if (type !== "Polygon" && type !== "MultiPolygon") return unusable(notAnArea(type))
  const polygons = type === "Polygon" ? [coordinates] : coordinates
  if (!isListOf(polygons, isPolygon)) return unusable("De coördinaten van deze vorm zijn niet te lezen.")
  const rings = polygons.flat()
  if (rings.length === 0 || polygons.some((polygon) => polygon.length === 0)) {
    return unusable("Deze vorm is leeg: er is geen omtrek.")
  }
  for (const position of rings.flat()) {
    const place = placeFault(position)
    if (place !== "") return unusable(place)
  }
  if (rings.some((ring) => ring.length < 4)) return unusable("Een omtrek van deze vorm heeft minder dan vier punten.")
  if (!rings.every(isClosed)) return unusable("Een omtrek van deze vorm is niet gesloten: begin en einde verschillen.")
  return {
    kind: "polygons",
    polygons: polygons.map((polygon) => polygon.map((ring) => ring.map((at) => at.slice(0, 2)))),
  }
}

function unusable(why: string): Checked {
  return { kind: "unusable", why }
}

function isListOf<Item>(value: unknown, fits: (item: unknown) => item is Item): value is Item[] {
  return Array.isArray(value) && value.every(fits)
}

function isPolygon(value: unknown): value is Polygon {
  return isListOf(value, isRing)
}

function isRing(value: unknown): value is number[][] {
  return isListOf(value, isPosition)
}

function isPosition(value: unknown): value is number[] {
  return Array.isArray(value) && value.length >= 2 && Number.isFinite(value[0]) && Number.isFinite(value[1])
}

function isClosed(ring: number[][]): boolean {
  const start = ring[0]
  const end = ring.at(-1)
  return start?.[0] === end?.[0] && start?.[1] === end?.[1]
}

/** Tells metres from degrees, and degrees in the wrong order from those in the right one. */
function placeFault([x = 0, y = 0]: number[]): string {
  if (Math.abs(x) > 180 || Math.abs(y) > 90) return inMetres(x, y)
  return x > 49 && x < 54 && y > 2 && y < 8 ? swapped : ""
}

/**
 * Rijksdriehoek (EPSG:28992): y from 300 to 630 km. Belgian Lambert 72 (EPSG:31370): x and y below 300 km.
 * Belgian Lambert 2008 (EPSG:3812): x and y from 500 to 800 km. Source: EPSG registry, areas of use.
 */
function inMetres(x: number, y: number): string {
  const system = systemOf(x, y)
  return `De coördinaten zijn ${system === "" ? "geen graden" : `in meters (${system})`}. Zet het bestand om naar WGS84 (EPSG:4326) en lees het opnieuw in.`
}

function systemOf(x: number, y: number): string {
  if (x >= 480_000 && x <= 820_000 && y >= 480_000 && y <= 780_000) return "Lambert 2008"
  if (x >= -10_000 && x <= 300_000 && y >= 290_000 && y <= 640_000) return "Rijksdriehoek"
  return x >= 0 && x <= 310_000 && y >= 0 && y < 290_000 ? "Lambert 72" : ""
}

const swapped =
  "Lengte en breedte lijken verwisseld. Zet in elk punt eerst de lengtegraad (ongeveer 5) en dan de breedtegraad (ongeveer 52)."

function notAnArea(type: unknown): string {
  const named = type === "Point" || type === "MultiPoint" ? "een punt" : "geen vlak"
  return `Deze vorm is ${named}. Een gebied heeft een omtrek nodig (Polygon of MultiPolygon).`
}
