import type { z } from "zod"
import { ErrorSummary, Form, SubmitRow } from "../../platform/html/form.tsx"
import { OwnPassword } from "../../platform/html/own-password.tsx"
import type { FileFace, View } from "../../platform/http/page-route.ts"
import { type ownDataDesk, takeOwnData } from "./actions.ts"
import type { OwnData } from "./model.ts"
import { aboutFile } from "./words.ts"

/** What is in the file, and the button that makes it. */
export const OwnDataPage: View<z.output<typeof ownDataDesk.output>> = ({ needsPassword }, { form }) => {
  const state = form(takeOwnData)
  return {
    title: "Neem je gegevens mee",
    lead: "Eén bestand met alles wat Nabij van jou bewaart. Het wordt nu gemaakt, en nergens anders bewaard.",
    unkept: true,
    script: ["password-field"],
    main: (
      <>
        <ul>
          {aboutFile.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
        <p>
          Het is een JSON-bestand: je opent het in elk programma voor tekst, en een ander programma kan het inlezen. Wat
          je voor anderen schreef, staat er ook in. Bewaar het daarom op een veilige plek.
        </p>
        <ErrorSummary state={state} labels={{ password: "Je wachtwoord" }} />
        <Form action="/account/gegevens" label="Neem je gegevens mee">
          {needsPassword && <OwnPassword state={state} />}
          <SubmitRow label="Maak het bestand" icon="download" />
        </Form>
        <p>
          Klopt er iets niet, of wil je iets weg laten halen? Op <a href="/privacy">Privacy</a> staat wie je dat vraagt.
        </p>
        <p>
          <a href="/account">Naar je account</a>
        </p>
      </>
    ),
  }
}

/** Words first, then the rows, in lines that a person can read. */
export const ownDataFile = (data: OwnData): FileFace => ({
  type: "application/json; charset=utf-8",
  body: `${JSON.stringify(data, null, 2)}\n`,
  name: `nabij-mijn-gegevens-${data.madeOn}.json`,
  unkept: true,
})
