import { z } from "zod"

/** About what somebody calls a helper: the question itself, that one is welcome, that it is off, or a moment that was set or changed. */
export const callsAbout = ["asked", "chosen", "released", "visit"] as const
export type CallAbout = (typeof callsAbout)[number]

export const Call = z.object({
  id: z.uuid(),
  matchId: z.uuid(),
  about: z.enum(callsAbout),
  name: z.string(),
  phone: z.string().nullable(),
  /** What was asked of the helper, as one says it: "Vervoer: 1 rit in Noord". */
  what: z.string(),
  since: z.string(),
})
export type Call = z.output<typeof Call>
