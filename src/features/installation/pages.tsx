import { Button, ButtonLink } from "../../platform/html/button.tsx"
import { Choice, ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { Notice } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import { allows } from "../../platform/http/may.ts"
import type { Face, View } from "../../platform/http/page-route.ts"
import type { Person } from "../../platform/http/who.ts"
import { setUp } from "./actions.ts"
import { mayReport, todo } from "./entrances.ts"
import type { Installation } from "./model.ts"

/** The first page: two ways on in an empty installation, otherwise what is here for whoever looks. */
export const HomePage: View<Installation> = (installation, about) => {
  if (installation.kind === "none") return EmptyInstallation()
  if (about.who.kind === "person") return Today(about.who)
  return FrontDoor()
}

const EmptyInstallation = (): Face => ({
  title: "Welkom bij Nabij",
  lead: "Nabij brengt samen wat sociaal werkers zien, en helpt om er iets aan te laten doen. Deze installatie is nog leeg.",
  main: (
    <>
      <section class="stack">
        <h2>Eerst rondkijken</h2>
        <p>
          Een verzonnen gemeente met organisaties, werkers, signalen en een agenda. Je probeert alles zonder dat er iets
          mis kan gaan. Met één klik is het weer weg.
        </p>
        <form action="/voorbeeld" method="post">
          <Button>Begin met een voorbeeldgemeente</Button>
        </form>
      </section>
      <section class="stack">
        <h2>Meteen beginnen</h2>
        <p>
          Je maakt de eerste organisatie en je eigen account als beheerder. Daarna kies je het gebied en nodig je mensen
          uit.
        </p>
        <ButtonLink href="/inrichten" look="secondary">
          Richt Nabij in
        </ButtonLink>
      </section>
    </>
  ),
})

const FrontDoor = (): Face => ({
  title: "Zie je iets dat groter is dan één persoon?",
  lead: "Sociaal werkers zien het eerst waar regels en voorzieningen mensen in de steek laten. Hier komen die signalen samen, tot iemand er iets aan doet.",
  main: (
    <>
      <p class="cluster">
        <ButtonLink href="/signalen/nieuw">Geef anoniem iets door</ButtonLink>
        <ButtonLink href="/aanmelden" look="secondary">
          Aanmelden
        </ButtonLink>
      </p>
      <Entries
        label="Voor iedereen"
        entries={[
          {
            href: "/agenda",
            title: "De agenda",
            about: "Welke knelpunten op tafel liggen, bij wie, en wat het antwoord is.",
          },
          { href: "/bon", title: "Ik heb een bon", about: "Lees met je 16 cijfers wat er met je signaal gebeurt." },
        ]}
      />
    </>
  ),
})

const Today = (person: Person): Face => ({
  title: `Dag ${person.name.split(" ")[0]}`,
  main: (
    <>
      {allows(mayReport, person) && (
        <p>
          <ButtonLink href="/signalen/nieuw" icon="plus">
            Een signaal doorgeven
          </ButtonLink>
        </p>
      )}
      <Entries label="Wat je hier kunt doen" entries={todo(person)} />
    </>
  ),
})

export const SetUpPage: View<Installation> = (installation, { form }) => {
  if (installation.kind !== "none")
    return {
      title: "Al ingericht",
      main: (
        <Notice tone="info">
          <p>
            Deze installatie is al ingericht. <a href="/aanmelden">Meld je aan</a>.
          </p>
        </Notice>
      ),
    }
  const state = form(setUp, { country: installation.country })
  return {
    title: "Richt Nabij in",
    lead: "De eerste organisatie en jij als beheerder. Alles kan later anders.",
    main: (
      <>
        <ErrorSummary state={state} />
        <Form action="/inrichten">
          <TextField
            state={state}
            name="organisationName"
            label="Naam van je organisatie"
            autocomplete="organization"
            required
          />
          <Choice
            state={state}
            name="country"
            legend="Waar werken jullie?"
            inline
            options={[
              { value: "nl", label: "Nederland" },
              { value: "be", label: "Vlaanderen" },
            ]}
          />
          <TextField state={state} name="name" label="Je naam" autocomplete="name" required />
          <TextField state={state} name="email" label="Je e-mailadres" type="email" autocomplete="username" required />
          <TextField
            state={state}
            name="password"
            label="Kies een wachtwoord"
            type="password"
            autocomplete="new-password"
            hint="Ten minste 12 tekens. Een zin die alleen jij kent, onthoud je het best."
            required
          />
          <SubmitRow label="Inrichten" />
        </Form>
      </>
    ),
  }
}
