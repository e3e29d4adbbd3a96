import type { z } from "zod"
import { Button } from "../platform/html/button.tsx"
import { Notice } from "../platform/html/notice.tsx"
import { Table } from "../platform/html/table.tsx"
import type { Operation } from "../platform/http/action.ts"
import { type PageRoute, type Show, send, show, type View } from "../platform/http/page-route.ts"
import { beginExample, removeExample, showExample } from "./actions.ts"

const ExamplePage: View<z.output<typeof showExample.output>> = ({ password, people, codes }) => ({
  title: "De voorbeeldgemeente",
  lead: "Oeverstad bestaat niet. Alle mensen, organisaties, signalen en antwoorden hier zijn verzonnen.",
  main: (
    <>
      <Notice tone="info" title="Meld je aan als een van deze mensen">
        <p>
          Zij hebben allemaal hetzelfde wachtwoord: <strong class="nabij-code">{password}</strong>
        </p>
      </Notice>
      <p>
        <a href="/aanmelden">Naar aanmelden</a>
      </p>
      <Table
        caption="Mensen in de voorbeeldgemeente"
        stacked
        columns={[
          { key: "name", label: "Naam" },
          { key: "email", label: "E-mailadres" },
          { key: "organisation", label: "Organisatie" },
          { key: "roles", label: "Rol" },
        ]}
        rows={people}
      />
      <h2>Vraag en aanbod van hulp</h2>
      <p>
        In het afgelopen halfjaar vroegen werkers hulp voor bijna zeventig mensen, en boden buren, groepen en winkels
        hulp aan. Meld je aan als Noor en kijk bij <a href="/planning">Planning</a> wie bij wie past. Fatima ziet hoe
        het gaat met wat zij vroeg. Els en Ruth beslissen over het noodfonds.
      </p>
      <h2>Verzegelde signalen openen</h2>
      <p>
        Vijf werkers zien hetzelfde bij de wachtlijsten in de jeugdhulp en durfden het niet alleen te zeggen. Drie leden
        van de werkgroep hebben samen de sleutel; twee van hen zijn nodig. Zo probeer je het:
      </p>
      <ol>
        <li>
          Meld je aan als Els, ga naar <a href="/werkgroep/verzegeld">verzegelde signalen</a> en vul haar code in.
        </li>
        <li>Meld je aan als Ruth en geef haar deel, met haar code.</li>
        <li>Meld je weer aan als Els en open de teksten.</li>
      </ol>
      <Table
        caption="De codes van de leden"
        stacked
        columns={[
          { key: "name", label: "Naam" },
          { key: "code", label: "Code" },
        ]}
        rows={codes.map(({ name, code }) => ({ name, code: <span class="nabij-code">{code}</span> }))}
      />
      <p>
        In het echt staat zo’n code nergens: alleen het lid zelf heeft hem. Over teruggevorderde toeslagen zijn er ook
        verzegelde signalen, maar nog niet genoeg. Die ziet dus niemand.
      </p>
      <h2>Het voorbeeld weghalen</h2>
      <p>
        Alles verdwijnt, ook wat je er zelf in hebt geschreven. Daarna begin je opnieuw, met een nieuw voorbeeld of met
        je eigen organisatie.
      </p>
      <form action="/voorbeeld/weg" method="post">
        <Button look="danger">Haal de voorbeeldgemeente weg</Button>
      </form>
    </>
  ),
})

export const exampleOperations: Operation[] = [showExample, beginExample, removeExample]

/** `home` is the first page, where the example begins. */
export function exampleRoutes(home: Show): PageRoute[] {
  const page = show("/voorbeeld", showExample, ExamplePage)
  return [
    page,
    send("/voorbeeld", beginExample, home, ({ signals }) => ({
      to: "/voorbeeld",
      said: `Oeverstad staat klaar, met ${signals} signalen van het afgelopen jaar.`,
    })),
    send("/voorbeeld/weg", removeExample, page, () => ({
      to: "/",
      said: "De voorbeeldgemeente is weg. Nabij is weer leeg.",
    })),
  ]
}
