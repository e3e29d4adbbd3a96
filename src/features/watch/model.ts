import { z } from "zod"
import { isDay } from "../../methods/calendar/week.ts"
import { only } from "../../platform/http/may.ts"
import { Objection } from "../findings/model.ts"

/** Exact numbers are for those who weigh, decide and analyse; answering is for those who weigh and decide. */
export const readers = only("coordinator", "workingGroup", "analyst")
export const answerers = only("coordinator", "workingGroup")

export const PatternId = z.uuid("Dit mogelijke patroon is er niet")

const Count = z.number().int().min(0)
const Day = z.string().refine(isDay, "Schrijf een dag als 2026-03-31")
const Part = z.object({ count: Count, of: Count })
const Ratio = z.object({ value: z.number().nullable(), low: z.number(), high: z.number().nullable() })

const besides = ["share", "before"] as const
const kinds = [...besides, "usual"] as const

/** Another theme, area or period in which the same is to be seen. */
const Also = z.object({
  theme: z.string(),
  area: z.string().nullable(),
  weeks: Count,
  with: z.enum(kinds),
  signals: Count,
  ratio: z.number().nullable(),
})

/** What every pattern holds. */
const Found = z.object({
  version: z.literal(1),
  weeks: Count,
  here: Part,
  /** How many there would be if it were the same part of all signals as beside it, or as usual. */
  expected: z.number(),
  chance: z.number(),
  /** The level at which it would just be found, among all comparisons of that night. */
  adjusted: z.number(),
  /** What the area is laid beside; null for everywhere. */
  region: z.string().nullable(),
  reporters: Count,
  organisations: Count,
  /** For what was found beside before, or beside what is usual: how many times as often as elsewhere, where that is not clearly more. */
  elsewhere: z.number().nullable(),
  objections: z.array(Objection),
  also: z.array(Also),
})
/** A larger part of all signals than elsewhere, or than before. */
const FoundBeside = Found.extend({ with: z.enum(besides), there: Part, ratio: Ratio })
/** More than usual for the time of the year, in the newest complete week or the four that end with it. */
const FoundUsual = Found.extend({
  with: z.literal("usual"),
  /** The range that holds all but one in a hundred on each side; how many earlier years it was learned from. */
  low: Count,
  high: Count,
  years: Count,
  dispersion: z.number(),
  trend: z.number().nullable(),
})

/** What was found, in numbers: never a text, or a name of a person or organisation. */
export const PatternContent = z.discriminatedUnion("with", [FoundBeside, FoundUsual])
export type FoundBeside = z.output<typeof FoundBeside>
export type FoundUsual = z.output<typeof FoundUsual>
export type PatternContent = z.output<typeof PatternContent>

export const answers = ["newBundle", "bundle", "none"] as const
export type Answer = (typeof answers)[number]

const Told = z.object({
  answer: z.enum(answers),
  why: z.string(),
  answeredBy: z.string().nullable(),
  organisation: z.string().nullable(),
  answeredAt: z.date(),
  /** A bundle that the reader may see. */
  bundle: z.object({ id: z.uuid(), bottleneck: z.string() }).nullable(),
})
export type ToldAnswer = z.output<typeof Told>

const Named = z.object({ code: z.string(), label: z.string() })

export const Pattern = z.object({
  id: z.uuid(),
  theme: Named,
  area: Named.nullable(),
  from: Day,
  until: Day,
  content: PatternContent,
  also: z.array(z.object({ theme: z.string(), area: z.string().nullable(), weeks: z.number(), with: z.enum(kinds) })),
})
export type Pattern = z.output<typeof Pattern>

export const Run = z.object({
  state: z.enum(["never", "waiting", "done", "failed"]),
  progress: Count,
  foundOn: Day.nullable(),
  signals: Count,
  compared: Count,
  counted: Count,
  level: z.number().nullable(),
})
export type Run = z.output<typeof Run>

export const Patterns = z.object({
  patterns: z.array(Pattern),
  found: Count,
  page: Count,
  pages: Count,
  run: Run,
  answered: z.array(z.object({ pattern: z.uuid(), theme: z.string(), area: z.string().nullable(), said: Told })),
})
export type Patterns = z.output<typeof Patterns>

export const PatternDesk = z.object({
  pattern: Pattern,
  run: Run.pick({ compared: true, counted: true, foundOn: true, level: true }),
  answers: z.array(Told),
  /** Answers to what this was before it grew. */
  earlier: z.array(Told),
  /** Goes back with an answer: whoever was first is not overruled unseen. */
  seen: Count,
  /** Bundles that it may belong to. */
  bundles: z.array(z.object({ id: z.uuid(), bottleneck: z.string() })),
})
export type PatternDesk = z.output<typeof PatternDesk>

const Why = z
  .string("Schrijf in één zin waarom")
  .trim()
  .min(5, "Schrijf in één zin waarom")
  .max(600, "Houd het bij 600 tekens")

/** The number of answers that were on screen. */
const Seen = z.number().int().min(0).default(0)

export const Dismissal = z.object({ id: PatternId, why: Why, seen: Seen })
export const ToBundle = z.object({ id: PatternId, bundle: z.uuid("Kies een bundel uit de lijst"), seen: Seen })
