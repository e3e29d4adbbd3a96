import { z } from "zod"

/** Time and help, counted goods, room. Money is asked of the fund. */
export const itemKinds = ["time", "goods", "space"] as const
export type ItemKind = (typeof itemKinds)[number]
export const kindLabels: Record<ItemKind, string> = { time: "Tijd en hulp", goods: "Spullen", space: "Ruimte" }

/** What can be asked and offered; one portion of it is `unitOne`, more are `unitMany`. */
export const HelpItem = z.object({
  code: z.string(),
  version: z.number().int(),
  kind: z.enum(itemKinds),
  labelNl: z.string(),
  labelBe: z.string(),
  unitOne: z.string(),
  unitMany: z.string(),
  retired: z.boolean(),
})
export type HelpItem = z.output<typeof HelpItem>
