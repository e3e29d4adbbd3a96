import type { StartRight } from "./start-set.ts"

export const dutchRights: readonly StartRight[] = [
  {
    code: "bijstand",
    name: "Bijstand",
    about:
      "Geld om van te leven voor wie te weinig inkomen en vermogen heeft, en nergens anders recht op heeft. De gemeente beslist.",
    place: "De gemeente (Participatiewet)",
    source: "https://www.rijksoverheid.nl/onderwerpen/bijstand",
    topics: ["money"],
    people: ["child", "adult", "disability"],
  },
  {
    code: "bijzondere_bijstand",
    name: "Bijzondere bijstand",
    about:
      "Voor onverwachte kosten die echt nodig zijn en die nergens anders vergoed worden, zoals de eigen bijdrage voor een advocaat of bewindvoerder. Ook voor wie werkt en weinig verdient. De gemeente beslist, elk met eigen regels.",
    place: "De gemeente (Participatiewet)",
    source: "https://www.rijksoverheid.nl/onderwerpen/bijstand",
    topics: ["money", "debts", "energy", "home", "health", "justice"],
    people: ["child", "adult", "older", "disability", "student"],
  },
  {
    code: "individuele_inkomenstoeslag",
    name: "Individuele inkomenstoeslag",
    about:
      "Een bedrag per jaar voor wie lang een laag inkomen heeft en daar weinig aan kan veranderen. Niet voor wie AOW krijgt. De gemeente maakt de regels en beslist.",
    place: "De gemeente (Participatiewet)",
    source: "https://wetten.overheid.nl/BWBR0015703/",
    topics: ["money"],
    people: ["child", "adult", "disability"],
  },
  {
    code: "studietoeslag",
    name: "Studietoeslag",
    about: "Voor wie studeert en door een medische beperking niet kan werken naast de studie. De gemeente beslist.",
    place: "De gemeente (Participatiewet)",
    source: "https://wetten.overheid.nl/BWBR0015703/",
    topics: ["money"],
    people: ["student", "disability"],
  },
  {
    code: "aio",
    name: "Aanvulling op de AOW (AIO)",
    about:
      "Voor wie AOW krijgt, maar niet volledig, en samen met ander inkomen te weinig heeft. De Sociale Verzekeringsbank beslist.",
    place: "Sociale Verzekeringsbank (SVB)",
    source: "https://www.svb.nl/",
    topics: ["money"],
    people: ["older"],
  },
  {
    code: "toeslagen",
    name: "Toeslagen: zorg, huur, kinderen, opvang",
    about:
      "Zorgtoeslag, huurtoeslag, kindgebonden budget en kinderopvangtoeslag. Een proefberekening kan zonder aanmelden. Dienst Toeslagen beslist.",
    place: "Dienst Toeslagen, of een toeslagenservicepunt in de buurt",
    source: "https://www.toeslagen.nl/",
    topics: ["money", "home", "health", "children"],
    people: ["child", "adult", "older", "disability", "student"],
  },
  {
    code: "kwijtschelding",
    name: "Kwijtschelding van belasting van gemeente en waterschap",
    about:
      "Wie weinig inkomen en vermogen heeft, hoeft soms een deel van deze belastingen niet te betalen. Gemeente en waterschap beslissen elk apart.",
    place: "De gemeente en het waterschap, of hun belastingkantoor",
    source: "https://www.rijksoverheid.nl/onderwerpen/gemeentelijke-belastingen",
    topics: ["debts", "money", "energy"],
    people: ["child", "adult", "older", "disability", "student"],
  },
  {
    code: "energietoeslag",
    name: "Energietoeslag",
    about:
      "Eenmalige toeslag voor lage inkomens, over 2022 en 2023. Gemeenten betaalden hem uit tot en met augustus 2024.",
    place: "De gemeente",
    source: "https://www.rijksoverheid.nl/onderwerpen/koopkracht/energietoeslag-2023",
    topics: ["energy"],
    worksFrom: "2022-01-01",
    worksUntil: "2024-08-31",
  },
  {
    code: "niet_afgesloten",
    name: "Bescherming tegen afsluiten van energie en water",
    about:
      "Een leverancier mag niet zomaar afsluiten: eerst komen herinneringen en het aanbod van hulp bij schulden. In de winter en bij ziekte gelden strengere regels.",
    place: "De leverancier; de ACM (ConsuWijzer) legt de regels uit",
    source: "https://www.consuwijzer.nl/",
    topics: ["energy", "debts"],
  },
  {
    code: "schuldhulp",
    name: "Hulp bij schulden",
    about:
      "De gemeente moet inwoners met schulden helpen, ook wie een huis heeft of ondernemer is. Bij dreigende uitzetting of afsluiting is er binnen drie werkdagen een gesprek.",
    place: "De gemeente (schuldhulpverlening)",
    source: "https://wetten.overheid.nl/BWBR0031331/",
    topics: ["debts", "money", "energy", "home"],
    people: ["child", "adult", "older", "disability", "student"],
  },
  {
    code: "wmo",
    name: "Hulp thuis, vervoer en hulpmiddelen (Wmo)",
    about:
      "Hulp in het huishouden, begeleiding, dagbesteding, een rolstoel, een aanpassing in huis of vervoer, voor wie het zelf en met eigen mensen niet redt. De gemeente doet onderzoek en beslist; een onafhankelijke cliëntondersteuner helpt gratis.",
    place: "De gemeente (Wmo-loket of wijkteam)",
    source: "https://www.rijksoverheid.nl/onderwerpen/zorg-en-ondersteuning-thuis/wmo-2015",
    topics: ["care", "travel", "home"],
    people: ["adult", "older", "disability", "child", "student"],
  },
  {
    code: "opvang",
    name: "Opvang voor wie geen dak heeft of thuis niet veilig is",
    about: "Maatschappelijke opvang en vrouwenopvang. De gemeente (vaak een centrumgemeente) beslist.",
    place: "De gemeente; bij geweld thuis Veilig Thuis",
    source: "https://www.rijksoverheid.nl/onderwerpen/zorg-en-ondersteuning-thuis/wmo-2015",
    topics: ["home"],
    people: ["child", "adult", "older", "disability", "student"],
  },
  {
    code: "wijkverpleging",
    name: "Wijkverpleging en ziekenvervoer",
    about:
      "Verpleging en verzorging thuis, en in bepaalde gevallen vervoer naar het ziekenhuis. Uit de basisverzekering; de wijkverpleegkundige of de zorgverzekeraar beslist.",
    place: "Huisarts, wijkverpleegkundige of zorgverzekeraar",
    source: "https://www.zorginstituutnederland.nl/",
    topics: ["health", "care", "travel"],
    people: ["child", "adult", "older", "disability", "student"],
  },
  {
    code: "zorg_onverzekerd",
    name: "Noodzakelijke zorg zonder verzekering of papieren",
    about:
      "Wie geen verblijfsrecht of geen verzekering heeft, krijgt toch zorg die medisch nodig is. De zorgverlener kan de kosten onder voorwaarden vergoed krijgen (CAK, of de regeling voor onverzekerden).",
    place: "De huisarts; straatdokter of GGD helpt zoeken",
    source: "https://www.hetcak.nl/",
    topics: ["health"],
    people: ["noPapers"],
  },
  {
    code: "jeugdhulp",
    name: "Jeugdhulp",
    about:
      "Hulp bij opvoeden en opgroeien, tot 18 jaar en soms langer. De gemeente beslist; ook huisarts en jeugdarts kunnen verwijzen.",
    place: "De gemeente, het wijkteam, huisarts of jeugdarts",
    source: "https://www.rijksoverheid.nl/onderwerpen/jeugdhulp",
    topics: ["children", "care"],
    people: ["child"],
  },
  {
    code: "leerlingenvervoer",
    name: "Leerlingenvervoer",
    about:
      "Vervoer of een vergoeding voor kinderen die door een beperking of de afstand niet zelf naar school kunnen. De gemeente maakt de regels en beslist.",
    place: "De gemeente",
    source: "https://www.rijksoverheid.nl/",
    topics: ["children", "travel"],
    people: ["child", "disability"],
  },
  {
    code: "kindregelingen",
    name: "School, sport en meedoen voor kinderen",
    about:
      "Veel gemeenten en fondsen betalen een fiets, laptop, schoolreis, sport of muziek voor kinderen uit een gezin met weinig geld. Per gemeente anders; een hulpverlener of de school vraagt het vaak aan.",
    place: "De gemeente, Stichting Leergeld, Jeugdfonds Sport & Cultuur (via Sam&)",
    source: "https://www.samenvoorallekinderen.nl/",
    topics: ["children", "money"],
    people: ["child"],
  },
  {
    code: "rechtsbijstand",
    name: "Juridische hulp en een advocaat voor weinig geld",
    about:
      "Het Juridisch Loket geeft gratis uitleg. Een advocaat met toevoeging kost een eigen bijdrage naar inkomen; de Raad voor Rechtsbijstand beslist.",
    place: "Het Juridisch Loket",
    source: "https://www.juridischloket.nl/",
    topics: ["justice", "debts", "home"],
  },
]
