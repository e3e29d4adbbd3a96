import { Disclosure } from "../../platform/html/notice.tsx"
import type { Finding } from "./model.ts"
import { dayText, periodText } from "./period.ts"
import { tenths } from "./speech.ts"

/** How it is known: what was counted, each method with its settings and source, and the data themselves. */
export function MethodPart({ finding, dataHref }: { finding: Finding; dataHref: string }) {
  const { scope, settings, computedOn } = finding
  return (
    <section class="stack">
      <h2>Hoe weten we dit?</h2>
      <p>
        Geteld op {dayText(computedOn)}, {periodText(scope, computedOn)}. Cijfers beslissen niet of iets structureel is:
        dat doen mensen.
      </p>
      <p class="screen-only">
        <a href={dataHref}>De cijfers als bestand (CSV)</a>
      </p>
      <Disclosure summary="Hoe wij tellen en vergelijken">
        <Counting finding={finding} />
        <Comparing finding={finding} />
        <p>
          Signalen zijn geen steekproef. Zij meten ook hoeveel er gemeld wordt, en één mens kan in meer dan één signaal
          zitten. De marges houden daar geen rekening mee en zijn dan te smal.
        </p>
        <p>Grenzen: {settingsText(settings)}.</p>
      </Disclosure>
    </section>
  )
}

const settingsText = ({ level, thresholds }: Finding["settings"]): string => {
  const { counts = 0, reporters = 0, organisations = 0, clearly = 0, probably = 0 } = thresholds
  return [
    `marges van ${tenths(level * 100)} %`,
    `ten minste ${counts} signalen, ${reporters} melders en ${organisations} organisaties`,
    `‘waarschijnlijk’ bij een kans van ten hoogste ${probably * 100} op 100`,
    `‘duidelijk’ bij ten hoogste ${clearly * 1000} op 1.000`,
  ].join("; ")
}

function Counting({ finding: { scope } }: { finding: Finding }) {
  return (
    <>
      <h3>Tellen</h3>
      <ul>
        <li>
          Mee tellen signalen{" "}
          {scope.kind === "bundle" ? "die in deze bundel zitten" : "over dit thema en wat eronder valt"}, gewogen als
          intern of extern, of nog niet gewogen. Ingetrokken signalen, hulp voor één persoon en ‘geen signaal’ tellen
          niet.
        </li>
        <li>
          Een melder telt één keer, hoe vaak iemand ook meldt. Van wie anoniem meldt, weten wij niet wie het is: die kan
          steeds dezelfde zijn (ten minste) of steeds een ander (ten hoogste).
        </li>
        <li>
          Mensen over wie het gaat: ten minste het grootste aantal uit één signaal, want signalen kunnen over dezelfde
          mensen gaan; ten hoogste alle aantallen bij elkaar.
        </li>
      </ul>
    </>
  )
}

const methods: Record<string, string> = {
  baseline:
    "Tegen de norm: exacte binomiale toets en marge (Clopper en Pearson, 1934), ernaast de marge van Wilson (1927).",
  population: "Per inwoner: exacte vergelijking van twee aantallen per inwoner (Przyborowski en Wilenski, 1940).",
  share:
    "Als deel van alle signalen: de proportionele meldverhouding (Evans, 2001), met dezelfde exacte vergelijking. Wordt er hier over alles meer gemeld, dan stijgt deze niet.",
  before: "Tegen de periode hiervoor: hetzelfde deel van alle signalen, in de even lange periode ervoor.",
}

function Comparing({ finding: { comparisons, course, settings } }: { finding: Finding }) {
  const made = comparisons.filter((comparison) => comparison.kind === "compared")
  const figures = made.flatMap(({ figure }) => (figure ? [figure] : []))
  return (
    <>
      <h3>Vergelijken</h3>
      <ul>
        {made.map((compared) => (
          <li>
            {methods[compared.with]}
            {compared.wilson &&
              ` Wilson: ${tenths(compared.wilson.low * 100)} % tot ${tenths((compared.wilson.high ?? 1) * 100)} %.`}
          </li>
        ))}
        {course.expectedFrom !== "nowhere" && (
          <li>
            Wat gewoonlijk is: alle signalen hier in die {course.size === "week" ? "week" : "maand"}, maal het deel dat{" "}
            {course.expectedFrom === "elsewhere" ? "elders" : "in de periode hiervoor"} over dit thema gaat, met 95 %
            van een Poissonverdeling eromheen.
          </li>
        )}
        <li>{manyText(settings.comparisons)}</li>
        {figures.map(({ label, year, source }) => (
          <li>
            Bron van ‘{label}’: {source}, {year}.
          </li>
        ))}
      </ul>
    </>
  )
}

const manyText = (comparisons: number): string => {
  if (comparisons === 0) return "Er was niets om mee te vergelijken."
  if (comparisons === 1) return "Wij maakten één vergelijking."
  return `Wij maakten ${comparisons} vergelijkingen. Wie vaker kijkt, vindt vaker iets: de kansen zijn daarvoor verhoogd (Holm, 1979).`
}
