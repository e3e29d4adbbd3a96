import { addresses } from "../../platform/html/addresses.ts"
import { Button, ButtonLink } from "../../platform/html/button.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { Face } from "../../platform/http/page-route.ts"

/** Nothing is here yet: two ways on. */
export const EmptyInstallation = (): Face => ({
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

/** For who did not sign in: report something, read the agenda, follow a receipt. */
export const FrontDoor = (): Face => ({
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
          {
            href: "/aanbod/nieuw",
            title: "Hulp aanbieden",
            about: "Wil je iets doen, geven of uitlenen? Dat kan zonder account.",
          },
          {
            href: "/buurtacties",
            title: "Buurtacties",
            about: "Wat er nu gevraagd wordt om te maken of te brengen. Meedoen kan zonder account.",
          },
          {
            href: "/mijn-aanbod",
            title: "Ik help al",
            about: "Bekijk met je link wat je aanbood of beloofde, verander het of stop ermee.",
          },
          { href: "/bon", title: "Ik heb een bon", about: "Lees met je 16 cijfers wat er met je signaal gebeurt." },
          {
            href: addresses.whoSeesWhat,
            title: "Wie ziet wat?",
            about: "Wie je tekst leest, en wie je naam nooit te zien krijgt.",
          },
        ]}
      />
    </>
  ),
})
