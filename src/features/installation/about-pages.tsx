import { Table } from "../../platform/html/table.tsx"
import type { View } from "../../platform/http/page-route.ts"

/** What each reporting way and role sees; the permission tests hold these lines. */
export const WhoSeesWhatPage: View<object> = (_none, { settings }) => ({
  title: "Wie ziet wat?",
  lead: "Dit belooft Nabij. Bij elke nieuwe versie wordt voor elke rol getest of het zo is.",
  main: (
    <>
      <Table
        caption="Als je een signaal doorgeeft"
        stacked
        columns={[
          { key: "who", label: "Wie" },
          { key: "named", label: "Met naam" },
          { key: "code", label: "Onder een code" },
          { key: "anonymous", label: "Anoniem" },
        ]}
        rows={[
          {
            who: "De signaalcoördinator van je organisatie",
            named: "je naam en je tekst",
            code: "een code en je tekst",
            anonymous: "niets, tot de werkgroep het deelt; dan alleen de tekst",
          },
          {
            who: "De werkgroep signalen en andere coördinatoren",
            named: "de tekst, als je coördinator die deelt",
            code: "de tekst, als je coördinator die deelt",
            anonymous: "de tekst",
          },
          { who: "Collega's en leidinggevenden", named: "niets", code: "niets", anonymous: "niets" },
          {
            who: "De beheerder van Nabij",
            named: "niets op het scherm",
            code: "niets op het scherm",
            anonymous: "niets",
          },
          {
            who: "Gemeente, OCMW, financier",
            named: "alleen getallen",
            code: "alleen getallen",
            anonymous: "alleen getallen",
          },
          { who: "Iedereen", named: "alleen getallen", code: "alleen getallen", anonymous: "alleen getallen" },
        ]}
      />
      <p>
        Heeft je organisatie of groep geen signaalcoördinator? Dan leest de werkgroep signalen je tekst, zonder te zien
        van wie en van welke groep die komt. Komt er later een coördinator, dan ziet die wat hierboven staat. Kan bij
        jullie niemand beslissen of een knelpunt openbaar mag worden, dan vraagt de werkgroep het jullie groep zelf. Zij
        weet dan dat je groep meedoet.
      </p>
      <p>
        Zeg je bij een signaal dat je een knelpunt herkent, dan telt dat mee voor die bundel. Je signaal blijft van jou,
        en de tabel hierboven blijft gelden: wie bij de bundel werkt, ziet een getal erbij komen, niet van wie het komt.
        Trek je het signaal in, dan telt ook de herkenning niet meer. Wat je intypt terwijl Nabij zoekt naar wat erop
        lijkt, wordt niet bewaard.
      </p>
      <p>
        Getallen voor buiten beginnen bij {settings.MINIMUM_COUNT} mensen, {settings.MINIMUM_SOURCES} organisaties en{" "}
        {settings.MINIMUM_DENOMINATOR} inwoners. Wat kleiner is, laten wij niet zien.
      </p>
      <h2>Wat wij niet bewaren</h2>
      <ul>
        <li>
          Namen, adressen, telefoonnummers en nummers in je tekst: die verbergen wij voordat wij de tekst opslaan.
        </li>
        <li>Het adres van je toestel, je browser, of het uur waarop je iets doorgaf. Alleen de week.</li>
        <li>Een band tussen een signaal en de persoon over wie het gaat.</li>
        <li>Bij een anoniem signaal: wie je bent en bij welke organisatie je werkt.</li>
      </ul>
      <h2>Wat niemand kan</h2>
      <p>
        Een signaal van een ander veranderen of wissen. Ook je werkgever niet. Alleen jij kunt je signaal intrekken; dat
        er iets is ingetrokken, blijft te zien.
      </p>
      <h2>Wat je moet weten</h2>
      <p>
        Wie de server zelf beheert en in de database kan kijken, kan bij signalen met naam zien wie ze doorgaf. Bij een
        code kan dat alleen met het geheim van de installatie. Bij een anoniem signaal kan het niet. Schrijf in een
        kleine organisatie niets waaraan je collega's je herkennen.
      </p>
    </>
  ),
})

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
