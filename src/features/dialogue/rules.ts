import type { Dialogue, Exchange } from "./model.ts"

/** More questions would make a signal a conversation; for that people meet. */
export const mostQuestions = 10
/** How many answers the list in the inbox shows. */
export const answersShown = 100

/** Whether one may ask on: one question at a time, and only where somebody can answer. */
export function nextOf(exchanges: readonly Exchange[], mode: string): Dialogue["next"] {
  if (mode === "imported") return "nobody"
  if (exchanges.some(({ state }) => state === "open")) return "wait"
  return exchanges.length >= mostQuestions ? "enough" : "ask"
}

/** '2026-W07' as people say it. */
export const sayWeek = (code: string): string => `week ${Number(code.slice(6))} van ${code.slice(0, 4)}`

export const askerInWords = ({ byWorkingGroup }: { byWorkingGroup: boolean }): string =>
  byWorkingGroup ? "de werkgroep signalen" : "de signaalcoördinator van je organisatie"

/** Who reads the answer, for who gives it. */
export const readersOfAnswer = (asked: { byWorkingGroup: boolean }): string =>
  `Alleen ${askerInWords(asked)} leest je antwoord. Namen, adressen en nummers verbergen wij voordat wij het bewaren. Van het moment bewaren wij alleen de week. Trek je je signaal in, dan leest niemand dit nog.`

/** Who reads the question and the answer, for who asks. */
export const readersOfQuestion = ({ byWorkingGroup }: { byWorkingGroup: boolean }): string =>
  `Je vraag gaat alleen naar wie dit doorgaf. Het antwoord lees jij, en ${byWorkingGroup ? "de rest van de werkgroep signalen" : "elke andere signaalcoördinator van je organisatie"}. Niemand anders. Je ziet alleen de week, niet wie er schrijft. Vraag niet naar namen of iets waaraan je degene herkent die dit doorgaf.`

export const alreadyAnswered = "Je hebt deze vraag al beantwoord. Je antwoord staat er"
export const notOpen =
  "Deze vraag staat niet meer open. Je signaal is er nog. Open je bon opnieuw om te zien hoe het staat"
