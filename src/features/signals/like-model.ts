import { z } from "zod"
import { SuggestedThemes } from "../likeness/theme-model.ts"

/** So many bottlenecks at most are shown, and can be joined with one signal. */
export const mostJoins = 3

/** How many others saw something like it, said only in rough steps, and only where it points to nobody. */
export const atLeastSteps = [3, 5, 10, 25, 50, 100] as const
const AtLeast = z.union([
  z.literal(3),
  z.literal(5),
  z.literal(10),
  z.literal(25),
  z.literal(50),
  z.literal(100),
]) satisfies z.ZodType<(typeof atLeastSteps)[number]>

export const Others = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("some"), atLeast: AtLeast }),
  z.object({ kind: z.literal("few") }),
])
export type Others = z.output<typeof Others>

/** A bottleneck that coordinators share; the only words of others that somebody reads who reports. */
export const JoinableBundle = z.object({ id: z.uuid(), bottleneck: z.string(), state: z.string() })
export type JoinableBundle = z.output<typeof JoinableBundle>

export const LikeSignals = z.object({
  others: Others,
  bundles: z.array(JoinableBundle).max(mostJoins),
  theme: SuggestedThemes,
  /** The same in one or two sentences; empty where there is nothing to say. */
  said: z.string(),
})
export type LikeSignals = z.output<typeof LikeSignals>

export const TextToCompare = z.object({
  account: z.string("Schrijf eerst wat je opvalt").trim().max(2000, "Houd het bij 2000 tekens"),
})

const inSight = "Coördinatoren kijken hiernaar"
const onAgenda = "Staat op de agenda"
/** The state of a bundle as somebody reads it who does not work with bundles. */
export const stateWords: Record<string, string> = {
  individual: inSight,
  possiblePattern: inSight,
  sharedBottleneck: inSight,
  structural: "Structureel, vindt de werkgroep",
  onAgenda,
  answered: onAgenda,
  underway: "Er wordt aan gewerkt",
  resolved: "Opgelost, dachten wij",
  persists: "Is nog niet opgelost",
  notStructural: "Niet structureel, vond de werkgroep",
}
export const stateInWords = (state: string): string => stateWords[state] ?? inSight
