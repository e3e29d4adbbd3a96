import type { Words } from "./words.ts"

export const nlBE: Words = {
  language: "nl-BE",
  lifeDomain: "levensdomein",
  lifeDomains: "levensdomeinen",
  neighbourhood: "wijk",
  neighbourhoods: "wijken",
  municipality: "lokaal bestuur",
  alderman: "schepen",
  council: "gemeenteraad",
  board: "schepencollege",
  welfareOffice: "OCMW",
  state: "Vlaanderen of de federale overheid",
  emergencyAdvice: "1712 (gratis, op weekdagen en via de chat)",
  wrongdoingAdvice: "de Federale Ombudsman",
  emergencyNumber: "112",
  socialWorker: "maatschappelijk werker",
}
