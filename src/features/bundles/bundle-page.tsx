import { ErrorSummary, Form, SubmitRow, TextArea } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Disclosure } from "../../platform/html/notice.tsx"
import { Steps } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { dayInWords } from "../weighing/rules.ts"
import { BaselineSection } from "./baseline-section.tsx"
import type { BundleDesk } from "./bundle-question.ts"
import { CompanionsSection } from "./companions-section.tsx"
import { enterBaseline, giveConsent } from "./consent-actions.ts"
import { ConsentSection } from "./consent-section.tsx"
import { unlinkSignal } from "./link-actions.ts"
import { askRecognition } from "./recognition-actions.ts"
import { RecognitionSection } from "./recognition-section.tsx"
import { nextStates } from "./rules.ts"
import { SignalsSection } from "./signals-section.tsx"
import { sourcesInWords } from "./sources-rules.ts"
import { StatesSection } from "./states-section.tsx"
import { moveBundle, openBundle, restateBundle } from "./walk-actions.ts"
import { bundleTags, neutralHint, WordingNotice } from "./wording.tsx"

export const BundlePage: View<BundleDesk> = (desk, { form, who }) => {
  const { bundle } = desk
  const about = [bundle.theme ?? "thema nog open", bundle.area].filter(Boolean).join(" · ")
  return {
    title: bundle.bottleneck,
    lead: bundle.explanation || undefined,
    main: (
      <>
        <div class="cluster">
          {bundleTags(bundle)} <span>{about}</span>
        </div>
        <WordingNotice bottleneck={bundle.bottleneck} />
        <p>{sourcesInWords(desk.sources)}</p>
        <Onward desk={desk} decides={who.kind === "person" && who.roles.includes("workingGroup")} />
        <SignalsSection desk={desk} state={form(unlinkSignal)} />
        <CompanionsSection desk={desk} />
        <RecognitionSection desk={desk} state={form(askRecognition)} />
        <BaselineSection desk={desk} state={form(enterBaseline)} />
        <StatesSection
          desk={desk}
          move={form(moveBundle)}
          open={form(openBundle)}
          mayOpen={who.kind === "person" && who.roles.includes("coordinator")}
        />
        <ConsentSection desk={desk} state={form(giveConsent, { agreed: desk.publishing.own.said ?? "" })} />
        <Words
          desk={desk}
          state={form(restateBundle, { bottleneck: bundle.bottleneck, explanation: bundle.explanation })}
        />
      </>
    ),
  }
}

/** Where one goes from here: the evidence, the criteria, and what this person may decide next. */
function Onward({ desk: { bundle, judged }, decides }: { desk: BundleDesk; decides: boolean }) {
  const address = `/bundels/${bundle.id}`
  return (
    <ul>
      <li>
        <a href={`${address}/bevinding`}>Het bewijs: hoe zeker is dit?</a>
      </li>
      <li>
        <a href={`${address}/criteria`}>De elf kenmerken ({judged} van 11 beoordeeld)</a>
      </li>
      {decides && nextStates(bundle.state, "workingGroup").length > 0 && (
        <li>
          <a href={`${address}/besluit`}>Beslis in de werkgroep</a>
        </li>
      )}
      {nextStates(bundle.state, "agenda").includes("onAgenda") && (
        <li>
          <a href={`${address}/agenda`}>Zet dit op de agenda</a>
        </li>
      )}
    </ul>
  )
}

/** The words of the bottleneck: change them, and read the earlier ones. */
function Words({ desk: { bundle, statements }, state }: { desk: BundleDesk; state: FormState }) {
  return (
    <section class="stack" id="woorden">
      <h2>De woorden</h2>
      <Disclosure summary="Schrijf het knelpunt anders op" open={state.errors.length > 0}>
        <ErrorSummary state={state} />
        <Form action={`/bundels/${bundle.id}/woorden`}>
          <TextArea
            state={state}
            name="bottleneck"
            label="Wat is het knelpunt?"
            hint={neutralHint}
            rows={3}
            maxLength={300}
            required
          />
          <TextArea state={state} name="explanation" label="Uitleg" rows={4} maxLength={2000} optional />
          <SubmitRow label="Bewaar de nieuwe woorden" icon="pencil" />
        </Form>
      </Disclosure>
      {statements.length > 1 && (
        <Disclosure summary={`Eerdere woorden (${statements.length - 1})`}>
          <Steps
            label="Eerdere woorden"
            steps={statements.slice(0, -1).map(({ bottleneck, explanation, statedAt, statedBy }) => ({
              state: bottleneck,
              who: statedBy ?? "Nabij",
              when: dayInWords(statedAt),
              datetime: statedAt.toISOString(),
              why: explanation && <p>{explanation}</p>,
            }))}
          />
        </Disclosure>
      )}
    </section>
  )
}
