import { namingOf } from "./naming.ts"
import type { Outline, Outlines, Shape } from "./outline.ts"
import { polygonsOf } from "./rings.ts"

/**
 * Outlines from a parsed GeoJSON FeatureCollection or Feature (RFC 7946), in degrees WGS84. Never throws: each feature is
 * either an outline or refused with its index (from 0) and a Dutch sentence; a file that is something else is one refusal.
 */
export function outlinesFromGeojson(value: unknown): Outlines {
  const { type, features } = Object(value) as { type?: unknown; features?: unknown }
  if (type === "Feature") return outlinesFromShapes([shapeOf(value)])
  if (type !== "FeatureCollection" || !Array.isArray(features)) return { outlines: [], refused: [{ index: 0, why }] }
  return outlinesFromShapes(features.map(shapeOf))
}

/** Shapes to outlines: naming, geometry and that no code comes twice. Throws nothing. */
export function outlinesFromShapes(shapes: Shape[]): Outlines {
  const found: Outlines = { outlines: [], refused: [] }
  const indexes = new Map<string, number>()
  for (const [index, shape] of shapes.entries()) {
    const outcome = outlineOf(shape)
    if (outcome.kind === "refused") {
      found.refused.push({ index, why: outcome.why })
      continue
    }
    const earlier = indexes.get(outcome.outline.code)
    if (earlier === undefined) {
      indexes.set(outcome.outline.code, index)
      found.outlines.push(outcome.outline)
    } else found.refused.push({ index, why: twice(outcome.outline.code, earlier + 1) })
  }
  return found
}

function outlineOf(shape: Shape): { kind: "outline"; outline: Outline } | { kind: "refused"; why: string } {
  const naming = namingOf(shape.properties, shape.id)
  if (naming.kind === "nameless") return { kind: "refused", why: naming.why }
  const checked = polygonsOf(shape.geometry)
  if (checked.kind === "unusable") return { kind: "refused", why: `${naming.code}: ${checked.why}` }
  const properties = { ...(shape.properties as Record<string, unknown> | null) }
  return { kind: "outline", outline: { code: naming.code, name: naming.name, properties, polygons: checked.polygons } }
}

function shapeOf(feature: unknown): Shape {
  const { id, properties, geometry } = Object(feature) as Partial<Shape>
  return { id, properties, geometry }
}

function twice(code: string, earlier: number): string {
  return `De code ${code} staat al bij vorm ${earlier} in dit bestand. Voeg de twee vormen samen of geef een andere code.`
}

const why =
  "Dit is geen GeoJSON met gebieden. Kies een bestand dat begint met ‘FeatureCollection’ of een TopoJSON-bestand."
