import { z } from "zod"
import { only } from "../../platform/http/may.ts"

/** Who writes the criteria: they hold for everybody here. */
export const ruleKeepers = only("administrator", "workingGroup")
export const ruleReaders = only("administrator", "workingGroup", "coordinator", "volunteerCoordinator", "worker")

/** The lines from which somebody chooses, who comes first on top; nobody is given points. */
export const startRule = {
  tiers: [
    "Zonder hulp gaat het vandaag of morgen mis: geen eten, geen warmte, geen medicijn, geen slaapplek, of een kind of zieke zonder zorg.",
    "Deze persoon staat er alleen voor: geen familie of buren die helpen, of kan zelf niet vragen door taal, ziekte, angst of geen papieren.",
    "Er is wel iemand die helpt, maar dat is niet genoeg of houdt niet lang meer vol.",
    "Het zou het leven makkelijker maken. Als het later komt, gaat er niets mis.",
  ],
  liftWeeks: 4,
}
export type HelpRule = { tiers: string[]; liftWeeks: number }

const weeks = "Vul een heel aantal weken in van 1 tot 52"
export const NewRule = z.object({
  tiers: z
    .array(
      z
        .string()
        .trim()
        .min(10, "Schrijf elke regel als een zin van ten minste 10 tekens")
        .max(300, "Houd elke regel bij 300 tekens"),
      "Schrijf ten minste één regel",
    )
    .min(1, "Schrijf ten minste één regel")
    .max(4, "Schrijf ten hoogste vier regels"),
  liftWeeks: z.number(weeks).int(weeks).min(1, weeks).max(52, weeks),
  why: z
    .string("Schrijf in één zin waarom")
    .trim()
    .min(5, "Schrijf in één zin waarom")
    .max(400, "Houd de reden bij 400 tekens"),
})

const rule = { tiers: z.array(z.string()), liftWeeks: z.number().int() }
export const RuleDesk = z.object({
  ...rule,
  history: z.array(z.object({ ...rule, why: z.string(), changedBy: z.string().nullable(), changedAt: z.date() })),
})
export type RuleDesk = z.output<typeof RuleDesk>
