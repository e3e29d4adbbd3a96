import { FoldedForm } from "../../platform/html/folded-form.tsx"
import { Choice, TextField } from "../../platform/html/form.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { addEntitlement } from "./actions.ts"
import { EntitlementFields, entitlementLabels } from "./form.tsx"

export function NewRight({ about }: { about: About }) {
  const state = about.form(addEntitlement, { country: about.country })
  return (
    <FoldedForm
      state={state}
      summary="Een recht toevoegen"
      labels={entitlementLabels}
      action="/beheer/rechten"
      submit="Toevoegen"
    >
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
    </FoldedForm>
  )
}
