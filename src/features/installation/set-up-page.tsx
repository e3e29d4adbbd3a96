import { Choice, ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { NewPassword } from "../../platform/html/new-password.tsx"
import { Notice } from "../../platform/html/notice.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { setUp } from "./actions.ts"
import type { Installation } from "./model.ts"

export const SetUpPage: View<Installation> = (installation, { form }) => {
  if (installation.kind !== "none")
    return {
      title: "Al ingericht",
      main: (
        <Notice tone="info">
          <p>
            Deze installatie is al ingericht. <a href="/aanmelden">Meld je aan</a>.
          </p>
        </Notice>
      ),
    }
  const state = form(setUp, { country: installation.country })
  return {
    title: "Richt Nabij in",
    script: ["password-field"],
    lead: "De eerste organisatie en jij als beheerder. Alles kan later anders.",
    main: (
      <>
        <ErrorSummary state={state} />
        <Form action="/inrichten">
          <TextField
            state={state}
            name="organisationName"
            label="Naam van je organisatie"
            autocomplete="organization"
            required
          />
          <Choice
            state={state}
            name="country"
            legend="Waar werken jullie?"
            inline
            options={[
              { value: "nl", label: "Nederland" },
              { value: "be", label: "Vlaanderen" },
            ]}
          />
          <TextField state={state} name="name" label="Je naam" autocomplete="name" required />
          <TextField state={state} name="email" label="Je e-mailadres" type="email" autocomplete="username" required />
          <NewPassword state={state} name="password" label="Kies een wachtwoord" />
          <SubmitRow label="Inrichten" />
        </Form>
      </>
    ),
  }
}
