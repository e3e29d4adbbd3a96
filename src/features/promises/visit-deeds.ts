import type { DeedGroup } from "./deed-words.ts"

export const visitDeeds: readonly DeedGroup[] = [
  {
    title: "Afspraken voor hulp",
    deeds: {
      helpVisits: "zien wanneer er hulp komt",
      matchVisits: "zien wanneer er hulp komt",
      oneVisit: "zien wanneer er hulp komt",
      makeVisit: "een afspraak voor hulp maken",
      changeVisit: "een afspraak voor hulp veranderen of afzeggen",
      cancelVisit: "een afspraak voor hulp veranderen of afzeggen",
      helperVisits: "met de link van een vraag je afspraken als helper bekijken",
      helperVisit: "met de link van een vraag je afspraken als helper bekijken",
      makeVisitAsHelper: "met de link van een vraag een afspraak maken, veranderen of afzeggen",
      changeVisitAsHelper: "met de link van een vraag een afspraak maken, veranderen of afzeggen",
      cancelVisitAsHelper: "met de link van een vraag een afspraak maken, veranderen of afzeggen",
      visitSheet: "afspraken op papier zetten, met naam en nummer van de helpers",
      helperSheet: "de afspraken van één helper op papier zetten, met de naam",
      helperLetter: "een brief aan een helper maken, met de naam",
      residentLetter: "een brief voor een bewoner maken, zonder namen van helpers",
      myCalendar: "afspraken in je eigen agenda laten lezen",
      makeCalendar: "afspraken in je eigen agenda laten lezen",
      endCalendar: "afspraken in je eigen agenda laten lezen",
      makeHelperCalendar: "met de link van een vraag afspraken in je eigen agenda laten lezen",
      endHelperCalendar: "met de link van een vraag afspraken in je eigen agenda laten lezen",
      calendarFeed: "met een geheim adres afspraken in een agenda lezen, zonder namen",
      helpCalls: "zien welke helpers je moet bellen, met naam en nummer",
      endHelpCall: "opschrijven dat je een helper belde",
    },
  },
]
