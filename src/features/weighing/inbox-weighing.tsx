import { Checks, ErrorSummary, Form, SubmitRow } from "../../platform/html/form.tsx"
import { type FormState, fieldValues } from "../../platform/html/form-state.ts"
import { shownText } from "../signals/text-rules.ts"
import { ReadAlone, SignalFacts } from "./facts.tsx"
import { WeighingFields } from "./form.tsx"
import { HiddenFilter } from "./inbox-filter.tsx"
import type { Inbox, InboxSignal } from "./model.ts"

/** What stands in the form: what waits, and what somebody else weighed while it was chosen here. */
export const toChoose = (inbox: Inbox, state: FormState): InboxSignal[] => {
  const chosen = fieldValues(state, "signals")
  return inbox.signals.filter(({ id, outcome }) => outcome === null || chosen.includes(id))
}

/** The signals to weigh, and beside them, or on a phone below them, what happens with those that one chose. */
export function InboxWeighing({ inbox, state }: { inbox: Inbox; state: FormState }) {
  const signals = toChoose(inbox, state)
  return (
    <>
      <ErrorSummary state={state} labels={{ signals: "Signalen", outcome: "Afweging", reason: "Reden" }} />
      <Form action="/postvak/wegen" id="wegen" wide>
        <div class="desk">
          <div class="nabij-choosing" data-choose-all>
            <Checks
              state={state}
              name="signals"
              legend="Nog te wegen"
              hint="Kies wat bij elkaar hoort. Eén afweging geldt voor alles wat je kiest."
              options={signals.map(optionOf)}
              ruled
            />
          </div>
          <section class="desk__beside stack" id="afwegen" aria-labelledby="afwegen-titel">
            <h2 id="afwegen-titel">Weeg wat je koos</h2>
            <HiddenFilter inbox={inbox} />
            <WeighingFields state={state} themes={inbox.themes} seen={inbox.seen} several />
            <SubmitRow label="Wegen" icon="scale" />
          </section>
        </div>
      </Form>
    </>
  )
}

/** Each signal is one box to tick; its whole text is the label, and below it the way to read it alone. */
const optionOf = (signal: InboxSignal) => ({
  value: signal.id,
  label: shownText(signal.account),
  hint: (
    <span class="stack stack--tight">
      <SignalFacts signal={signal} />
      <ReadAlone signal={signal} />
    </span>
  ),
})
