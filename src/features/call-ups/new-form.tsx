import { ErrorSummary, Form, Select, SubmitRow } from "../../platform/html/form.tsx"
import { Disclosure } from "../../platform/html/notice.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { byMunicipality } from "../stock/area-rules.ts"
import { makeCallUp } from "./make-actions.ts"
import type { CallUpDesk } from "./view-model.ts"
import { WrittenFields, writtenLabels } from "./written-fields.tsx"

const labels = { item: "Wat", area: "Voor welke plek", point: "Waar brengen", ...writtenLabels }

export function NewCallUpForm({ desk, about }: { desk: CallUpDesk; about: About }) {
  const state = about.form(makeCallUp, { area: desk.area ?? "" })
  return (
    <Disclosure summary="Een buurtactie beginnen" open={state.errors.length > 0}>
      {desk.points.length === 0 ? (
        <p>
          Mensen moeten het ergens kunnen brengen. <a href="/hulp/voorraad">Open eerst een punt bij de voorraad</a>.
        </p>
      ) : (
        <>
          <ErrorSummary state={state} labels={labels} />
          <Form action="/hulp/buurtacties" label="Een buurtactie beginnen">
            <Select
              state={state}
              name="item"
              label="Wat vraag je?"
              empty="Kies"
              options={options(desk.goods)}
              required
            />
            <Select
              state={state}
              name="area"
              label="Voor welke plek is het?"
              empty="Kies een plek"
              options={byMunicipality(desk.areas, "Hele gemeente")}
              required
            />
            <Select
              state={state}
              name="point"
              label="Waar brengen mensen het?"
              empty="Kies een punt"
              options={options(desk.points)}
              required
            />
            <WrittenFields state={state} />
            <SubmitRow label="Buurtactie beginnen" />
          </Form>
        </>
      )}
    </Disclosure>
  )
}

const options = (choices: readonly { code: string; label: string }[]) =>
  choices.map(({ code, label }) => ({ value: code, label }))
