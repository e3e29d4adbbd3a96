import { z } from "zod"
import { isDay } from "../../methods/calendar/week.ts"
import { CampaignObjection, Campaigns } from "./campaign-model.ts"
import { Comparison, Judgement } from "./comparison-model.ts"
import { Depth } from "./depth-model.ts"
import { Effort } from "./effort-model.ts"
import { LeansOn, Observers } from "./observers-model.ts"
import { Unusual } from "./unusual-model.ts"

export const FindingId = z.uuid("Deze bevinding is er niet").brand("FindingId")

const Count = z.number().int().min(0)
export const Bounds = z.object({ least: z.number(), most: z.number() })
const Day = z.string().refine(isDay, "Schrijf een dag als 2026-03-31")
const Theme = z.object({ code: z.string(), labelNl: z.string(), labelBe: z.string() })
const Area = z.object({ code: z.string(), name: z.string(), level: z.string() })

/** What the finding is about. A period runs from the Monday `from` to the week of the Monday `until`, both included. */
export const Scope = z.object({
  kind: z.enum(["theme", "bundle"]),
  bundleId: z.uuid().nullable(),
  theme: Theme.nullable(),
  area: Area.nullable(),
  /** What the area is laid beside: the municipality around it, or the other municipalities that report. */
  region: z.string().nullable(),
  from: Day,
  until: Day,
})
export type Scope = z.output<typeof Scope>

/** Who stands behind the signals: distinct counts, never a name. */
export const Sources = z.object({
  signals: Count,
  reporters: Bounds,
  organisations: Bounds,
  weeks: Count,
  people: Bounds,
  /** Shares from 0 to 1; null where nobody is known. */
  largestReporter: Bounds.nullable(),
  largestOrganisation: Bounds.nullable(),
  unknownReporters: Count,
  unweighed: Count,
  withoutMost: Count,
  /** Signals about this theme in this period that name no place, or only a larger area around this one. */
  withoutArea: Count,
})
export type Sources = z.output<typeof Sources>

const Expected = z.object({ mean: z.number(), low: Count, high: Count })
const TimePart = z.object({ from: Day, label: z.string(), count: Count, expected: Expected.nullable() })
export const Course = z.object({
  size: z.enum(["week", "month"]),
  /** Where the expectation comes from: the share of this theme elsewhere, or in the period before. */
  expectedFrom: z.enum(["elsewhere", "before", "nowhere"]),
  parts: z.array(TimePart),
})
export type Course = z.output<typeof Course>

export const Place = z.object({
  code: z.string(),
  name: z.string(),
  count: Count,
  all: Count,
  population: z.number().nullable(),
  /** Per inhabitant (or of each signal), pulled towards what surrounds it; absent where nothing was shrunk. */
  shrunk: z.number().optional(),
})
export type Place = z.output<typeof Place>

/** What stands against a finding, as facts; the page turns each into a sentence. */
export const Objection = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("oneOrganisation"), share: Bounds }),
  z.object({ kind: z.literal("oneReporter"), share: Bounds }),
  z.object({ kind: z.literal("fewWeeks"), weeks: Count }),
  z.object({ kind: z.literal("unknownReporters"), signals: Count }),
  z.object({ kind: z.literal("unweighed"), signals: Count }),
  z.object({ kind: z.literal("withoutArea"), signals: Count }),
  z.object({ kind: z.literal("denominatorYear"), year: z.number(), until: z.number() }),
  z.object({ kind: z.literal("noPopulation") }),
  z.object({ kind: z.literal("disagreement"), more: z.string(), notMore: z.string() }),
  CampaignObjection,
  LeansOn,
])
export type Objection = z.output<typeof Objection>

const Settings = z.object({
  level: z.number(),
  adjustment: z.literal("holm"),
  comparisons: Count,
  thresholds: z.record(z.string(), z.number()),
  /** Weighed as individual help or as no signal: these do not count. */
  leftOut: z.array(z.string()),
})

/** The evidence for a bundle, or a theme in an area in a period, as it was on one day. Holds numbers, never a text or a name of a person or organisation. */
export const Finding = z.object({
  version: z.literal(1),
  computedOn: Day,
  scope: Scope,
  sources: Sources,
  course: Course,
  comparisons: z.array(Comparison),
  places: z.array(Place),
  judgement: Judgement,
  objections: z.array(Objection),
  settings: Settings,
  /** Calls for signals in these weeks; absent where there was none, or where nobody kept them yet. */
  campaigns: Campaigns.optional(),
  /** These came later than the first findings that were kept. */
  unusual: Unusual.optional(),
  observers: Observers.optional(),
  effort: Effort.optional(),
  /** Towards what the rates of places were shrunk. */
  shrinkage: z.enum(["neighbours", "all"]).optional(),
  /** What lay behind it, kept when people decided. */
  depth: Depth.optional(),
})
export type Finding = z.output<typeof Finding>

export const Period = z.object({
  from: Day.optional(),
  until: Day.optional(),
})
