import type { Changing } from "../../platform/http/action.ts"
import { hasVisitsAhead } from "./ahead-store.ts"
import type { MatchRow } from "./match-store.ts"
import { tellHelper, tellIntermediary } from "./telling.ts"

export const tellApproved = (changing: Changing, match: MatchRow) =>
  tellIntermediary(
    changing,
    match,
    "Er is een voorstel voor hulp die jij vroeg",
    "Er is misschien iemand die kan helpen. Vraag de bewoner of dat mag, en zet het antwoord in Nabij. De helper weet nog van niets.",
  )

export const askHelper = (changing: Changing, match: MatchRow) =>
  tellHelper(changing, match, {
    subject: "Kun jij helpen?",
    says: "Iemand kan de hulp gebruiken die jij aanbood. Kijk wat het is en zeg ja of nee. Nee zeggen mag altijd.",
    short: ["Nabij: kun jij helpen? Kijk en zeg ja of nee. Nee mag altijd.", "Nabij: kun jij helpen?"],
    about: "asked",
  })

export const tellHelperSaid = (changing: Changing, match: MatchRow, yes: boolean) =>
  yes
    ? tellIntermediary(changing, match, "De helper zei ja", "De helper kan. Spreek samen af wanneer en waar.")
    : tellIntermediary(
        changing,
        match,
        "Deze helper kan niet",
        "De helper kan deze keer niet. De vraag staat weer open: een vrijwilligerscoördinator zoekt verder.",
      )

export const tellReleased = (changing: Changing, match: MatchRow) =>
  tellHelper(changing, match, {
    subject: "Het gaat niet door",
    says: "De hulp waarvoor wij jou vroegen, gaat niet door. Je hoeft niets te doen. Dank je wel.",
    short: ["Nabij: de hulp waarvoor wij jou vroegen, gaat niet door. Dank je wel.", "Nabij: het gaat niet door."],
    about: "released",
  })

/** It ended while a helper still expected to come: nobody stands before a closed door. */
export async function tellOver(changing: Changing, match: MatchRow): Promise<void> {
  if (!(await hasVisitsAhead(changing.database, match.id, changing.now))) return
  await tellHelper(changing, match, {
    subject: "Je hoeft niet meer te komen",
    says: "De hulp is afgelopen. Afspraken die nog stonden, gaan niet door. Dank je wel.",
    short: ["Nabij: de hulp is afgelopen. Afspraken die nog stonden, gaan niet door. Dank je wel."],
    about: "released",
  })
}

/** The helper had said yes first. */
export const tellChosen = (changing: Changing, match: MatchRow) =>
  tellHelper(changing, match, {
    subject: "Ja, graag jouw hulp",
    says: "Je zei dat je kunt helpen, en dat is welkom. Op deze pagina lees je met wie je een afspraak maakt.",
    short: ["Nabij: je hulp is welkom. Kijk met wie je een afspraak maakt.", "Nabij: je hulp is welkom."],
    about: "chosen",
  })

export const tellCameForward = (changing: Changing, match: MatchRow) =>
  tellIntermediary(
    changing,
    match,
    "Iemand zegt dat hij of zij kan helpen",
    "Een helper zag wat er in de buurt gevraagd wordt en kan. Vraag de bewoner of het mag, en zet het antwoord in Nabij.",
  )

export const tellHelperLeft = (changing: Changing, match: MatchRow) =>
  tellIntermediary(
    changing,
    match,
    "Een helper kan niet meer",
    "De helper trok het aanbod in of stopte er even mee. De vraag staat weer open: er wordt verder gezocht.",
  )
