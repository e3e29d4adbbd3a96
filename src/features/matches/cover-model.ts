import { z } from "zod"

/** What is known of the insurance before anybody goes. `notAsked`: what lies on a shelf is given, nobody works. */
export const coverKinds = ["covered", "toReport", "notCovered", "noPolicy", "notAsked"] as const
export type CoverKind = (typeof coverKinds)[number]

/** Said to whoever approves, in sentences; nothing is hidden. */
export const Cover = z.object({
  kind: z.enum(coverKinds),
  says: z.array(z.string()),
  /** Where the same is looked up for another day. */
  look: z.string(),
})
export type Cover = z.output<typeof Cover>

/** Why it goes on where no policy that was filled in covers it. */
export const coverReasonLabels = {
  ownPolicy: "De helper is zelf verzekerd",
  arranged: "Wij regelen een verzekering voordat het begint",
  knows: "De helper weet dat het niet verzekerd is en wil toch",
  noRisk: "Er is niets te verzekeren",
} as const
export const coverReasons = Object.keys(coverReasonLabels) as [keyof typeof coverReasonLabels]
export type CoverReason = keyof typeof coverReasonLabels
