import { Button } from "../../platform/html/button.tsx"
import { Form, Select, TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Disclosure } from "../../platform/html/notice.tsx"
import type { Inbox } from "./model.ts"

/** Choose a part of the inbox, in an address that can be kept. */
export function Filter({ inbox: { filter, themes, areas }, open }: { inbox: Inbox; open: boolean }) {
  const state: FormState = {
    id: "kiezen",
    errors: [],
    values: { theme: filter.theme ?? "", area: filter.area ?? "", week: filter.week ?? "" },
  }
  return (
    <Disclosure summary="Kies op thema, plaats of week" open={open}>
      <Form action="/postvak" method="get" label="Kiezen">
        <Select
          state={state}
          name="theme"
          label="Thema"
          empty="Alle thema's"
          options={themes.map(({ code, label }) => ({ value: code, label }))}
        />
        {areas.length > 0 && (
          <Select
            state={state}
            name="area"
            label="Plaats"
            empty="Alle plaatsen"
            options={areas.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
        <TextField state={state} name="week" label="Week" type="week" width="medium" optional />
        <div class="cluster">
          <Button look="secondary" icon="search">
            Toon
          </Button>
          {open && <a href="/postvak">Toon weer alles</a>}
        </div>
      </Form>
    </Disclosure>
  )
}

/** What one chose goes along with the form, so that one comes back to the same part. */
export function HiddenFilter({ inbox: { filter, page } }: { inbox: Inbox }) {
  const kept = Object.entries({ ...filter, page: String(page) }).filter(([, value]) => value)
  return (
    <>
      {kept.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  )
}
