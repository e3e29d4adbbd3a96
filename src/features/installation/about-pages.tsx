import type { View } from "../../platform/http/page-route.ts"

export const AccessibilityPage: View<object> = () => ({
  title: "Toegankelijkheid",
  lead: "Nabij moet werken voor iedereen: op een oude telefoon, met een toetsenbord, met een schermlezer, zonder script.",
  main: (
    <>
      <p>
        Elke pagina wordt bij elke nieuwe versie in een echte browser nagekeken tegen WCAG 2.2, niveau A en AA, voor
        zover een programma dat kan zien. Formulieren werken zonder script en met alleen een toetsenbord.
      </p>
      <p>
        Nog niet gedaan: een onderzoek door mensen die zelf een schermlezer gebruiken. Loop je ergens tegenaan? Vertel
        het de beheerder van deze installatie.
      </p>
    </>
  ),
})

export const AboutPage: View<object> = () => ({
  title: "Over Nabij",
  lead: "Nabij is vrije software voor sociaal werk in Nederland en Vlaanderen.",
  main: (
    <>
      <p>
        Werkers zien het eerst waar regels en voorzieningen mensen in de steek laten. Nabij brengt die signalen samen
        over organisaties heen, laat zien of iets een patroon is en hoe zeker dat is, en vraagt een antwoord van wie er
        iets aan kan doen. Iedereen die iets doorgaf, hoort wat ermee gebeurt.
      </p>
      <p>
        Mensen beslissen; het programma rekent alleen. Elke rekenwijze en elke grens is openbaar, en programma's kunnen
        erbij via de <a href="/api/v1/openapi.json">beschreven API</a>.
      </p>
      <p>Licentie: EUPL-1.2.</p>
    </>
  ),
})
