import { Form, Select, SubmitRow, TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { branches, labelOf } from "../themes/rules.ts"
import type { AreaChoice } from "./area-choice.ts"
import type { Choices } from "./desk-questions.ts"

const levels: Record<string, string> = {
  municipality: "Gemeenten",
  district: "Wijken",
  neighbourhood: "Buurten",
  own: "Eigen gebieden",
}

const areaGroups = (areas: readonly AreaChoice[]) =>
  ["municipality", "district", "neighbourhood", "own", ""].flatMap((level) => {
    const group = areas.filter((area) => (level === "" ? !(area.level in levels) : area.level === level))
    const options = group.map(({ code, name, parent }) => ({
      value: code,
      label: parent ? `${name} (${parent})` : name,
    }))
    return options.length > 0 ? [{ label: levels[level] ?? "Groter", options }] : []
  })

type ChoiceFormProps = { choices: Choices; action: string; country: "nl" | "be"; withTheme?: boolean; label: string }

/** Theme, area and period, in an address that can be kept and sent to somebody. */
export function ChoiceForm({ choices, action, country, withTheme, label }: ChoiceFormProps) {
  const { themes, areas, chosen } = choices
  const state: FormState = { values: { ...chosen, area: chosen.area || "alles" }, errors: [], id: "keuze" }
  return (
    <Form action={action} method="get" label={label}>
      {withTheme && (
        <Select
          state={state}
          name="theme"
          label="Thema"
          options={branches(themes).map(({ domain, themes: below }) => ({
            label: labelOf(domain, country),
            options: [domain, ...below].map((theme) => ({
              value: theme.code,
              label: theme === domain ? `${labelOf(domain, country)}, alles` : labelOf(theme, country),
            })),
          }))}
        />
      )}
      <Select
        state={state}
        name="area"
        label="Gebied"
        options={[{ value: "alles", label: "Alles bij elkaar" }, ...areaGroups(areas)]}
      />
      <div class="cluster">
        <TextField state={state} name="from" label="Van" type="date" width="medium" />
        <TextField state={state} name="until" label="Tot en met" type="date" width="medium" />
      </div>
      <SubmitRow label="Bekijken" icon="chart-column" />
    </Form>
  )
}
