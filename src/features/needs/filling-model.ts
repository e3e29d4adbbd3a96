import { z } from "zod"
import { HelpItem } from "../help-items/model.ts"

/** What was filled in afterwards, a row for each time. */
export const Filled = z.object({
  on: z.string(),
  /** 'Slaapplek: 3 nachten', where it was said what it is. */
  what: z.string().nullable(),
  /** How much stood there before. */
  askedUnits: z.number().int().nullable(),
  tier: z.number().int().nullable(),
  /** By who asked; else by a coordinator. */
  own: z.boolean(),
})
export type Filled = z.output<typeof Filled>

/** What one chooses from, where something was left open. */
export const FillingChoices = z.object({ items: z.array(HelpItem), tiers: z.array(z.string()) })
export type FillingChoices = z.output<typeof FillingChoices>
