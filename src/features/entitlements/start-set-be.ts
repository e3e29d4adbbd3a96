import type { StartRight } from "./start-set.ts"
import { moreBelgianRights } from "./start-set-be-more.ts"

export const belgianRights: readonly StartRight[] = [
  {
    code: "leefloon",
    name: "Leefloon",
    about:
      "Een inkomen voor wie er geen of te weinig heeft en zelf niet aan meer geraakt. Er is een sociaal onderzoek. Het OCMW beslist binnen dertig dagen.",
    place: "Het OCMW van de gemeente waar iemand meestal verblijft",
    source: "https://www.mi-is.be/nl",
    topics: ["money"],
    people: ["child", "adult", "student", "disability"],
  },
  {
    code: "ocmw_steun",
    name: "Steun van het OCMW",
    about:
      "Maatschappelijke dienstverlening: geld of hulp in natura, een waarborg, medische kosten, begeleiding, om menswaardig te leven. Het OCMW onderzoekt en beslist.",
    place: "Het OCMW",
    source: "https://www.mi-is.be/nl",
    topics: ["money", "debts", "energy", "home", "health", "care", "children"],
    people: ["child", "adult", "older", "disability", "student"],
  },
  {
    code: "verhoogde_tegemoetkoming",
    name: "Verhoogde tegemoetkoming",
    about:
      "Minder betalen bij dokter, apotheek en ziekenhuis, en korting op onder meer het openbaar vervoer. Soms automatisch, soms na een onderzoek van het inkomen. Het ziekenfonds beslist.",
    place: "Het ziekenfonds",
    source: "https://www.riziv.fgov.be/nl",
    topics: ["health", "money", "travel"],
    people: ["child", "adult", "older", "disability", "student"],
  },
  {
    code: "maximumfactuur",
    name: "Maximumfactuur",
    about:
      "Een grens op wat een gezin per jaar zelf betaalt voor medische kosten. Het ziekenfonds berekent het en betaalt vanzelf terug.",
    place: "Het ziekenfonds",
    source: "https://www.riziv.fgov.be/nl",
    topics: ["health"],
    people: ["child", "adult", "older", "disability", "student"],
  },
  {
    code: "dringende_medische_hulp",
    name: "Dringende medische hulp",
    about:
      "Zorg voor wie geen verblijfsrecht en geen geld heeft. Ook voor zorg die ziekte voorkomt: een arts schrijft dat het nodig is. Het OCMW onderzoekt en beslist.",
    place: "Een arts en het OCMW van de plaats van verblijf",
    source: "https://www.mi-is.be/nl",
    topics: ["health"],
    people: ["noPapers"],
  },
  {
    code: "sociaal_tarief_energie",
    name: "Sociaal tarief voor elektriciteit, gas en warmte",
    about:
      "Een lagere prijs voor wie een bepaalde uitkering krijgt, zoals leefloon, of in bepaalde sociale woningen woont. Vaak automatisch. Sinds 1 juli 2023 niet meer door verhoogde tegemoetkoming alleen.",
    place: "FOD Economie, of de energieleverancier met een attest",
    source: "https://economie.fgov.be/nl/themas/energie/energieprijzen/sociaal-tarief-voor-energie",
    topics: ["energy"],
    people: ["child", "adult", "older", "disability", "student"],
  },
  {
    code: "energiefonds_ocmw",
    name: "Hulp van het OCMW bij energieschulden",
    about:
      "Begeleiding en soms steun voor wie de energierekening niet kan betalen (fonds voor gas en elektriciteit). Het OCMW beslist.",
    place: "Het OCMW",
    source: "https://www.mi-is.be/nl",
    topics: ["energy", "debts"],
    people: ["child", "adult", "older", "disability", "student"],
  },
  {
    code: "schuldhulp_be",
    name: "Hulp bij schulden",
    about:
      "Budgetbeheer of schuldbemiddeling bij een erkende dienst. Voor een collectieve schuldenregeling beslist de arbeidsrechtbank.",
    place: "Het OCMW of het CAW",
    source: "https://www.vlaanderen.be/",
    topics: ["debts"],
  },
  ...moreBelgianRights,
]
