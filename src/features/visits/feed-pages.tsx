import type { z } from "zod"
import { Button, ButtonLink } from "../../platform/html/button.tsx"
import { Disclosure, Notice } from "../../platform/html/notice.tsx"
import type { Face, View } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import type { myCalendar } from "./feed-actions.ts"

type FeedProps = {
  /** Since when there is an address, if there is one. */
  since: string | null
  /** Where the buttons go to: with `/weg` behind it for taking back. */
  to: string
}

/** Making and taking back the secret address of a calendar. */
export const FeedPart = ({ since, to }: FeedProps) => (
  <>
    {since && (
      <Notice tone="info">
        <p>Sinds {sayDay(since)} leest een agenda je afspraken mee.</p>
      </Notice>
    )}
    <p>
      Je krijgt een geheim adres. Daar leest je agenda wanneer de afspraken zijn, wat voor hulp het is en in welke
      buurt. Nooit voor wie of van wie. Wie het adres heeft, leest dat mee: geef het aan niemand.
    </p>
    <form action={to} method="post">
      <Button look="secondary" icon="calendar">
        {since ? "Maak een nieuw adres, het oude stopt" : "Maak een adres voor je agenda"}
      </Button>
    </form>
    {since && (
      <form action={`${to}/weg`} method="post">
        <Button look="quiet" icon="x">
          Trek het adres in
        </Button>
      </form>
    )}
  </>
)

export const CalendarPage: View<z.output<typeof myCalendar.output>> = ({ since }) => ({
  title: "Afspraken in je eigen agenda",
  lead: "Je agenda op je telefoon of computer haalt dan zelf op wat er verandert.",
  unkept: true,
  main: (
    <>
      <FeedPart since={since} to="/hulp/afspraken/agenda" />
      <p>
        <a href="/hulp/afspraken">Terug naar de afspraken</a>
      </p>
    </>
  ),
})

/** The same address as programs with a calendar know it: a telephone then asks whether to add it. */
const asCalendar = (address: string): string => address.replace(/^https?:/, "webcal:")

type NewAddress = { address: string; back: string; quiet?: boolean }

/** Shown once: what to do with it, by the calendars that most people have. */
export const newAddressFace = ({ address, back, quiet = false }: NewAddress): Face => ({
  title: "Het adres voor je agenda",
  unkept: true,
  quiet,
  main: (
    <>
      <section class="nabij-receipt stack" aria-labelledby="adres">
        <h2 id="adres">Jouw adres</h2>
        <p class="cluster">
          <ButtonLink href={asCalendar(address)} icon="calendar">
            Zet in je agenda
          </ButtonLink>
        </p>
        <p class="letter__code">
          <strong>{address}</strong>
        </p>
      </section>
      <p>
        <strong>Dit adres zie je alleen nu.</strong> Raak je het kwijt, dan maak je een nieuw.
      </p>
      <p>
        De knop werkt op een iPhone, iPad of Mac, en met Outlook. Gebeurt er niets? Kopieer dan het adres en plak het in
        je agenda:
      </p>
      <Disclosure summary="iPhone of iPad">
        <p>
          Open Agenda, kies onderaan ‘Agenda’s’, dan ‘Voeg agenda toe’ en ‘Voeg agenda-abonnement toe’. Plak het adres.
        </p>
      </Disclosure>
      <Disclosure summary="Google Agenda (ook op Android)">
        <p>
          Dit kan alleen op een computer. Ga naar calendar.google.com, kies bij ‘Andere agenda’s’ het plusje en dan ‘Via
          URL’. Plak het adres. Daarna staat het ook op je telefoon. Google kijkt soms maar een keer per dag.
        </p>
      </Disclosure>
      <Disclosure summary="Outlook">
        <p>Open je agenda, kies ‘Agenda toevoegen’ en dan ‘Abonneren via internet’. Plak het adres.</p>
      </Disclosure>
      <p>
        <a href={back}>Terug</a>
      </p>
    </>
  ),
})
