import { Choice, ErrorSummary, Form, Select, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { Disclosure } from "../../platform/html/notice.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { invite } from "./invitation-actions.ts"
import { type Organisation, roleLabels } from "./model.ts"
import { rolesToGive } from "./rules.ts"

type InviteFormProps = { organisations: readonly Organisation[]; about: About }

export function InviteForm({ organisations, about: { form, who } }: InviteFormProps) {
  const [only] = organisations.length === 1 ? organisations : []
  const state = form(invite)
  const roles = who.kind === "person" ? rolesToGive(who.roles) : []
  return (
    <Disclosure summary="Iemand uitnodigen" open={state.errors.length > 0}>
      <ErrorSummary state={state} />
      <Form action="/beheer/mensen">
        <TextField state={state} name="name" label="Naam" autocomplete="off" required />
        <TextField
          state={state}
          name="email"
          label="E-mailadres"
          type="email"
          autocomplete="off"
          optional
          hint="Leeg? Dan krijg je een brief om te printen of te geven."
        />
        {only ? (
          <input type="hidden" name="organisationId" value={only.id} />
        ) : (
          <Select
            state={state}
            name="organisationId"
            label="Organisatie"
            empty="Kies een organisatie"
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
        )}
        <Choice
          state={state}
          name="role"
          legend="Rol"
          options={roles.map((role) => ({ value: role, label: roleLabels[role] }))}
          required
        />
        <TextField state={state} name="team" label="Team" optional hint="Zoals: Team Haven." />
        <SubmitRow label="Uitnodigen" />
      </Form>
    </Disclosure>
  )
}
