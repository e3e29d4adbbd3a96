import { z } from "zod"
import { AreaToChoose } from "../areas/model.ts"
import { Entitlement } from "../entitlements/model.ts"
import { HelpItem } from "../help-items/model.ts"
import { modes } from "../modes/model.ts"
import { OwnNeed } from "./model.ts"

/** Lenient: what does not fit here is passed over, so that nothing that somebody wrote on the form is lost by it. */
const passed = z.string().max(60)
export const NeedFormAsked = z.object({
  gebied: z.string().max(40).optional(),
  paper: z.string().max(20).optional(),
  topics: z.array(passed).max(30).default([]),
  people: z.array(passed).max(30).default([]),
  /** Somebody pressed the button to see which rights there may be. */
  look: z.string().max(10).optional(),
})

export const NeedDesk = z.object({
  /** Who else may see and arrange what is asked here today. */
  mode: z.enum(modes),
  areas: z.array(AreaToChoose),
  /** The area chosen on the map, or else the one in which the organisation works. */
  area: z.string().nullable(),
  items: z.array(HelpItem),
  /** The lines of who comes first. */
  tiers: z.array(z.string()),
  /** Rights that may be there, for what it is about and for whom; never that somebody has one. */
  found: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("notAsked") }),
    z.object({ kind: z.literal("noTopic") }),
    z.object({ kind: z.literal("found"), rights: z.array(Entitlement) }),
  ]),
  /** The code of the paper that is typed over. */
  paper: z.string().nullable(),
  needs: z.array(OwnNeed),
})
export type NeedDesk = z.output<typeof NeedDesk>
