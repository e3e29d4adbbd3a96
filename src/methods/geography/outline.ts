/** A point: longitude and latitude in degrees, WGS84. */
export type Position = number[]

/** A closed line of positions, the first repeated as the last. */
export type Ring = Position[]

/** An outer ring, then its holes. */
export type Polygon = Ring[]

/** An area with its shape: `polygons[polygon][ring][position]`, in degrees WGS84. */
export type Outline = { code: string; name: string; properties: Record<string, unknown>; polygons: Polygon[] }

/** What a file gave: outlines, and per shape that could not be used its place (from 0) and a Dutch sentence why. */
export type Outlines = { outlines: Outline[]; refused: { index: number; why: string }[] }

/** One shape of a file, before anything about it has been checked. */
export type Shape = { id: unknown; properties: unknown; geometry: unknown }
