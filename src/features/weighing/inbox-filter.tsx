import { Select, TextField } from "../../platform/html/form.tsx"
import { ListFilter } from "../../platform/html/list-filter.tsx"
import type { Inbox } from "./model.ts"

/** Choose a part of the inbox, in an address that can be kept. */
export function Filter({ inbox: { filter, themes, areas }, open }: { inbox: Inbox; open: boolean }) {
  return (
    <ListFilter
      address="/postvak"
      summary="Kies op thema, plaats of week"
      open={open}
      showAll={open}
      chosen={filter}
      fields={(state) => (
        <>
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
        </>
      )}
    />
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
