import type { z } from "zod"
import { Button } from "../platform/html/button.tsx"
import { Notice } from "../platform/html/notice.tsx"
import { Table } from "../platform/html/table.tsx"
import type { Operation } from "../platform/http/action.ts"
import { type PageRoute, type Show, send, show, type View } from "../platform/http/page-route.ts"
import { beginExample, removeExample, showExample } from "./actions.ts"

const ExamplePage: View<z.output<typeof showExample.output>> = ({ password, people }) => ({
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
