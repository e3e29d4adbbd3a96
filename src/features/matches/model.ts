import { z } from "zod"

/** What can happen to an offer that was proposed for a need; each is a row, and the newest holds. */
export const matchSteps = [
  "approved",
  "refused",
  "agreed",
  "declined",
  "accepted",
  "notAccepted",
  "done",
  "notDone",
  "released",
] as const
export type MatchState = (typeof matchSteps)[number]

export const stateLabels: Record<MatchState, string> = {
  approved: "Wacht op de bewoner",
  refused: "Niet doorgelaten",
  agreed: "Wacht op de helper",
  declined: "De bewoner wil het niet",
  accepted: "Afgesproken",
  notAccepted: "De helper kan niet",
  done: "Gelukt",
  notDone: "Niet gelukt",
  released: "Losgelaten",
}

/** The same as something that happened. */
export const stepLabels: Record<MatchState, string> = {
  ...stateLabels,
  approved: "Voorstel goedgekeurd",
  agreed: "De bewoner zei ja",
  accepted: "De helper zei ja",
  declined: "De bewoner wilde het niet",
  notAccepted: "De helper kon niet",
}

/** Why a step was taken, in a few kinds: so that one can see what goes wrong most. */
export const reasonLabels = {
  knows: "Zij kennen elkaar en dat helpt",
  sooner: "Deze helper kan eerder",
  unsafe: "Dit is niet veilig",
  knowsTooWell: "Zij kennen elkaar en dat is lastig",
  notSuitable: "Dit past niet",
  solved: "Het is al opgelost",
  ratherOther: "Liever iemand anders",
  noTime: "Geen tijd",
  tooFar: "Te ver",
  notReached: "Niet bereikt",
  helperStayedAway: "De helper kwam niet",
  residentStayedAway: "De bewoner was er niet",
  tookTooLong: "Het duurde te lang",
  other: "Iets anders",
} as const
export type Reason = keyof typeof reasonLabels

/** Which reasons go with which step; a step that is not here needs none. */
export const reasonsFor = {
  byHand: ["knows", "sooner", "other"],
  refused: ["unsafe", "knowsTooWell", "notSuitable", "other"],
  declined: ["solved", "ratherOther", "notSuitable", "other"],
  notAccepted: ["noTime", "tooFar", "notSuitable", "notReached", "other"],
  notDone: ["helperStayedAway", "residentStayedAway", "notSuitable", "other"],
  released: ["solved", "tookTooLong", "unsafe", "other"],
} as const satisfies Record<string, readonly Reason[]>

export const MatchId = z.uuid("Dit voorstel is er niet")
export const Note = z.string().trim().max(500, "Houd het bij 500 tekens").default("")

const Tier = z.number().int()
/** An offer that may help with a need, without who it is. */
export const Helper = z.object({
  offerId: z.uuid(),
  metres: z.number().int(),
  area: z.string(),
  /** How many portions are left of it. */
  left: z.number().int(),
  languages: z.array(z.string()),
  when: z.string(),
  facts: z.array(z.string()),
})
export type Helper = z.output<typeof Helper>

export const PlannedNeed = z.object({
  id: z.uuid(),
  alias: z.string(),
  ask: z.string(),
  item: z.string(),
  /** As people say it: "3 uren". */
  amount: z.string(),
  units: z.number().int(),
  had: z.number().int(),
  area: z.string().nullable(),
  urgency: z.string(),
  languages: z.array(z.string()),
  requires: z.array(z.string()),
  when: z.string(),
  /** The tier that counts, and how many tiers waiting lifted it. */
  tier: Tier,
  lifted: z.number().int(),
  waits: z.string(),
})
export type PlannedNeed = z.output<typeof PlannedNeed>

export const Proposal = Helper.extend({ units: z.number().int(), amount: z.string() })
export type Proposal = z.output<typeof Proposal>
