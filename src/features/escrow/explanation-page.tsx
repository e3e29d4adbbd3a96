import type { View } from "../../platform/http/page-route.ts"
import { EntryPart } from "./entry-part.tsx"
import type { SealChoices } from "./model.ts"
import { ruleInWords } from "./rules.ts"

/** How sealing works, and what it cannot do, for who thinks about it; the signal form takes its part from here. */
export const ExplanationPage: View<SealChoices> = (choices, { who }) => {
  const { key, setting } = choices
  return {
    title: "Verzegeld doorgeven",
    lead: `Je tekst gaat pas open als ook anderen hetzelfde zien: ${ruleInWords(setting)}.`,
    quiet: who.kind !== "person",
    main: (
      <>
        {!key && <p>De werkgroep signalen heeft nu geen sleutel. Verzegeld doorgeven kan hier nu niet.</p>}
        <How choices={choices} />
        <Seen />
        <Limits choices={choices} />
        <p>
          <a href="/signalen/nieuw#verzegeld">Verzegeld beginnen</a>
        </p>
        {key && <EntryPart choices={choices} />}
      </>
    ),
  }
}

const How = ({ choices: { key, setting } }: { choices: SealChoices }) => (
  <section class="stack">
    <h2>Hoe het gaat</h2>
    <ol>
      <li>Je browser haalt namen en adressen uit je tekst, en doet hem daarna op slot. Zo verlaat hij je toestel.</li>
      <li>
        {key
          ? `De sleutel is verdeeld over ${key.members} leden van de werkgroep signalen. Er zijn er ${key.threshold} samen nodig. Eén lid alleen kan niets lezen.`
          : "De sleutel wordt verdeeld over leden van de werkgroep signalen. Er zijn er altijd ten minste twee samen nodig."}
      </li>
      <li>
        Passen {ruleInWords(setting)}, bij jouw signaal? Dan mag de werkgroep alles wat bij elkaar past tegelijk openen.
        Daarna telt het mee als elk ander signaal, onder je code of anoniem.
      </li>
      <li>
        De regel van de dag waarop jij verzegelt, blijft voor jouw signaal gelden. Niemand kan die later verlagen.
      </li>
      <li>
        Tot het open gaat kun je het intrekken. De tekst is dan meteen weg. Daarna kun je het intrekken als elk ander
        signaal.
      </li>
      <li>Na {setting.months} maanden zonder genoeg anderen verwijderen wij de tekst, ongelezen.</li>
    </ol>
  </section>
)

const Seen = () => (
  <section class="stack">
    <h2>Wat er op de buitenkant staat</h2>
    <p>
      Het thema, en de plaats, de tijd en de woorden die jij laat zien. En hoe wij jou tellen: een code van je
      organisatie, of bij anoniem alleen je bon. Wie de database beheert, kan dat zien. De tekst niet.
    </p>
    <p>
      Ben je aangemeld en begin je met typen, dan kijkt Nabij of anderen dit ook zagen. Daarvoor gaat je tekst naar de
      server, zonder namen, en hij wordt niet bewaard. Kies je eerst ‘Verzegeld beginnen’, dan gebeurt dat niet.
    </p>
    <p>
      Zolang het verzegeld is, telt het in geen enkel cijfer mee. Ook jij ziet niet hoeveel anderen er al zijn, en wij
      zeggen niet ‘bijna’. Anders kon een leidinggevende met een tweede account uitproberen of iemand iets verzegeld
      had. Om dezelfde reden telt een signaal pas mee vanaf de maandag erna.
    </p>
  </section>
)

const Limits = ({ choices: { key } }: { choices: SealChoices }) => (
  <section class="stack">
    <h2>Wat dit niet kan</h2>
    <p>Verzegelen helpt tegen meekijken en tegen druk. Het helpt niet tegen alles. Dit kan iemand wel:</p>
    <ul>
      <li>
        {key ? key.threshold : "Genoeg"} leden van de werkgroep die samenspannen met wie de server beheert, kunnen een
        tekst eerder openen. Eén lid en de server samen kunnen doen alsof de regel gehaald is.
      </li>
      <li>
        De sleutel staat één keer heel even in de browser van het lid dat hem maakt. Die vergeet hem meteen. Een lid dat
        het programma verandert, kan hem houden.
      </li>
      <li>
        De beheerder kan leden uit de werkgroep halen en er andere in zetten. Zolang er genoeg oude leden zijn, kan er
        zonder hen geen andere sleutel komen. Zijn zij allemaal weg, dan wel.
      </li>
      <li>Wie de server beheert, kan het programma veranderen dat in je browser draait.</li>
      <li>
        Een leidinggevende met accounts bij meer organisaties kan meetellen als ‘anderen’. Anoniem doorgegeven signalen
        tellen daarom nooit mee als ‘anderen’. Zij gaan wel mee open.
      </li>
    </ul>
  </section>
)
