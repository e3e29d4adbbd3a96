import { Select } from "../../platform/html/form.tsx"
import { type FormState, fieldValue } from "../../platform/html/form-state.ts"
import { Disclosure } from "../../platform/html/notice.tsx"
import { ChoiceMap } from "./choice-map.tsx"
import type { AreaToChoose } from "./model.ts"

type AreaFieldProps = {
  state: FormState
  areas: readonly AreaToChoose[]
  label: string
  /** The first choice, for who does not know or does not say. */
  empty: string
  /** Where an area opened in another tab leads: the same page with the area chosen. */
  hrefOf: (code: string) => string
}

/**
 * To choose a place: a list of areas and, folded away, the same areas on a map. The map shows only where the page names the
 * script 'choice-map' and it runs: a plain link in a form would throw away what was filled in.
 */
export function AreaField({ state, areas, label, empty, hrefOf }: AreaFieldProps) {
  if (areas.length === 0) return null
  const small = areas.filter(({ level }) => level !== "municipality")
  return (
    <>
      <Select state={state} name="area" label={label} empty={empty} options={grouped(areas)} />
      {small.some(({ outline }) => outline !== null) && (
        <div hidden data-choice-place>
          <Disclosure summary="Kies op de kaart">
            <ChoiceMap
              title={`${label} Kies op de kaart`}
              areas={small}
              selected={fieldValue(state, "area")}
              hrefOf={hrefOf}
            />
          </Disclosure>
        </div>
      )}
    </>
  )
}

function grouped(areas: readonly AreaToChoose[]) {
  const groups = Map.groupBy(areas, ({ level, parent }) =>
    level === "municipality" ? "Hele gemeente" : (parent ?? "Andere plekken"),
  )
  return [...groups].map(([label, inside]) => ({
    label,
    options: inside.map(({ code, name, level }) => ({
      value: code,
      label: level === "municipality" ? `Heel ${name}` : name,
    })),
  }))
}
