import { Notice } from "../../platform/html/notice.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { sentenceCase } from "../../platform/words/sentence.ts"
import { themeLabel } from "./card.tsx"
import { BranchesPart } from "./depth-branches-part.tsx"
import { ComparedPart } from "./depth-compared-part.tsx"
import type { DepthDesk } from "./depth-desk.ts"
import { ManyPart } from "./depth-many-part.tsx"
import { PairsPart } from "./depth-pairs-part.tsx"
import { ScanPart } from "./depth-scan-part.tsx"
import { ShrunkPart } from "./depth-shrunk-part.tsx"
import { SourcesPart } from "./depth-sources-part.tsx"
import { UnusualDepth } from "./depth-unusual-part.tsx"
import { countryOf } from "./pages.tsx"
import { periodText } from "./period.ts"

/** One click behind the card: each method with its numbers, its settings, its data, and the command that repeats it. */
export const DepthPage: View<DepthDesk> = (
  { finding, depth, drawing, cardHref, filesHref, keptAt },
  { who, settings },
) => {
  const country = countryOf(who, settings.COUNTRY)
  const { scope, computedOn } = finding
  const parts = { finding, depth, filesHref }
  return {
    title: "Hoe weten we dit?",
    lead: `${themeLabel(scope, country)}${scope.area ? ` in ${scope.area.name}` : ""}`,
    main: (
      <>
        <p class="screen-only">
          <a href={cardHref}>Terug naar de kaart</a>
        </p>
        {keptAt && (
          <Notice tone="info">
            <p>
              Zo stonden de cijfers ervoor op {sayDay(keptAt.toISOString().slice(0, 10))}. Ze veranderen niet meer; ook
              de bestanden zijn die van toen.
            </p>
          </Notice>
        )}
        <p>
          {sentenceCase(periodText(scope, computedOn))}. Hier staat elke rekenwijze met haar cijfers. Statistiek zegt
          ten hoogste ‘mogelijk patroon’; of iets structureel is, beslissen mensen.
        </p>
        {scope.kind === "bundle" && (
          <p>Een bundel is door mensen gekozen. Daarom gaat het hier om alle signalen over dit thema in dit gebied.</p>
        )}
        <div class="stack wide">
          <ComparedPart {...parts} />
          <PairsPart {...parts} />
          <UnusualDepth {...parts} />
          <SourcesPart {...parts} />
          <ScanPart {...parts} drawing={drawing} kept={keptAt !== null} />
          <BranchesPart {...parts} country={country} />
          <ShrunkPart {...parts} />
          <ManyPart finding={finding} depth={depth} />
        </div>
        <p>
          De opdrachten draaien met <code class="nabij-code">bin/nabij</code>, dat bij Nabij hoort. De bestanden
          bevatten aantallen, geen teksten en geen namen van melders of organisaties. Ze zijn voor wie ze mag tellen:
          geef ze niet verder.
        </p>
      </>
    ),
  }
}
