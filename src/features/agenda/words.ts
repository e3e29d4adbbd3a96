import type { Words } from "../../platform/words/words.ts"
import type { AnswerKind, EscalationStep, FollowUpState, Standing } from "./model.ts"

export const answerLabels: Record<AnswerKind, { label: string; hint: string }> = {
  accepted: { label: "Ja, wij pakken dit op", hint: "Schrijf welke stappen je zet en wanneer." },
  partly: { label: "Deels", hint: "Schrijf wat je wel en wat je niet oppakt." },
  rejected: { label: "Nee", hint: "Schrijf waarom niet, en wie er wel over gaat als je dat weet." },
}
export const answerTitles: Record<AnswerKind, string> = {
  accepted: "Antwoord: ja, wij pakken dit op",
  partly: "Antwoord: deels",
  rejected: "Antwoord: nee",
}
export const followUpLabels: Record<FollowUpState, { label: string; hint: string }> = {
  underway: { label: "In uitvoering", hint: "Er gebeurt iets, maar het is nog niet klaar." },
  resolved: { label: "Opgelost", hint: "Wij vragen daarna aan wie meedeed: is het echt opgelost?" },
  persists: { label: "Blijft bestaan", hint: "Er veranderde niets, of niet genoeg." },
}

/** The four steps from charming to activist, in the words of the country. */
export const stepLabels = (words: Words): Record<EscalationStep, { label: string; hint: string }> => ({
  conversation: { label: "Gesprek", hint: "Nodig de geadresseerde uit om samen te praten." },
  letter: { label: `Brief aan de ${words.alderman}`, hint: "Leg de vraag een trede hoger voor." },
  council: { label: `Brief aan de ${words.council}`, hint: "Deze brief is openbaar." },
  public: { label: "Openbaar maken", hint: "Een bericht voor de pers." },
})

const daysLeft = (days: number) => (days === 1 ? "nog 1 dag" : `nog ${days} dagen`)

/** How an item stands, in a few words. */
export function sayStanding(standing: Standing): string {
  switch (standing.kind) {
    case "waiting":
      return standing.days === 0 ? "Antwoord gevraagd voor vandaag" : `Wacht op antwoord, ${daysLeft(standing.days)}`
    case "noAnswer":
      return "Geen antwoord na de termijn"
    case "answered":
      return answerTitles[standing.answer]
    case "followUp":
      return followUpLabels[standing.state].label
  }
}

/** A sentence ends with a point, also where people left it out. */
export const sentence = (text: string): string => (/[.?!…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)
