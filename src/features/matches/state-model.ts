/** What can happen to an offer that was proposed for a need; each is a row, and the newest holds. */
export const matchSteps = [
  "offered",
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
  offered: "Een helper kan: wil de bewoner dit?",
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
  offered: "De helper zei zelf dat het kan",
  approved: "Voorstel goedgekeurd",
  agreed: "De bewoner zei ja",
  accepted: "De helper zei ja",
  declined: "De bewoner wilde het niet",
  notAccepted: "De helper kon niet",
}
