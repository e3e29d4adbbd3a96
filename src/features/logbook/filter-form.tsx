import { ButtonLink } from "../../platform/html/button.tsx"
import { Checks, Form, Select, SubmitRow, TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { kinds, type LogDesk, type LogFilter } from "./model.ts"

export const address = "/beheer/logboek"

/** The choice as it stands in an address. */
export const queryOf = (filter: LogFilter, page?: number): string => {
  const given = { ...filter, ...(page !== undefined && page > 1 && { page: String(page) }) }
  return String(new URLSearchParams(Object.entries(given).filter(([, value]) => value !== undefined)))
}

const asOptions = (entries: LogDesk["people"]) => entries.map(({ id, name }) => ({ value: id, label: name }))

export function FilterForm({ desk: { filter, people, organisations } }: { desk: LogDesk }) {
  const state: FormState = { values: filter, errors: [], id: "keuze" }
  return (
    <Form action={address} method="get" label="Kies wat je wilt zien">
      <Select state={state} name="person" label="Wie" options={asOptions(people)} empty="Iedereen" />
      {organisations.length > 0 && (
        <Select
          state={state}
          name="organisation"
          label="Organisatie"
          options={asOptions(organisations)}
          empty="Alle organisaties"
        />
      )}
      <Select
        state={state}
        name="kind"
        label="Soort"
        options={kinds.map((kind) => ({ value: kind, label: kind }))}
        empty="Alle soorten"
      />
      <Checks
        state={state}
        name="reads"
        legend="Lezen en doen"
        options={[{ value: "yes", label: "Alleen wie iets las dat beschermd is" }]}
      />
      <div class="cluster">
        <TextField state={state} name="from" label="Van" type="date" width="medium" />
        <TextField state={state} name="until" label="Tot en met" type="date" width="medium" />
      </div>
      <SubmitRow
        label="Laat zien"
        secondary={
          <ButtonLink href={`${address}/tabel?${queryOf(filter)}`} look="secondary" icon="download">
            Bewaar als tabel
          </ButtonLink>
        }
      />
    </Form>
  )
}
