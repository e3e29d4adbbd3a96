import { z } from "zod"

export const CampaignId = z.uuid("Deze oproep is er niet")

const Count = z.number().int().positive()
const Named = z.object({ code: z.string(), name: z.string() })
const Theme = z.object({ code: z.string(), labelNl: z.string(), labelBe: z.string() })

/** A call for signals as everybody who counts may see it. Nothing in it comes from a resident or a reporter. */
export const Campaign = z.object({
  id: z.uuid(),
  version: Count,
  organisation: z.object({ id: z.uuid(), name: z.string() }),
  /** Mondays: the first and the last week, both included. */
  from: z.string(),
  until: z.string(),
  /** With everything below it; null is about everything. */
  theme: Theme.nullable(),
  /** With everything below it; null is everywhere. */
  area: Named.nullable(),
  asked: z.string(),
  withdrawn: z.boolean(),
})
export type Campaign = z.output<typeof Campaign>

/** One version: what it said, who wrote it, when and why. The name stands there for who may correct calls. */
export const CampaignVersion = Campaign.extend({
  why: z.string(),
  changedBy: z.string().nullable(),
  changedAt: z.date(),
})
export type CampaignVersion = z.output<typeof CampaignVersion>

const calledOn = (missing: string) =>
  z.iso.date({ error: ({ input }) => (input === undefined ? missing : "Schrijf een dag als 2026-03-31") })

export const NewCampaign = z.object({
  /** For the working group; a coordinator writes for the own organisation. */
  organisationId: z.uuid("Kies een organisatie uit de lijst").optional(),
  /** Any day of the first week, and of the last. */
  from: calledOn("Kies de dag waarop de oproep begon"),
  until: calledOn("Kies tot wanneer de oproep liep"),
  theme: z.string().max(60).optional(),
  area: z.string().max(40).optional(),
  asked: z
    .string("Schrijf in één zin wat er gevraagd werd")
    .trim()
    .min(5, "Schrijf in één zin wat er gevraagd werd")
    .max(300, "Houd het bij 300 tekens"),
})
export type NewCampaign = z.output<typeof NewCampaign>

const Why = z
  .string("Schrijf waarom")
  .trim()
  .min(5, "Schrijf in één zin waarom")
  .max(400, "Houd de reden bij 400 tekens")

/** `version`: the one that somebody looked at; who is behind first sees what was changed meanwhile. */
export const CampaignChange = NewCampaign.extend({ id: CampaignId, version: Count.optional(), why: Why })
export const CampaignWithdrawal = z.object({ id: CampaignId, why: Why })
