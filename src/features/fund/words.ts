import type { ToDecide } from "./decide-model.ts"
import type { FlowKind, FundState, FundStep, Giver } from "./model.ts"

export const stateWords: Record<FundState, string> = {
  waiting: "Wacht op een besluit",
  halfway: "Eén keer ja, wacht op de tweede",
  reserved: "Toegezegd, nog niet betaald",
  refused: "Afgewezen",
  withdrawn: "Ingetrokken",
  paid: "Betaald aan de organisatie",
  handedOver: "Bij het huishouden",
  returned: "Terug in het fonds",
}

export const stepWords: Record<FundStep, string> = {
  approved: "Ja gezegd",
  refused: "Nee gezegd",
  withdrawn: "Ingetrokken",
  paid: "Betaald aan de organisatie",
  handedOver: "Overhandigd aan het huishouden",
  returned: "Teruggekomen in het fonds",
}

export const flowWords: Record<FlowKind, string> = {
  given: "Gift",
  takenBack: "Gift die een vergissing was",
  reserved: "Toegezegd",
  released: "Toezegging vervallen",
  paid: "Betaald",
  returned: "Teruggekomen",
}

export const giverWords: Record<Giver, string> = {
  person: "Een inwoner",
  organisation: "Een organisatie of winkel",
  municipality: "Een gemeente of andere overheid",
  fund: "Een ander fonds",
}

export const mayNotWords: Record<Exclude<ToDecide["may"], "may">, string> = {
  decided: "Hierover is al beslist.",
  notNamed: "Jij bent niet aangewezen om te beslissen.",
  own: "Dit vroeg je zelf aan. Anderen beslissen.",
  already: "Jij zei al wat je vindt. Nog iemand anders beslist.",
  sameOrganisation: "Iemand van deze organisatie zei al ja. De tweede komt van een andere organisatie.",
}
