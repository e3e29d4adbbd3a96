import { CountField } from "../../platform/html/count-field.tsx"
import { Select } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import type { About } from "../../platform/http/page-route.ts"
import type { Good, OnePoint } from "./model.ts"

export type PartProps = { one: OnePoint; about: About }
export const labels = { item: "Wat", units: "Hoeveel", to: "Waarheen", reason: "Waarom" }

type FieldsProps = {
  state: FormState
  goods: readonly Good[]
  once: string
  howMany?: string
  hint?: string
  least?: number
}

/** What and how many: the two things that every flow says. */
export const Fields = ({ state, goods, once, howMany = "Hoeveel?", hint, least = 1 }: FieldsProps) => (
  <>
    <input type="hidden" name="once" value={once} />
    <Select
      state={state}
      name="item"
      label="Wat?"
      empty="Kies"
      options={goods.map(({ code, label, unitMany }) => ({ value: code, label: `${label} (${unitMany})` }))}
      required
    />
    <CountField state={state} name="units" label={howMany} hint={hint} least={least} required />
  </>
)

/** What lies here first, for that is what people mean most. */
export function sorted({ goods, shelves }: OnePoint): { here: Good[]; any: Good[] } {
  const known = new Set(shelves.map(({ item }) => item))
  const here = goods.filter(({ code }) => known.has(code))
  return { here, any: [...here, ...goods.filter(({ code, retired }) => !known.has(code) && !retired)] }
}
