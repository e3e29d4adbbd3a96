/** Why an organisation lets a need go or does not take it over, in a few kinds: so that one can see what goes wrong most. */
export const reasonLabels = {
  nobody: "Wij vinden niemand",
  noTime: "Wij hebben nu geen tijd",
  notOurs: "Dit past niet bij wat wij doen",
  knowsOther: "Een ander kent deze persoon beter",
  other: "Iets anders",
} as const
export type ClaimReason = keyof typeof reasonLabels

export const releaseReasons = ["nobody", "noTime", "notOurs", "knowsOther", "other"] as const
export const refuseReasons = ["noTime", "notOurs", "nobody", "other"] as const
