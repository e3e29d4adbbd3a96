import { Choice, ErrorSummary, Form, SubmitRow, TextArea } from "../../platform/html/form.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { sayEuros } from "./amount-rules.ts"
import { decideOnFund } from "./decide-actions.ts"
import type { OneToDecide } from "./decide-model.ts"

export function DecisionForm({ one, about }: { one: OneToDecide; about: About }) {
  const state = about.form(decideOnFund)
  return (
    <section class="stack">
      <h2>Jouw besluit</h2>
      <p>
        Er is nu {sayEuros(one.free)} vrij in het fonds. Wie dit vroeg, leest je naam en je reden. Een besluit kun je
        niet terugnemen.
      </p>
      <ErrorSummary state={state} labels={{ decision: "Besluit", why: "Waarom?" }} />
      <Form action={`/noodfonds/beslissen/${one.id}`} label="Jouw besluit">
        <Choice
          state={state}
          name="decision"
          legend="Ja of nee?"
          options={[
            {
              value: "approved",
              label: "Ja",
              hint:
                one.state === "halfway"
                  ? "Het tweede ja: het geld wordt nu gereserveerd."
                  : "Daarna beslist nog iemand anders.",
            },
            { value: "refused", label: "Nee", hint: "De aanvraag stopt. Wie hem deed, leest waarom." },
          ]}
        />
        <TextArea state={state} name="why" label="Waarom?" rows={3} maxLength={400} required />
        <SubmitRow label="Beslissen" />
      </Form>
    </section>
  )
}
