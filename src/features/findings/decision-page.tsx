import { ErrorSummary } from "../../platform/html/form.tsx"
import { Disclosure, Notice } from "../../platform/html/notice.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { decideBundle } from "./bundle-actions.ts"
import type { DecisionDesk } from "./bundle-desk.ts"
import { Earlier } from "./bundle-pages.tsx"
import { FindingCard } from "./card.tsx"
import { CriteriaTable } from "./criteria-table.tsx"
import { DecisionForm } from "./decision-form.tsx"
import { countryOf } from "./pages.tsx"
import { outcomeOf } from "./safe.ts"
import { heardText, outcomeWords, reasonText } from "./speech.ts"

/** All that the working group needs to decide: what people judged, what the numbers say, and the form. */
export const DecisionPage: View<DecisionDesk> = (desk, { form, who, settings }) => {
  const { bundle, finding, drawing, open } = desk
  const state = form(decideBundle)
  return {
    title: "Is dit structureel?",
    lead: bundle.bottleneck,
    main: (
      <>
        <p>
          <a href={`/bundels/${bundle.id}`}>Terug naar de bundel</a>
        </p>
        <ErrorSummary state={state} />
        <CriteriaTable desk={desk} />
        <section class="stack">
          <h2>Wat de cijfers zeggen</h2>
          <p>
            <strong>{outcomeWords[outcomeOf(finding)]}.</strong> {heardText(finding)} {reasonText(finding)}
          </p>
        </section>
        <Disclosure summary="De hele bewijskaart">
          <FindingCard
            finding={finding}
            drawing={drawing}
            country={countryOf(who, settings.COUNTRY)}
            dataHref={`/bundels/${bundle.id}/bevinding/gegevens.csv`}
            depthHref={`/bundels/${bundle.id}/bevinding/verdieping`}
          />
        </Disclosure>
        <section class="stack">
          <h2>Het besluit</h2>
          {open.length > 0 ? (
            <DecisionForm bundleId={bundle.id} open={open} state={state} />
          ) : (
            <Notice tone="info">
              <p>Over deze bundel kan de werkgroep nu niet besluiten. Een coördinator brengt hem eerst verder.</p>
            </Notice>
          )}
        </section>
        <Earlier earlier={desk.earlier} />
      </>
    ),
  }
}
