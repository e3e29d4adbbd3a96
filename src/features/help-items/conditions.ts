/** What makes help safe for somebody. A condition is never a weight: who does not meet it is not proposed. */
export const conditions = ["known", "certificate", "woman", "man", "thirdPlace"] as const
export type Condition = (typeof conditions)[number]

export const conditionLabels: Record<Condition, string> = {
  known: "Alleen iemand die wij kennen",
  certificate: "Alleen iemand met een bewijs van goed gedrag",
  woman: "Alleen een vrouw",
  man: "Alleen een man",
  thirdPlace: "Niet thuis: ergens anders afspreken of afgeven",
}

/** What each asks of a helper, in one sentence. */
export const conditionHints: Record<Condition, string> = {
  known: "Iemand van ons heeft de helper ontmoet, of kent wie de helper meebracht.",
  certificate: "In Nederland een VOG, in België een uittreksel uit het strafregister (model 2).",
  woman: "",
  man: "",
  thirdPlace: "Bijvoorbeeld bij jullie, in de bibliotheek of het buurthuis.",
}

/** What asks nothing of who helps: it is arranged between people. */
const asksNothing: readonly Condition[] = ["thirdPlace"]

/** One bit a condition that a helper must meet. */
export const conditionBits = (codes: readonly string[]): number =>
  conditions.reduce(
    (bits, condition, place) =>
      codes.includes(condition) && !asksNothing.includes(condition) ? bits | (1 << place) : bits,
    0,
  )
