import { ButtonLink } from "../../platform/html/button.tsx"
import { Notice } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { sentenceCase } from "../../platform/words/sentence.ts"
import { UnmetCard } from "../unmet/card.tsx"
import type { BundleCard, KeptCard } from "./bundle-desk.ts"
import { FindingCard } from "./card.tsx"
import { countryOf } from "./pages.tsx"
import { periodText } from "./period.ts"

const decided: Record<string, string> = {
  structural: "Besluit: structureel",
  notStructural: "Besluit: niet structureel",
}
const stateText = (state: string | null): string => (state && decided[state]) || "Bewaard toen het op de agenda kwam"

export const BundleFindingPage: View<BundleCard> = (data, { who, settings }) => {
  const { bundle, finding, drawing, mayDecide, apart } = data
  return {
    title: "De cijfers bij deze bundel",
    ...(bundle.bottleneck && { lead: bundle.bottleneck }),
    main: (
      <>
        {bundle.bottleneck && (
          <p class="screen-only">
            <a href={`/bundels/${bundle.id}`}>Terug naar de bundel</a>
          </p>
        )}
        <p>{sentenceCase(periodText(finding.scope, finding.computedOn))}</p>
        <FindingCard
          finding={finding}
          drawing={drawing}
          country={countryOf(who, settings.COUNTRY)}
          dataHref={`/bundels/${bundle.id}/bevinding/gegevens.csv`}
          depthHref={`/bundels/${bundle.id}/bevinding/verdieping`}
        />
        <UnmetCard apart={apart} />
        {mayDecide && (
          <p>
            <ButtonLink href={`/bundels/${bundle.id}/besluit`} icon="scale">
              Naar het besluit
            </ButtonLink>
          </p>
        )}
        <Earlier earlier={data.earlier} />
      </>
    ),
  }
}

/** Findings that were kept when people decided. */
export function Earlier({ earlier }: Pick<BundleCard, "earlier">) {
  if (earlier.length === 0) return null
  return (
    <section class="stack screen-only">
      <h2>Eerder bewaard</h2>
      <Entries
        label="Eerder bewaarde cijfers"
        entries={earlier.map(({ id, computedAt, state }) => ({
          href: `/bevindingen/${id}`,
          title: `De cijfers van ${sayDay(computedAt.toISOString().slice(0, 10))}`,
          about: stateText(state),
        }))}
      />
    </section>
  )
}

export const KeptFindingPage: View<KeptCard> = ({ kept, drawing }, { who, settings }) => {
  const { finding, id, bundleId, state, computedAt } = kept
  const country = countryOf(who, settings.COUNTRY)
  return {
    title: `De cijfers van ${sayDay(computedAt.toISOString().slice(0, 10))}`,
    main: (
      <>
        <Notice tone="info" title={stateText(state)}>
          <p>
            Zo stonden de cijfers ervoor op die dag. Ze veranderen niet meer.{" "}
            <a href={`/bundels/${bundleId}/bevinding`}>Bekijk de cijfers van nu</a>
          </p>
        </Notice>
        <p>{sentenceCase(periodText(finding.scope, finding.computedOn))}</p>
        <FindingCard
          finding={finding}
          drawing={drawing}
          country={country}
          dataHref={`/bevindingen/${id}/gegevens.csv`}
          depthHref={finding.depth && `/bevindingen/${id}/verdieping`}
        />
      </>
    ),
  }
}
