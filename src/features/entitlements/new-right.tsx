import { Choice, ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { Disclosure } from "../../platform/html/notice.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { addEntitlement } from "./actions.ts"
import { EntitlementFields, entitlementLabels } from "./form.tsx"

export function NewRight({ about }: { about: About }) {
  const state = about.form(addEntitlement, { country: about.country })
  return (
    <Disclosure summary="Een recht toevoegen" open={state.errors.length > 0}>
      <ErrorSummary state={state} labels={entitlementLabels} />
      <Form action="/beheer/rechten" label="Een recht toevoegen">
        <TextField
          state={state}
          name="code"
          label={entitlementLabels.code}
          hint="Voor bestanden, zoals bijzondere_bijstand. De code blijft altijd dezelfde."
          width="medium"
          required
        />
        <Choice
          state={state}
          name="country"
          legend={entitlementLabels.country}
          inline
          options={[
            { value: "nl", label: "Nederland" },
            { value: "be", label: "België" },
          ]}
        />
        <EntitlementFields state={state} />
        <SubmitRow label="Toevoegen" />
      </Form>
    </Disclosure>
  )
}
