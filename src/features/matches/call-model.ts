import { z } from "zod"

/** About what somebody calls a helper: the question itself, that one is welcome, that it is off, a moment that was set or changed, one that is near, or a giver that the link of the offer did not arrive. */
export const callsAbout = ["asked", "chosen", "released", "visit", "reminder", "link"] as const
export type CallAbout = (typeof callsAbout)[number]

export const Call = z.object({
  id: z.uuid(),
  /** Nothing where it is about an offer itself. */
  matchId: z.uuid().nullable(),
  offerId: z.uuid(),
  about: z.enum(callsAbout),
  name: z.string(),
  phone: z.string().nullable(),
  /** What was asked of the helper, as one says it: "Vervoer: 1 rit in Noord". */
  what: z.string(),
  since: z.string(),
  /** Which message the helper did not get, where one was sent. */
  unreached: z.enum(["mail", "sms"]).nullable(),
  /** Of a reminder: when the helper comes. */
  moment: z.object({ visitId: z.uuid(), day: z.string(), starts: z.string(), ends: z.string() }).nullable(),
})
export type Call = z.output<typeof Call>
