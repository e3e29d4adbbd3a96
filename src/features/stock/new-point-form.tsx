import { ErrorSummary, Form, Select, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { Disclosure } from "../../platform/html/notice.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { byMunicipality } from "./area-rules.ts"
import type { StockDesk } from "./model.ts"
import { PlaceFields, placeLabels } from "./place-fields.tsx"
import { addStockPoint } from "./point-actions.ts"

/** A point is named after a place and lies in a neighbourhood; where exactly and when may be said later. */
export function NewPoint({ desk, about }: { desk: StockDesk; about: About }) {
  const state = about.form(addStockPoint)
  const small = desk.areas.filter(({ municipality }) => municipality !== null)
  return (
    <Disclosure summary="Een punt openen" open={state.errors.length > 0}>
      {desk.areas.length === 0 ? (
        <p>Er zijn nog geen buurten. Vraag de beheerder om ze in te lezen; dan kun je hier een punt openen.</p>
      ) : (
        <>
          <ErrorSummary state={state} labels={{ name: "Naam", area: "Buurt", ...placeLabels }} />
          <Form action="/hulp/voorraad" label="Een punt openen">
            <TextField
              state={state}
              name="name"
              label="Hoe noemen mensen dit punt?"
              hint="Zoals: Buurthuis Noord. Geen naam of adres van iemand."
              maxLength={80}
              required
            />
            <Select
              state={state}
              name="area"
              label="In welke buurt?"
              empty="Kies een buurt"
              options={byMunicipality(small.length > 0 ? small : desk.areas, "Gemeenten")}
              required
            />
            <PlaceFields state={state} />
            <SubmitRow label="Punt openen" />
          </Form>
        </>
      )}
    </Disclosure>
  )
}
