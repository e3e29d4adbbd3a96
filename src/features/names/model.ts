import { z } from "zod"

export const whys = ["ask", "tell", "double", "concern"] as const
export type Why = (typeof whys)[number]

/** Why a coordinator wants to know who reported, as the coordinator chooses it and as the reporter reads it. */
export const whyLabels: Record<Why, { label: string; told: string }> = {
  ask: { label: "Ik wil iets vragen over het signaal", told: "om je iets te vragen over het signaal" },
  tell: { label: "Ik wil vertellen wat ermee gebeurt", told: "om je te vertellen wat ermee gebeurt" },
  double: { label: "Ik denk dat dit dubbel is doorgegeven", told: "om te zien of het dubbel is doorgegeven" },
  concern: { label: "Ik maak mij zorgen over wie dit doorgaf", told: "uit zorg om jou" },
}

export const NameToRead = z.object({
  id: z.uuid(),
  account: z.string(),
  week: z.string(),
})

export const ReadingName = z.object({
  id: z.uuid("Dit signaal is er niet"),
  why: z.enum(whys, "Kies waarom je de naam wilt lezen"),
})

/** The name, or that it was removed because the time for which names are kept is over. */
export const NameRead = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("name"), id: z.uuid(), name: z.string() }),
  z.object({ kind: z.literal("removed"), id: z.uuid() }),
])
export type NameRead = z.output<typeof NameRead>

/** One time that somebody read one's name. */
export const Reading = z.object({
  signalId: z.uuid(),
  account: z.string(),
  reader: z.string(),
  organisation: z.string(),
  why: z.enum(whys),
  readAt: z.date(),
})
export type Reading = z.output<typeof Reading>
