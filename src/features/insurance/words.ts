import type { Refusal } from "./cover-model.ts"
import type { Policy } from "./model.ts"

export const sourceLabels: Record<Policy["sources"][number], string> = {
  person: "Vrijwilligers",
  group: "Een groep buren of vrienden",
  shop: "Een winkel of bedrijf",
  organisation: "Een organisatie",
  municipality: "De gemeente",
}

const hours = (count: number) => (count === 1 ? "1 uur" : `${count} uren`)

/** Why a policy does not cover it, and what one can do before anybody goes. */
export function saidRefusal({ why, hoursAhead = 0, hoursLeft = 0 }: Refusal): string {
  switch (why) {
    case "notYet":
      return "geldt op die dag nog niet. Kies een latere dag."
    case "over":
      return "geldt op die dag niet meer. Kies een eerdere dag, of laat de verzekering verlengen."
    case "elsewhere":
      return "geldt daar niet. Vraag na wie er in dat gebied verzekert."
    case "notThis":
      return "geldt niet voor deze soort hulp. Vraag na of het erbij kan."
    case "notThem":
      return "geldt niet voor wie dit doet. Vraag of zij zelf verzekerd zijn."
    case "unknown":
      return "geldt alleen voor vrijwilligers die jullie kennen. Ontmoet deze persoon eerst, en schrijf dat bij het aanbod."
    case "tooLate":
      return `vraagt om het ${hours(hoursAhead)} vooraf aan te geven, en dat lukt niet meer. Kies een later moment.`
    case "hoursUsed":
      return `heeft in deze twaalf maanden nog ${hours(hoursLeft)} over. Dat is te weinig. Doe het korter, later, of met een andere verzekering.`
  }
}

/** What to know before one writes a policy down. */
export const aboutPolicies = {
  nl: "Veel gemeenten verzekeren alle vrijwilligers die in hun gemeente via een organisatie werken. Vraag je gemeente om de voorwaarden: wat, waar, wie en tot wanneer. Mantelzorg valt er vaak maar voor een deel onder.",
  be: "De Gratis Verzekering Vrijwilligerswerk is er voor feitelijke verenigingen en voor vzw's en stichtingen zonder betaald personeel, niet voor een openbaar bestuur. Je geeft elke activiteit vooraf aan op vrijwilligersverzekering.vlaanderen.be. Wie geholpen wordt, is niet verzekerd, en de eigen auto ook niet.",
} as const

/** What most people fill in, to begin with; the scheme of Flanders as its counter said it in 2026. */
export const startValues = {
  nl: { country: "nl", hoursAhead: "0" },
  be: { country: "be", hoursAhead: "24", yearlyHours: "1000", holder: "Gratis Verzekering Vrijwilligerswerk" },
} as const
