import type { HelpItem, ItemKind } from "./model.ts"

type Start = [code: string, labelNl: string, unitOne: string, unitMany: string, labelBe?: string]

const hours = ["uur", "uur"] as const
const times = ["keer", "keren"] as const

/** What people ask and offer most, a beginning that is made to be changed. */
const items: Record<ItemKind, Start[]> = {
  time: [
    ["boodschappen", "Boodschappen doen", ...times],
    ["vervoer", "Vervoer", "rit", "ritten"],
    ["meegaan", "Meegaan naar een afspraak", ...times],
    ["gezelschap", "Gezelschap, wandelen, een praatje", ...hours],
    ["klussen", "Klussen in huis en verhuizen", ...hours],
    ["tuin", "Hulp in de tuin", ...hours],
    ["brieven", "Brieven en formulieren lezen", ...hours],
    ["computer", "Hulp met telefoon of computer", ...hours],
    ["oppassen", "Op kinderen passen", ...hours],
    ["huiswerk", "Hulp bij huiswerk", ...hours],
    ["taal_oefenen", "Nederlands oefenen", ...hours],
    ["vertalen", "Vertalen bij een gesprek", ...hours],
    ["koken", "Een maaltijd koken en brengen", "maaltijd", "maaltijden"],
    ["huisdier", "Voor een huisdier zorgen", ...times],
    ["naaien", "Naaien en herstellen", "stuk", "stuks"],
    ["andere_hulp", "Andere hulp", ...times],
  ],
  goods: [
    ["voedselpakket", "Voedselpakket", "pakket", "pakketten"],
    ["maaltijd", "Maaltijd, klaar om te eten", "maaltijd", "maaltijden"],
    ["luiers", "Luiers", "pak", "pakken"],
    ["babyspullen", "Spullen voor een baby", "stuk", "stuks"],
    ["kleding", "Kleding", "stuk", "stuks"],
    ["bed", "Bed met matras", "bed", "bedden"],
    ["meubels", "Meubels", "stuk", "stuks"],
    ["witgoed", "Koelkast, fornuis of wasmachine", "stuk", "stuks"],
    ["laptop", "Laptop", "laptop", "laptops"],
    ["telefoon", "Telefoon of beltegoed", "stuk", "stuks"],
    ["fiets", "Fiets", "fiets", "fietsen"],
    ["schoolspullen", "Spullen voor school", "pakket", "pakketten"],
    ["menstruatieproducten", "Maandverband en tampons", "pak", "pakken"],
    ["mondmasker", "Mondmaskers", "stuk", "stuks"],
    ["andere_spullen", "Andere spullen", "stuk", "stuks"],
  ],
  space: [
    ["slaapplek", "Slaapplek", "nacht", "nachten"],
    ["vergaderruimte", "Ruimte om samen te komen", "dagdeel", "dagdelen"],
    ["opslag", "Plek om iets op te slaan", "week", "weken"],
    ["rustige_werkplek", "Rustige plek om te leren of te bellen", "dagdeel", "dagdelen"],
  ],
}

export const startItems: Omit<HelpItem, "version">[] = Object.entries(items).flatMap(([kind, rows]) =>
  rows.map(([code, labelNl, unitOne, unitMany, labelBe = labelNl]) => ({
    ...{ code, kind: kind as ItemKind, labelNl, labelBe, unitOne, unitMany, retired: false },
  })),
)
