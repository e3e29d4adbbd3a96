import { only } from "../../platform/http/may.ts"
import type { FoundPage } from "./page-list-model.ts"

const askers = only("worker", "coordinator", "workingGroup", "volunteerCoordinator")

/** The pages around asking help for somebody. */
export const askingPages: readonly FoundPage[] = [
  {
    href: "/hulp",
    title: "Hulp vragen",
    text: "Hulp vragen voor iemand die jij kent, onder een schuilnaam: vervoer, spullen, een plek. Welke rechten zijn er misschien eerst? Mijn hulpvragen.",
    may: askers,
  },
  {
    href: "/hulp/telefoon",
    title: "Iemand belt om hulp",
    text: "Een hulpvraag opschrijven aan de telefoon, in de volgorde van een gesprek.",
    may: askers,
  },
  {
    href: "/hulp/papier",
    title: "Hulp vragen op papier",
    text: "Een formulier printen om hulp te vragen, en het later overtypen met de code.",
    may: askers,
  },
  {
    href: "/hulp/balies",
    title: "Balies zonder account",
    text: "Een scherm in de bibliotheek of het buurthuis openen of sluiten, waaraan iemand zelf hulp vraagt.",
    may: only("coordinator", "volunteerCoordinator"),
  },
  {
    href: "/beheer/rechten",
    title: "Rechten",
    text: "De lijst van rechten en voorzieningen bijhouden: bijstand, leefloon, toeslagen, kwijtschelding, Wmo, sociaal tarief.",
    may: only("administrator", "coordinator"),
  },
  {
    href: "/beheer/voorrang",
    title: "Wie komt eerst?",
    text: "De regels wie het eerst geholpen wordt, en na hoeveel weken wachten iemand hoger komt.",
    may: only("worker", "coordinator", "workingGroup", "volunteerCoordinator", "administrator"),
  },
  {
    href: "/planning",
    title: "Planning van hulp",
    text: "Wie wie zou kunnen helpen: voorstellen goedkeuren, zelf een vrijwilliger kiezen, waarom er nog niemand is.",
    may: only("volunteerCoordinator"),
  },
  {
    href: "/bereik/hulp",
    title: "Bereik van hulp",
    text: "Komt hulp eerst bij wie hulp het meest mist? Eerste porties per regel, buurt, taal en manier van vragen, wachttijd.",
    may: only("volunteerCoordinator", "coordinator", "analyst"),
  },
  {
    href: "/bereik/werven",
    title: "Wie zouden wij erbij vragen?",
    text: "Vrijwilligers werven: welk aanbod, in welke buurt en taal, helpt iemand die nog wacht? Met een oproep om te delen.",
    may: only("volunteerCoordinator"),
  },
  {
    href: "/hulp/bij-wie",
    title: "Wat organisaties elkaar vragen",
    text: "Bij welke organisatie een hulpvraag ligt: oppakken, loslaten, een andere organisatie vragen om die over te nemen, overvragen, wat vrijviel.",
    may: only("volunteerCoordinator"),
  },
  {
    href: "/hulp/koppelingen",
    title: "Hulp die geregeld wordt",
    text: "Voorstellen voor hulp die ik vroeg: mag de helper gevraagd worden, en hoe liep het af?",
    may: askers,
  },
]
