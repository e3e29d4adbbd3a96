import { addresses } from "../../platform/html/addresses.ts"
import { anyone, everybodySignedIn, only, type Permission } from "../../platform/http/may.ts"

import { askingPages } from "./asking-page-list-model.ts"
import { fundPages } from "./fund-page-list-model.ts"
import { unmetPages } from "./unmet-page-list-model.ts"

/** A page that one can find: what it is called, and what one comes there for. */
export type FoundPage = { href: string; title: string; text: string; may: Permission }

const reporters = only("worker", "coordinator", "workingGroup", "volunteerCoordinator")
const weighers = only("coordinator", "workingGroup")

/** The pages that stay where they are. What somebody may not open is not found either. */
export const pageList: readonly FoundPage[] = [
  {
    href: addresses.whoSeesWhat,
    title: "Wie ziet wat?",
    text: "Wie mijn naam en mijn tekst ziet als ik een signaal doorgeef: met naam, onder een code of anoniem. Privacy, wat Nabij niet bewaart, wat mijn werkgever kan zien.",
    may: anyone,
  },
  {
    href: addresses.accessibility,
    title: "Toegankelijkheid",
    text: "Nabij met een toetsenbord, een schermlezer, een oude telefoon of zonder script.",
    may: anyone,
  },
  {
    href: addresses.about,
    title: "Over Nabij",
    text: "Wat Nabij is en doet. Vrije software, licentie, de API voor programma's.",
    may: anyone,
  },
  {
    href: "/agenda",
    title: "De agenda",
    text: "Welke vragen aan de gemeente en andere organisaties zijn voorgelegd, en wat zij antwoordden.",
    may: anyone,
  },
  {
    href: addresses.account,
    title: "Mijn account",
    text: "Mijn gegevens bekijken, meenemen of downloaden (inzage), mijn wachtwoord, wisselen van organisatie, uitloggen.",
    may: everybodySignedIn,
  },
  {
    href: "/signalen/nieuw",
    title: "Een signaal doorgeven",
    text: "Vertellen wat mij opvalt: een nieuw signaal melden, met naam, onder een code of anoniem.",
    may: reporters,
  },
  {
    href: "/signalen",
    title: "Mijn signalen",
    text: "Wat ik zelf doorgaf, wat ermee gebeurt, een signaal intrekken.",
    may: reporters,
  },
  {
    href: "/terugkoppeling",
    title: "Terugkoppeling",
    text: "Wat er met mijn signalen gebeurde: nieuws, stappen en antwoorden.",
    may: reporters,
  },
  {
    href: "/postvak",
    title: "Postvak",
    text: "Signalen van mijn organisatie lezen en wegen: zelf oppakken, meenemen naar de werkgroep, hulp voor één persoon.",
    may: weighers,
  },
  {
    href: "/bundels",
    title: "Bundels",
    text: "Signalen over hetzelfde knelpunt samenbrengen, toestemming geven, besluiten of iets structureel is.",
    may: weighers,
  },
  {
    href: "/herkenning",
    title: "Herken je dit?",
    text: "Wat andere organisaties vragen: zien jullie dit knelpunt ook?",
    may: only("coordinator", "volunteerCoordinator"),
  },
  {
    href: "/bevindingen",
    title: "Bevindingen",
    text: "Cijfers over thema's: hoe vaak, waar, sinds wanneer, meer dan verwacht, hoe zeker is dat?",
    may: only("coordinator", "workingGroup", "analyst"),
  },
  {
    href: "/oproepen",
    title: "Oproepen",
    text: "Wanneer er om signalen gevraagd is: een oproep noteren, verbeteren of terugnemen, zodat bevindingen ermee rekenen.",
    may: only("coordinator", "workingGroup", "analyst"),
  },
  {
    href: "/vragen",
    title: "Vragen aan jullie",
    text: "Vragen aan onze organisatie, en voor wanneer een antwoord wordt gevraagd.",
    may: only("addressee"),
  },
  {
    href: addresses.figures,
    title: "Cijfers",
    text: "Openbare tabellen per kwartaal, zelf een gebied kiezen, open data: hoeveel mensen over welk leefgebied iets doorgaven.",
    may: anyone,
  },
  {
    href: addresses.privacy,
    title: "Privacy",
    text: "De privacyverklaring: wie verantwoordelijk is, wat Nabij bewaart en hoelang, wat ik mag vragen, een klacht.",
    may: anyone,
  },
  {
    href: addresses.history,
    title: "Geschiedenis die blijft",
    text: "Hoe te zien is of iemand achteraf iets veranderde: de koppen van elke dag, nakijken, de logregels.",
    may: anyone,
  },
  ...askingPages,
  ...unmetPages,
  {
    href: "/verzegeld",
    title: "Verzegelde signalen",
    text: "Iets doorgeven dat dicht blijft tot genoeg anderen hetzelfde zien, mijn verzegelde signalen volgen en intrekken.",
    may: reporters,
  },
  {
    href: "/mijn-naam",
    title: "Wie las mijn naam?",
    text: "Wanneer iemand opvroeg wie een signaal doorgaf dat ik onder mijn naam of code doorgaf.",
    may: everybodySignedIn,
  },
  {
    href: addresses.security,
    title: "Veilig aanmelden",
    text: "Tweede stap, passkey, codes op papier, waar ik ben aangemeld, een toestel uitloggen.",
    may: everybodySignedIn,
  },
  {
    href: "/buurtacties",
    title: "Buurtacties",
    text: "Wat er nu gevraagd wordt om te maken of te brengen, zoals mondmaskers of luiers: meedoen zonder account, poster, iets inzamelen.",
    may: anyone,
  },
  {
    href: "/hulp/buurtacties",
    title: "Buurtacties van jullie",
    text: "De buurt vragen om iets te maken of te brengen: een buurtactie beginnen, opschrijven wat er gebracht werd, afsluiten en bedanken.",
    may: only("volunteerCoordinator"),
  },
  {
    href: "/aanbod/nieuw",
    title: "Hulp aanbieden",
    text: "Iets doen, geven of uitlenen voor wie het nodig heeft, zonder account: vrijwilliger worden, spullen, ruimte.",
    may: anyone,
  },
  {
    href: "/aanbod",
    title: "Aanbod",
    text: "Wie wat wil doen of geven: het aanbod lezen, iemand ontmoet, VOG gezien, een aanbod opschrijven voor wie belt.",
    may: only("volunteerCoordinator"),
  },
  {
    href: "/hulp/afspraken",
    title: "Afspraken",
    text: "Wanneer er hulp komt: afspraken van vandaag of deze week, op papier, in je eigen agenda.",
    may: reporters,
  },
  {
    href: "/hulp/bellen",
    title: "Wie je belt",
    text: "Helpers die geen mail of sms krijgen: wie je belt en waarover.",
    may: only("volunteerCoordinator"),
  },
  {
    href: "/hulp/voorraad",
    title: "Voorraad",
    text: "Spullen die klaarliggen: wat ligt waar, opschrijven wat er kwam en ging, tellen, naar een ander punt brengen.",
    may: only("volunteerCoordinator"),
  },
  {
    href: "/beheer/hulpsoorten",
    title: "Soorten hulp",
    text: "Waaruit mensen kiezen als zij hulp vragen of aanbieden: toevoegen, veranderen, niet meer laten kiezen.",
    may: only("volunteerCoordinator", "administrator"),
  },
  ...fundPages,
  {
    href: "/beheer/verzekering",
    title: "Verzekering van vrijwilligers",
    text: "Is deze vrijwilliger hier op deze dag verzekerd? Polis van de gemeente, gratis verzekering, uren die over zijn.",
    may: only("volunteerCoordinator", "administrator"),
  },
  {
    href: "/beheer",
    title: "Beheer",
    text: "Mensen uitnodigen, organisaties, teams, gebieden, thema's en woorden beheren, signalen inlezen, bewaren en verwijderen, papieren en DPIA, cijfers openbaar maken.",
    may: only("administrator", "coordinator", "workingGroup", "analyst"),
  },
]
