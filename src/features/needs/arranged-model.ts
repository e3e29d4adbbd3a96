import { z } from "zod"

/** Whether help is being arranged: not yet, now, or again waiting after an offer that did not go on. */
export const Arranged = z.enum(["no", "running", "again"])
export type Arranged = z.output<typeof Arranged>

/** What can happen to it last; two who are kept apart are no arrangement. */
const arrangedSteps = [
  ...(["offered", "approved", "agreed", "accepted"] as const),
  ...(["declined", "notAccepted", "done", "notDone", "released"] as const),
] as const
export type ArrangedStep = (typeof arrangedSteps)[number]

/** A match of the need, by its id: what it says stands on its own page. */
export const Arrangement = z.object({
  id: z.uuid(),
  runs: z.boolean(),
  on: z.string(),
  /** What happened last. */
  step: z.enum(arrangedSteps),
})
export type Arrangement = z.output<typeof Arrangement>

/** What all matches of one need say together. */
export const arrangedIn = (matches: readonly Arrangement[]): Arranged =>
  matches.some(({ runs }) => runs) ? "running" : matches.length > 0 ? "again" : "no"
