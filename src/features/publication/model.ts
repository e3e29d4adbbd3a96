import { z } from "zod"
import { areaLevels } from "../areas/model.ts"

export const QuarterCode = z.string("Kies een kwartaal").regex(/^\d{4}-K[1-4]$/, "Schrijf een kwartaal als 2026-K3")
export const Level = z.enum(areaLevels, "Kies een gebied uit de lijst")

const Named = z.object({ code: z.string(), name: z.string() })
const Cell = z.union([
  z.object({ kind: z.literal("shown"), value: z.number().int() }),
  z.object({ kind: z.literal("hidden") }),
])
const Left = z.object({
  row: z.number().int(),
  column: z.number().int(),
  least: z.number(),
  most: z.number().nullable(),
})

/** A table as it was published. The last row and the last column of the cells are totals. */
export const Release = z.object({
  version: z.literal(1),
  quarter: QuarterCode,
  /** Mondays of the first and the last week. */
  from: z.string(),
  until: z.string(),
  level: Level,
  areas: z.array(Named),
  domains: z.array(Named),
  cells: z.array(z.array(Cell)),
  /** What can still be deduced of each hidden cell. Never which of them are small: who knows that can deduce more. */
  left: z.array(Left),
  proven: z.boolean(),
  minima: z.object({ count: z.number(), sources: z.number() }),
})
export type Release = z.output<typeof Release>

export const Published = z.object({ quarter: QuarterCode, publishedOn: z.string() })
