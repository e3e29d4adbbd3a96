import { z } from "zod"
import { HelpItem, itemKinds } from "./model.ts"

const ItemCode = z
  .string("Vul een code in")
  .trim()
  .regex(/^[a-z][a-z0-9_]{1,59}$/, "Een code bestaat uit kleine letters, cijfers en lage streepjes, zoals boodschappen")
const Label = z.string("Vul een naam in").trim().min(2, "Vul een naam in").max(120, "Houd de naam bij 120 tekens")
const Unit = z
  .string("Vul in waarin je dit telt, zoals rit en ritten")
  .trim()
  .min(1, "Vul in waarin je dit telt, zoals rit en ritten")
  .max(40, "Houd het bij 40 tekens")
const Why = z
  .string("Schrijf waarom")
  .trim()
  .min(5, "Schrijf in één zin waarom")
  .max(400, "Houd de reden bij 400 tekens")

export const NewHelpItem = z.object({
  code: ItemCode,
  kind: z.enum(itemKinds, "Kies of het tijd, spullen of ruimte is"),
  labelNl: Label,
  labelBe: Label.optional(),
  unitOne: Unit,
  unitMany: Unit,
  why: Why,
})

/** A change is a new version; the code and the kind stay, so that figures of before keep their meaning. */
export const HelpItemChange = NewHelpItem.omit({ kind: true }).extend({
  retired: z.boolean().default(false),
  /** The version that one looked at: who changes an older one first sees what was changed meanwhile. */
  version: z.number().int().optional(),
})

export const HelpItemHistory = z.object({
  item: HelpItem,
  versions: z.array(
    HelpItem.omit({ kind: true, code: true }).extend({
      why: z.string(),
      changedAt: z.date(),
      changedBy: z.string().nullable(),
    }),
  ),
})
export type HelpItemHistory = z.output<typeof HelpItemHistory>
