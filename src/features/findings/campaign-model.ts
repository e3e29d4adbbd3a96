import { z } from "zod"
import type { Day } from "../../methods/calendar/week.ts"
import { Comparison, Judgement, Margin } from "./comparison-model.ts"

const Count = z.number().int().min(0)

/** A call for signals that touches a finding: when, about what, where. Never by whom, nor what was asked. */
export const FoundCall = z.object({
  id: z.uuid(),
  /** Mondays: the first and the last week. */
  from: z.string(),
  until: z.string(),
  theme: z.object({ code: z.string(), labelNl: z.string(), labelBe: z.string() }).nullable(),
  area: z.object({ code: z.string(), name: z.string() }).nullable(),
})
export type FoundCall = z.output<typeof FoundCall>

/** What became of the claim without the weeks of the calls; `baseline`: it does not rest on weeks, `noClaim`: there was none. */
export const Standing = z.enum(["stands", "falls", "tooLittle", "noClaim", "baseline"])
export type Standing = z.output<typeof Standing>

const outcomes = [
  "contradictory",
  "nothingToCompare",
  "tooLittle",
  "couldBeChance",
  "probablyMore",
  "clearlyMore",
  "less",
] as const

/** The rate in weeks with a call over that in other weeks, exact conditional; none where one side has no week or nothing was counted. */
const Effect = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("compared"), ratio: Margin, chance: z.object({ more: z.number(), less: z.number() }) }),
  z.object({ kind: z.literal("unclear"), why: z.enum(["onlyCampaign", "nothingCounted"]) }),
])

/** Which calls there were, what they did to the number of signals, and the comparisons once more without their weeks. */
export const Campaigns = z.object({
  calls: z.array(FoundCall),
  during: z.object({ weeks: Count, signals: Count }),
  outside: z.object({ weeks: Count, signals: Count }),
  effect: Effect,
  without: z.object({ comparisons: z.array(Comparison), judgement: Judgement }),
  standing: Standing,
})
export type Campaigns = z.output<typeof Campaigns>

export const CampaignObjection = z.object({
  kind: z.literal("campaign"),
  weeks: Count,
  signals: Count,
  of: Count,
  standing: Standing,
  /** What the finding comes to without those weeks. */
  outcome: z.enum(outcomes),
})
export type CampaignObjection = z.output<typeof CampaignObjection>

/** What a call is about, as codes. */
export type Reach = { theme: string | null; area: string | null; from: Day; until: Day }
