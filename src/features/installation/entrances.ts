import type { Entry } from "../../platform/html/steps.tsx"
import { allows, everybodySignedIn, only, type Permission } from "../../platform/http/may.ts"
import type { Person } from "../../platform/http/who.ts"

export const mayReport = only("worker", "coordinator", "workingGroup", "volunteerCoordinator")

const entrances: { may: Permission; entry: Entry }[] = [
  {
    may: only("coordinator", "workingGroup"),
    entry: { href: "/postvak", title: "Postvak", about: "Nieuwe signalen lezen en wegen." },
  },
  {
    may: only("coordinator", "workingGroup"),
    entry: {
      href: "/bundels",
      title: "Bundels",
      about: "Signalen over hetzelfde knelpunt samenbrengen en samen beslissen.",
    },
  },
  {
    may: only("coordinator"),
    entry: { href: "/herkenning", title: "Herken je dit?", about: "Wat andere organisaties jullie vragen." },
  },
  {
    may: only("addressee"),
    entry: { href: "/vragen", title: "Vragen aan jullie", about: "Waarop een antwoord wordt gevraagd, en wanneer." },
  },
  {
    may: mayReport,
    entry: { href: "/terugkoppeling", title: "Terugkoppeling", about: "Wat er met je signalen gebeurt." },
  },
  {
    may: only("coordinator", "workingGroup", "analyst"),
    entry: { href: "/bevindingen", title: "Bevindingen", about: "Hoe vaak, waar, sinds wanneer, en hoe zeker is dat?" },
  },
  {
    may: only("coordinator", "workingGroup", "volunteerCoordinator", "analyst"),
    entry: { href: "/wat-niet-lukte", title: "Wat niet lukte", about: "Hulp en rechten die er niet kwamen." },
  },
  {
    may: only("volunteerCoordinator", "worker", "coordinator", "workingGroup"),
    entry: { href: "/hulp", title: "Hulp vragen", about: "Voor wie nu hulp nodig is." },
  },
  {
    may: only("worker", "coordinator"),
    entry: { href: "/hulp/noodfonds", title: "Noodfonds", about: "Geld voor een huishouden dat nu niet verder kan." },
  },
  {
    may: only("volunteerCoordinator"),
    entry: { href: "/aanbod", title: "Aanbod", about: "Wie wil helpen, met wat, en wie jullie kennen." },
  },
  {
    may: only("volunteerCoordinator"),
    entry: {
      href: "/hulp/buurtacties",
      title: "Buurtacties",
      about: "De buurt vragen om iets te maken of te brengen.",
    },
  },
  {
    may: only("volunteerCoordinator"),
    entry: { href: "/planning", title: "Planning", about: "Wie wie zou kunnen helpen: voorstellen goedkeuren." },
  },
  {
    may: only("volunteerCoordinator", "coordinator", "analyst"),
    entry: { href: "/bereik/hulp", title: "Bereik van hulp", about: "Komt hulp eerst bij wie hulp het meest mist?" },
  },
  {
    may: only("administrator"),
    entry: { href: "/beheer", title: "Beheer", about: "Mensen, organisaties, gebieden en thema's." },
  },
  {
    may: everybodySignedIn,
    entry: { href: "/agenda", title: "Agenda", about: "Wat op tafel ligt, bij wie, en wat het antwoord is." },
  },
]

/** What there is to do for somebody, in their roles. */
export const todo = (person: Person): Entry[] =>
  entrances.filter(({ may }) => allows(may, person)).map(({ entry }) => entry)
