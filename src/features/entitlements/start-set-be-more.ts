import type { StartRight } from "./start-set.ts"

/** Of pensions, care, children, a home and the law. */
export const moreBelgianRights: readonly StartRight[] = [
  {
    code: "igo",
    name: "Inkomensgarantie voor ouderen (IGO)",
    about:
      "Voor wie de pensioenleeftijd heeft en te weinig om van te leven. Vaak onderzoekt de dienst het zelf bij de pensioenaanvraag. De Federale Pensioendienst beslist.",
    place: "De Federale Pensioendienst, of de gemeente",
    source: "https://www.sfpd.fgov.be/nl",
    topics: ["money"],
    people: ["older"],
  },
  {
    code: "tegemoetkoming_handicap",
    name: "Inkomensvervangende en integratietegemoetkoming",
    about:
      "Voor wie door een handicap minder kan verdienen of meer kosten heeft. De FOD Sociale Zekerheid (DG Personen met een handicap) beslist.",
    place: "DG Personen met een handicap, met hulp van ziekenfonds, OCMW of gemeente",
    source: "https://handicap.belgium.be/nl",
    topics: ["money", "care"],
    people: ["disability"],
  },
  {
    code: "zorgbudget",
    name: "Zorgbudget (Vlaamse sociale bescherming)",
    about:
      "Een bedrag per maand voor wie veel zorg nodig heeft, voor ouderen met een zorgnood en voor mensen met een handicap. De zorgkas behandelt de aanvraag.",
    place: "De zorgkas, via de dienst maatschappelijk werk van het ziekenfonds",
    source: "https://www.vlaamsesocialebescherming.be/",
    topics: ["care", "money"],
    people: ["older", "disability", "adult", "child"],
  },
  {
    code: "gezinszorg",
    name: "Gezinszorg en hulp thuis",
    about:
      "Hulp bij zorg en huishouden door een erkende dienst. Wat iemand betaalt, hangt af van het inkomen en de zorgnood. De dienst komt eerst op bezoek.",
    place: "Een dienst voor gezinszorg, of de dienst maatschappelijk werk van het ziekenfonds",
    source: "https://www.departementzorg.be/nl",
    topics: ["care", "children"],
    people: ["child", "adult", "older", "disability"],
  },
  {
    code: "mindermobielencentrale",
    name: "Mindermobielencentrale en aangepast vervoer",
    about:
      "Vrijwilligers rijden wie niet met het openbaar vervoer kan en weinig inkomen heeft, tegen een vergoeding per kilometer. Geen recht in de wet: vraag of er plaats is.",
    place: "Het OCMW, of de mindermobielencentrale in de gemeente",
    source: "https://www.vlaanderen.be/",
    topics: ["travel"],
    people: ["older", "disability", "adult"],
  },
  {
    code: "sociale_toeslag",
    name: "Sociale toeslag in het Groeipakket",
    about:
      "Meer kinderbijslag voor een gezin met een laag inkomen. Meestal automatisch; anders vraagt men het zelf. De uitbetaler beslist.",
    place: "De uitbetaler van het Groeipakket",
    source: "https://www.groeipakket.be/",
    topics: ["children", "money"],
    people: ["child"],
  },
  {
    code: "schooltoeslag",
    name: "Schooltoeslag",
    about:
      "Een bedrag per schooljaar voor een kleuter of leerling uit een gezin met een lager inkomen. Hoort bij het Groeipakket en komt meestal vanzelf.",
    place: "De uitbetaler van het Groeipakket",
    source: "https://www.groeipakket.be/",
    topics: ["children", "money"],
    people: ["child"],
  },
  {
    code: "studietoelage",
    name: "Studietoelage voor hoger onderwijs",
    about: "Voor studenten uit een gezin met een lager inkomen. De Vlaamse overheid beslist.",
    place: "Studietoelagen van de Vlaamse overheid, of de sociale dienst van de school",
    source: "https://www.studietoelagen.be/",
    topics: ["money", "children"],
    people: ["student"],
  },
  {
    code: "leerlingenvervoer_be",
    name: "Vervoer naar het buitengewoon onderwijs",
    about:
      "Voor leerlingen die niet zelf naar een school voor buitengewoon onderwijs kunnen. De school vraagt het aan.",
    place: "De school",
    source: "https://onderwijs.vlaanderen.be/",
    topics: ["children", "travel"],
    people: ["child", "disability"],
  },
  {
    code: "huur_steun",
    name: "Steun bij de huur: huursubsidie en huurpremie",
    about:
      "Voor wie weinig inkomen heeft en naar een betere woning verhuist, of lang op een sociale woning wacht. De regels veranderen: vraag wat nu kan. Wonen in Vlaanderen beslist.",
    place: "Wonen in Vlaanderen, of het woonloket van de gemeente",
    source: "https://www.vlaanderen.be/",
    topics: ["home"],
    people: ["child", "adult", "older", "disability", "student"],
  },
  {
    code: "installatiepremie",
    name: "Installatiepremie",
    about:
      "Een bedrag, één keer in een leven, voor wie dakloos was en een woning vindt, om die in te richten. Het OCMW van de nieuwe gemeente beslist.",
    place: "Het OCMW",
    source: "https://www.mi-is.be/nl",
    topics: ["home", "money"],
    people: ["child", "adult", "older", "disability", "student"],
  },
  {
    code: "nachtopvang",
    name: "Opvang voor wie geen dak heeft of thuis niet veilig is",
    about: "Crisisopvang, nachtopvang en vluchthuizen. Het CAW zoekt mee een plek; die is er niet altijd.",
    place: "Het CAW of het OCMW; bij geweld thuis 1712",
    source: "https://www.caw.be/",
    topics: ["home"],
  },
  {
    code: "prodeo",
    name: "Een advocaat voor weinig of geen geld",
    about:
      "Iedereen krijgt gratis een eerste juridisch advies. Een advocaat is soms gratis of bijna gratis; het bureau voor juridische bijstand beslist.",
    place: "Eerstelijnsbijstand in het justitiehuis, of het bureau voor juridische bijstand",
    source: "https://www.vlaanderen.be/",
    topics: ["justice", "debts", "home"],
  },
]
