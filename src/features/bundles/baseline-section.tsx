import { ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Disclosure } from "../../platform/html/notice.tsx"
import type { BundleDesk } from "./bundle-question.ts"
import { baselineInWords } from "./rules.ts"

/** What one compares with: '12 % nationally, 10 of 50 asked here'. */
export function BaselineSection({ desk: { bundle, baseline }, state }: { desk: BundleDesk; state: FormState }) {
  return (
    <section class="stack" id="vergelijkingscijfer">
      <h2>Waarmee vergelijk je?</h2>
      <p>{baseline ? baselineInWords(baseline) : "Er is nog geen cijfer om mee te vergelijken."}</p>
      <Disclosure
        summary={baseline ? "Een ander cijfer invullen" : "Een cijfer invullen"}
        open={state.errors.length > 0}
      >
        <p>
          Vroeg je het hier aan een groep mensen, en weet je hoe vaak het elders voorkomt? Dan kun je die twee
          vergelijken.
        </p>
        <ErrorSummary state={state} />
        <Form action={`/bundels/${bundle.id}/vergelijkingscijfer`}>
          <TextField
            state={state}
            name="percent"
            label="Hoe vaak komt het elders voor?"
            inputmode="decimal"
            suffix="%"
            width="short"
            required
          />
          <TextField
            state={state}
            name="label"
            label="Van wie, en waar?"
            hint="Zoals: van de jongeren, landelijk."
            required
          />
          <TextField state={state} name="source" label="Waar komt het cijfer vandaan?" hint="Zoals: CBS." required />
          <TextField
            state={state}
            name="year"
            label="Uit welk jaar?"
            type="number"
            inputmode="numeric"
            width="short"
            required
          />
          <div class="cluster">
            <TextField
              state={state}
              name="seen"
              label="Hier: bij hoeveel mensen?"
              type="number"
              inputmode="numeric"
              min="0"
              width="short"
              required
            />
            <TextField
              state={state}
              name="asked"
              label="Van hoeveel gevraagd?"
              type="number"
              inputmode="numeric"
              min="1"
              width="short"
              required
            />
          </div>
          <SubmitRow label="Bewaar het cijfer" />
        </Form>
      </Disclosure>
    </section>
  )
}
