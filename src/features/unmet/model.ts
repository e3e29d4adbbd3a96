import { z } from "zod"
import { causes } from "../entitlements/model.ts"

/** Help that could not be given, and rights that somebody did not get. They are never added up. */
export const unmetKinds = ["help", "right"] as const
export type UnmetKind = (typeof unmetKinds)[number]
export const kindLabels: Record<UnmetKind, string> = {
  help: "Hulp die niet lukte",
  right: "Rechten die niet gekregen zijn",
}

export const QuarterCode = z.string("Kies een kwartaal").regex(/^\d{4}-K[1-4]$/, "Schrijf een kwartaal als 2026-K3")

/** As small as a place gets in what is kept. */
export const levels = ["district", "municipality"] as const
export type Level = (typeof levels)[number]

const Count = z.number().int()
const Named = z.object({ code: z.string(), name: z.string() })
/**
 * `needs`: different needs; null in a total of rights over themes, for one need may stand under several. `times`: needs, or of
 * rights how many were not got.
 */
const Cell = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("shown"), needs: Count.nullable(), times: Count, organisations: Count }),
  z.object({ kind: z.literal("hidden") }),
])
export type Cell = z.output<typeof Cell>

/** Areas by themes. The last row and the last column are totals of what stands in it; what is too small does not. */
export const UnmetTable = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("table"),
    areas: z.array(Named),
    themes: z.array(Named),
    cells: z.array(z.array(Cell)),
  }),
  z.object({ kind: z.literal("tooLittle") }),
])
export type UnmetTable = z.output<typeof UnmetTable>
export type FullTable = Extract<UnmetTable, { kind: "table" }>

/** In steps of the minimum; null where too few needs or organisations are behind it. */
const Because = z.object({ cause: z.enum(causes), atLeast: Count.nullable() })

/** A quarter that is over, as everybody reads it. */
export const UnmetQuarter = z.object({
  version: z.literal(1),
  quarter: QuarterCode,
  /** Mondays of the first and the last week. */
  from: z.string(),
  until: z.string(),
  level: z.enum(levels),
  /** So many weeks a need without a last day waited before it counted as not met. */
  afterWeeks: Count,
  help: UnmetTable,
  right: UnmetTable,
  /** Why rights were not got. */
  causes: z.array(Because),
  minima: z.object({ count: Count, sources: Count }),
})
export type UnmetQuarter = z.output<typeof UnmetQuarter>
