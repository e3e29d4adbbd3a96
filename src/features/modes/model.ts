import { z } from "zod"
import { only } from "../../platform/http/may.ts"
import type { OrganisationKind } from "../../platform/http/who.ts"

/** How matches for what an organisation asked are approved, from the most to the least moderated. */
export const modes = ["coordinator", "professional", "intermediary", "group", "betweenPeople"] as const
export type Mode = (typeof modes)[number]

/** Each chooses for the own organisation only. */
export const modeKeepers = only("volunteerCoordinator", "coordinator")

/** A group without professionals has nobody who approves as one. */
export const modesFor = (kind: OrganisationKind): Mode[] =>
  modes.filter((mode) => mode !== "professional" || kind === "professional" || kind === "municipality")

const Why = z
  .string("Schrijf in één zin waarom")
  .trim()
  .min(5, "Schrijf in één zin waarom")
  .max(400, "Houd de reden bij 400 tekens")

export const NewMode = z.object({
  mode: z.enum(modes, "Kies hoe het gaat"),
  items: z.array(z.string().max(60)).max(200).default([]),
  why: Why,
})

const Held = { mode: z.enum(modes), items: z.array(z.string()) }
export const ModeDesk = z.object({
  ...Held,
  choices: z.array(z.enum(modes)),
  /** What can be left to people: time and help, and goods. */
  known: z.array(z.object({ value: z.string(), label: z.string() })),
  history: z.array(z.object({ ...Held, why: z.string(), changedBy: z.string().nullable(), changedAt: z.date() })),
})
export type ModeDesk = z.output<typeof ModeDesk>
