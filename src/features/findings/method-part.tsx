import { Disclosure } from "../../platform/html/notice.tsx"
import { sayDay } from "../../platform/words/day.ts"
import { Comparing } from "./comparing-part.tsx"
import { EffortMethod } from "./effort-method.tsx"
import type { Finding } from "./model.ts"
import { tenths } from "./number-speech.ts"
import { ObserversMethod } from "./observers-part.tsx"
import { periodText } from "./period.ts"
import { PlaceMethod } from "./place-part.tsx"
import { UnusualMethod } from "./unusual-part.tsx"

type MethodProps = { finding: Finding; dataHref: string; depthHref?: string | undefined }

/** How it is known: what was counted, each method with its settings and source, and the data themselves. */
export function MethodPart({ finding, dataHref, depthHref }: MethodProps) {
  const { scope, settings, computedOn } = finding
  return (
    <section class="stack">
      <h2>Hoe weten we dit?</h2>
      <p>
        Geteld op {sayDay(computedOn)}, {periodText(scope, computedOn)}. Cijfers beslissen niet of iets structureel is:
        dat doen mensen.
      </p>
      {depthHref && (
        <p class="screen-only">
          <a href={depthHref}>Hoe weten we dit? Elke rekenwijze met haar cijfers</a>
        </p>
      )}
      <p class="screen-only">
        <a href={dataHref}>De cijfers als bestand (CSV)</a>
      </p>
      <Disclosure summary="Hoe wij tellen en vergelijken">
        <Counting finding={finding} />
        <Comparing finding={finding} />
        <UnusualMethod finding={finding} />
        <ObserversMethod finding={finding} />
        <EffortMethod finding={finding} />
        <PlaceMethod finding={finding} />
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
          Iemand kan met naam én onder een code melden, of voor twee organisaties werken. Om geen code te verraden,
          kijken wij niet wie dat doet. Wij trekken af wie het zou kunnen zijn. Zo is ‘ten minste’ nooit te hoog.
        </li>
        <li>
          Mensen over wie het gaat: ten minste het grootste aantal uit één signaal, want signalen kunnen over dezelfde
          mensen gaan; ten hoogste alle aantallen bij elkaar.
        </li>
      </ul>
    </>
  )
}
