import { ErrorSummary, Form, SubmitRow, TextArea } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Disclosure } from "../../platform/html/notice.tsx"
import { Steps } from "../../platform/html/steps.tsx"
import { sayDayOf } from "../../platform/words/day.ts"
import type { BundleDesk } from "./bundle-question.ts"
import { neutralHint } from "./wording.tsx"

/** The words of the bottleneck: change them, and read the earlier ones. */
export function WordsSection({ desk: { bundle, statements }, state }: { desk: BundleDesk; state: FormState }) {
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
              when: sayDayOf(statedAt),
              datetime: statedAt.toISOString(),
              why: explanation && <p>{explanation}</p>,
            }))}
          />
        </Disclosure>
      )}
    </section>
  )
}
