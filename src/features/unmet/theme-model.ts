import { z } from "zod"

const mappedKinds = ["item", "right"] as const
export const MappedKind = z.enum(mappedKinds, "Kies hulp of een recht")
export type MappedKind = z.output<typeof MappedKind>

/** To which theme something belongs: since the start where `version` is 0. */
export const Mapping = z.object({
  kind: MappedKind,
  code: z.string(),
  name: z.string(),
  /** Where a right holds; what can be asked is the same everywhere. */
  country: z.enum(["nl", "be"]).nullable(),
  version: z.number().int(),
  theme: z.string().nullable(),
})
export type Mapping = z.output<typeof Mapping>

export const MappingHistory = Mapping.extend({
  versions: z.array(
    z.object({
      version: z.number().int(),
      theme: z.string().nullable(),
      why: z.string(),
      changedBy: z.string().nullable(),
      changedAt: z.date(),
    }),
  ),
})
export type MappingHistory = z.output<typeof MappingHistory>

export const MappingChange = z.object({
  kind: MappedKind,
  code: z.string().max(60),
  /** None: it belongs to no theme by itself; who asks for somebody then says so. */
  theme: z.string().max(60).optional(),
  why: z.string("Schrijf waarom").trim().min(5, "Schrijf in één zin waarom").max(400, "Houd de reden bij 400 tekens"),
  /** The version that one looked at. */
  version: z.number().int().optional(),
})
