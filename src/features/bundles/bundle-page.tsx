import type { View } from "../../platform/http/page-route.ts"
import { BaselineSection } from "./baseline-section.tsx"
import type { BundleDesk } from "./bundle-question.ts"
import { CompanionsSection } from "./companions-section.tsx"
import { enterBaseline, giveConsent, recordConsent } from "./consent-actions.ts"
import { ConsentSection } from "./consent-section.tsx"
import { unlinkSignal } from "./link-actions.ts"
import { OverviewSection } from "./overview-section.tsx"
import { askRecognition } from "./recognition-actions.ts"
import { RecognitionSection } from "./recognition-section.tsx"
import { SignalsSection } from "./signals-section.tsx"
import { StatesSection } from "./states-section.tsx"
import { moveBundle, openBundle, restateBundle } from "./walk-actions.ts"
import { bundleTags, WordingNotice } from "./wording.tsx"
import { WordsSection } from "./words-section.tsx"

/** What matters first, then the signals; beside them, or on a phone below, what people decided and can decide. */
export const BundlePage: View<BundleDesk> = (desk, { form, who }) => {
  const { bundle } = desk
  const is = (role: "coordinator" | "workingGroup") => who.kind === "person" && who.roles.includes(role)
  const about = [bundle.theme ?? "thema nog open", bundle.area].filter(Boolean).join(" · ")
  const words = { bottleneck: bundle.bottleneck, explanation: bundle.explanation }
  return {
    title: bundle.bottleneck,
    lead: bundle.explanation || undefined,
    main: (
      <>
        <div class="cluster">
          {bundleTags(bundle)} <span>{about}</span>
        </div>
        <WordingNotice bottleneck={bundle.bottleneck} />
        <div class="columns wide">
          <div class="stack">
            <OverviewSection desk={desk} by={{ coordinates: is("coordinator"), decides: is("workingGroup") }} />
            <SignalsSection desk={desk} state={form(unlinkSignal)} />
            <CompanionsSection desk={desk} />
          </div>
          <div class="stack">
            <StatesSection desk={desk} move={form(moveBundle)} open={form(openBundle)} mayOpen={is("coordinator")} />
            <ConsentSection
              desk={desk}
              state={form(giveConsent, { agreed: desk.publishing.own.said ?? "" })}
              record={form(recordConsent)}
            />
            <RecognitionSection desk={desk} state={form(askRecognition)} />
            <BaselineSection desk={desk} state={form(enterBaseline)} />
            <WordsSection desk={desk} state={form(restateBundle, words)} />
          </div>
        </div>
      </>
    ),
  }
}
