import type { z } from "zod"
import { Button } from "../platform/html/button.tsx"
import { Disclosure, Notice } from "../platform/html/notice.tsx"
import { Table } from "../platform/html/table.tsx"
import type { Operation } from "../platform/http/action.ts"
import { type PageRoute, type Show, send, show, type View } from "../platform/http/page-route.ts"
import { beginExample, removeExample, showExample } from "./actions.ts"

type Shown = z.output<typeof showExample.output>

/** Whom to be for a look at help, and what one can do then. */
const helping: [key: string, can: string][] = [
  ["fatima", "vraagt hulp voor bewoners, en ziet hoe het daarmee gaat."],
  ["noor", "plant wie bij wie past, belt helpers en begint buurtacties."],
  ["rob", "plant ook, bij een andere organisatie."],
  ["els", "beslist mee over het noodfonds, net als Ruth."],
  ["anita", "beheert het noodfonds en de soorten hulp."],
  ["tom", "leest wie hulp bereikt en wat niet lukte."],
]

/** Each with the sign-in filled in: the password of the example is no secret. */
const Helping = ({ password, people }: Pick<Shown, "password" | "people">) => (
  <ul class="stack">
    {helping.flatMap(([key, can]) => {
      const person = people.find(({ email }) => email.startsWith(`${key}@`))
      if (!person) return []
      return [
        <li class="stack stack--tight">
          <p>
            <strong>{person.name}</strong>, {person.organisation}, {can}
          </p>
          <form action="/aanmelden" method="post">
            <input type="hidden" name="email" value={person.email} />
            <input type="hidden" name="password" value={password} />
            <Button look="secondary" icon="user">{`Meld je aan als ${person.name.split(" ")[0]}`}</Button>
          </form>
        </li>,
      ]
    })}
  </ul>
)

const ExamplePage: View<Shown> = ({ password, people, codes }) => ({
  title: "De voorbeeldgemeente",
  lead: "Oeverstad bestaat niet. Alle mensen, organisaties, signalen en antwoorden hier zijn verzonnen.",
  main: (
    <>
      <Notice tone="info" title="Meld je aan als een van deze mensen">
        <p>
          Zij hebben allemaal hetzelfde wachtwoord: <strong class="nabij-code">{password}</strong>
        </p>
      </Notice>
      <h2>Vraag en aanbod van hulp</h2>
      <p>
        In het afgelopen halfjaar vroegen werkers hulp voor bijna zeventig mensen, en boden buren, groepen en winkels
        hulp aan.
      </p>
      <Helping password={password} people={people} />
      <h2>Alle mensen</h2>
      <p>
        Vul het adres en het wachtwoord in bij <a href="/aanmelden">Aanmelden</a>.
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
      <Disclosure summary="Haal de voorbeeldgemeente weg">
        <p>Ook wat anderen er nu in doen, verdwijnt. Terug kan niet.</p>
        <form action="/voorbeeld/weg" method="post">
          <Button look="danger">Ja, haal alles weg</Button>
        </form>
      </Disclosure>
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
