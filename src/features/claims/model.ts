import { z } from "zod"

/** What can happen between organisations to a need; each is a row, and the newest says whose it is. */
export const claimSteps = [
  ...(["claimed", "kept", "askedOver", "takenBack", "accepted", "refused", "warned", "released", "fellFree"] as const),
] as const
export type ClaimStep = (typeof claimSteps)[number]

/** How a need lies for one organisation. */
export const places = ["asked", "ours", "free", "theirs"] as const
export type Place = (typeof places)[number]
export const Place = z.enum(places, "Kies wat je wilt zien").optional()

export const Claim = z.object({
  place: z.enum(places),
  /** Who plans it. */
  holder: z.string().nullable(),
  /** Whom we asked to take it over. */
  asked: z.string().nullable(),
  /** Why it is free again: somebody let it go, or nothing happened for too long. */
  left: z.enum(["released", "fellFree"]).nullable(),
})
export type Claim = z.output<typeof Claim>

/** How many needs lie where. */
export const PlaceCounts = z.object({
  asked: z.number().int(),
  ours: z.number().int(),
  free: z.number().int(),
  theirs: z.number().int(),
})
export type PlaceCounts = z.output<typeof PlaceCounts>

export const ClaimedNeedId = z.uuid("Deze hulpvraag is er niet")
export const Note = z.string().trim().max(300, "Houd het bij 300 tekens").default("")
