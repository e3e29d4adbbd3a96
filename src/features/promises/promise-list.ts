import type { Settings } from "../../platform/config.ts"

/** What Nabij promises beside who sees what; test/promises.test.ts holds a proof for each name. */
export const promiseNames = [
  "masked",
  "noTrace",
  "weekOnly",
  "noTieToPerson",
  "anonymousIsNobody",
  "typingIsNotKept",
  "nobodyChanges",
  "onlyYouWithdraw",
  "withdrawnIsUnread",
  "minima",
  "questionHasOneReader",
  "nameReadIsTold",
  "unmetNeedsYes",
  "unmetAnswerIsOwn",
  "unmetNoTie",
  "unmetMinima",
  "unmetGoes",
] as const
export type PromiseName = (typeof promiseNames)[number]

export type Promised = { name: PromiseName; words: string }
export type PromiseGroup = { title: string; promises: Promised[] }

export const promiseGroups = ({ MINIMUM_COUNT, MINIMUM_SOURCES }: Settings): PromiseGroup[] => [
  {
    title: "Wat wij niet bewaren",
    promises: [
      {
        name: "masked",
        words:
          "Namen, adressen, telefoonnummers en nummers die wij in je tekst herkennen, verbergen wij voordat wij haar opslaan. Wij missen er soms een: daarom zie je eerst hoe je tekst eruitziet.",
      },
      {
        name: "noTrace",
        words: "Het adres van je toestel, je browser en de pagina waar je vandaan kwam, bewaren wij niet. Nergens.",
      },
      { name: "weekOnly", words: "Van het moment waarop je iets doorgaf, bewaren wij alleen de week." },
      { name: "noTieToPerson", words: "Een band tussen een signaal en een hulpvraag of een bewoner is er niet." },
      {
        name: "anonymousIsNobody",
        words: "Bij een anoniem signaal bewaren wij niet wie je bent en niet bij welke organisatie je werkt.",
      },
      { name: "typingIsNotKept", words: "Wat je intypt terwijl Nabij zoekt naar wat erop lijkt, bewaren wij niet." },
    ],
  },
  {
    title: "Wat niemand kan",
    promises: [
      {
        name: "nobodyChanges",
        words:
          "Een signaal veranderen, of wissen omdat het niet uitkomt. Ook je werkgever en de beheerder niet. Na een vaste tijd gaat je tekst vanzelf weg, bij iedereen gelijk.",
      },
      {
        name: "onlyYouWithdraw",
        words: "Jouw signaal intrekken: dat kun alleen jij, met je account of met je bon.",
      },
    ],
  },
  {
    title: "Wat je verder mag verwachten",
    promises: [
      {
        name: "withdrawnIsUnread",
        words:
          "Trek je je signaal in, dan leest wie het moest wegen het niet meer. Dat er iets is ingetrokken, blijft te zien.",
      },
      {
        name: "questionHasOneReader",
        words:
          "Wordt je iets gevraagd over je signaal, dan leest alleen wie het vroeg je antwoord: de coördinator van je organisatie of de werkgroep signalen.",
      },
      {
        name: "nameReadIsTold",
        words: "Vraagt je coördinator je naam op, dan zie je dat bij je account: wie, wanneer en waarom.",
      },
      {
        name: "minima",
        words: `Getallen voor buiten beginnen bij ${MINIMUM_COUNT} signalen van ${MINIMUM_SOURCES} organisaties. Wat kleiner is, laten wij niet zien. Alleen in de open data staat bij elke gemeente een getal, met zo veel toeval erbij dat je er niemand in herkent.`,
      },
    ],
  },
  {
    title: "Als hulp niet lukt, of een recht niet komt",
    promises: [
      {
        name: "unmetNeedsYes",
        words:
          "Dat tellen wij alleen mee als de bewoner ja zei, en zonder naam. Zei de bewoner nee, of vroeg niemand het? Dan telt het niet mee.",
      },
      {
        name: "unmetAnswerIsOwn",
        words:
          "Wat de bewoner zei, ziet op het scherm alleen wie de hulp vroeg. Een coördinator, een werkgever of de beheerder ziet het niet.",
      },
      {
        name: "unmetNoTie",
        words:
          "Bij het getal staan het thema, de week en de wijk of gemeente. Niet welke hulpvraag het was, wie die stelde, wat er gevraagd werd of om welk recht het ging. Per kwartaal bewaren wij welke organisaties erachter zitten; wie leest, ziet alleen hoeveel.",
      },
      {
        name: "unmetMinima",
        words: `Zo’n getal is te zien vanaf ${MINIMUM_COUNT} hulpvragen, van ${MINIMUM_SOURCES} organisaties: door wie signalen weegt, door vrijwilligerscoördinatoren en analisten. Door anderen pas als de werkgroep signalen het kwartaal openbaar maakt.`,
      },
      {
        name: "unmetGoes",
        words:
          "Gaan de woorden van een hulpvraag weg, dan gaat ook weg wat de bewoner zei en wat er van die vraag meetelde. De getallen blijven.",
      },
    ],
  },
]
