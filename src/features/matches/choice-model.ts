import { z } from "zod"
import { Cover } from "./cover-model.ts"
import { Helper, PlannedNeed } from "./model.ts"

/** A helper whom somebody may ask who is no coordinator: what Nabij proposes here, or what is left over. */
export const Choosable = Helper.extend({ most: z.number().int(), proposed: z.boolean(), cover: Cover })
export type Choosable = z.output<typeof Choosable>

export const Choice = z.object({
  need: PlannedNeed,
  /** `proposed`: approve what Nabij proposes; `spare`: choose oneself. */
  may: z.enum(["proposed", "spare"]),
  /** Whether one asked it oneself, and so speaks with the resident. */
  own: z.boolean(),
  helpers: z.array(Choosable),
  /** Helpers who said by themselves that they can. */
  offered: z.array(z.object({ id: z.uuid(), helper: z.string() })),
})
export type Choice = z.output<typeof Choice>

export const Choices = z.array(
  z.object({ id: z.uuid(), alias: z.string(), item: z.string(), amount: z.string(), own: z.boolean() }),
)
