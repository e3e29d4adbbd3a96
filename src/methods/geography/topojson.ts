import { feature } from "topojson-client"
import { outlinesFromGeojson, outlinesFromShapes } from "./geojson.ts"
import type { Outlines, Shape } from "./outline.ts"

type Topology = Parameters<typeof feature>[0]
type Geometry = Parameters<typeof feature>[1]

/**
 * Outlines from a parsed TopoJSON topology, in degrees WGS84, over all its objects in order. Never throws: each geometry is
 * either an outline or refused with its index (from 0, counted over all objects) and a Dutch sentence.
 * Source: the TopoJSON specification, with its reference implementation topojson-client.
 */
export function outlinesFromTopojson(value: unknown): Outlines {
  const { type, objects, arcs } = Object(value) as Partial<Topology>
  if (type !== "Topology" || typeof objects !== "object" || objects === null || !Array.isArray(arcs)) {
    return { outlines: [], refused: [{ index: 0, why: "Dit is geen TopoJSON met gebieden." }] }
  }
  const geometries = Object.values(objects).flatMap(geometriesOf)
  return outlinesFromShapes(geometries.map((geometry) => shapeOf(value as Topology, geometry)))
}

/** Outlines from either kind of file, told apart by its own `type`. Never throws. */
export function outlinesFrom(value: unknown): Outlines {
  return Object(value).type === "Topology" ? outlinesFromTopojson(value) : outlinesFromGeojson(value)
}

function geometriesOf(object: unknown): Geometry[] {
  const { type, geometries } = Object(object) as { type?: unknown; geometries?: unknown }
  if (type === "GeometryCollection" && Array.isArray(geometries)) return geometries
  return [object as Geometry]
}

/** Arcs that do not exist make the library throw; such a geometry is left empty, and is refused as that. */
function shapeOf(topology: Topology, geometry: Geometry): Shape {
  const { id, properties } = Object(geometry) as { id?: unknown; properties?: unknown }
  try {
    const built: unknown = feature(topology, geometry)
    return { id, properties, geometry: (built as Shape).geometry }
  } catch {
    return { id, properties, geometry: undefined }
  }
}
