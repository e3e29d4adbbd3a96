import type { Piece, Watcher, Way } from "./model.ts"

export const wayWords: Record<Way, { title: string; more?: string }> = {
  named: { title: "Je geeft iets door met je naam" },
  code: { title: "Je geeft iets door onder een code" },
  anonymous: {
    title: "Je geeft iets anoniem door",
    more: "Zonder account, of met een account als je ‘anoniem’ kiest. Alle coördinatoren zijn dan ‘andere’ coördinatoren, ook die van je eigen organisatie.",
  },
  group: {
    title: "Je organisatie of groep heeft geen signaalcoördinator",
    more: "Met je naam of onder een code. Komt er later een coördinator, dan ziet die wat hierboven staat.",
  },
  sealed: {
    title: "Je geeft iets verzegeld door",
    more: "Dit geldt zolang het verzegeld is: niemand kan je tekst lezen, ook alle coördinatoren samen niet. Zien genoeg anderen hetzelfde, dan openen leden van de werkgroep alles tegelijk. Vanaf dan geldt wat hierboven staat: bij een code of bij anoniem, zoals jij koos.",
  },
}

export const pieceWords: Record<Piece, string> = {
  text: "je tekst",
  week: "de week",
  theme: "het thema",
  area: "de plaats",
  people: "hoeveel mensen",
  answer: "jouw antwoord op een vraag",
  code: "je code",
  name: "je naam",
  organisation: "je organisatie",
  receipt: "je bon",
}

export const watcherWords: Record<Watcher, string> = {
  ownCoordinator: "De signaalcoördinator van je organisatie",
  workingGroup: "De werkgroep signalen",
  otherCoordinator: "Signaalcoördinatoren van andere organisaties",
  colleague: "Collega’s en werkers van elders",
  volunteerCoordinator: "Vrijwilligerscoördinatoren",
  administrator: "De beheerder van Nabij, op het scherm",
  analyst: "De analist",
  addressee: "Gemeente, OCMW, financier: wie een vraag krijgt",
  letter: "Wie met een brief antwoordt",
  everybody: "Iedereen zonder account",
}
