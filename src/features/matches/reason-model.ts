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
  otherFound: "Er is al iemand anders",
  needWithdrawn: "De hulpvraag is ingetrokken",
  needEnded: "De hulpvraag is gesloten",
  offerWithdrawn: "De helper trok het aanbod in",
  offerPaused: "De helper stopte even met het aanbod",
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
