import { Select, TextArea, TextField } from "../../platform/html/form.tsx"
import { type FormState, fieldValue } from "../../platform/html/form-state.ts"
import type { Country } from "../../platform/words/words.ts"
import { AreaField } from "../areas/area-field.tsx"
import type { AreaToChoose } from "../areas/model.ts"
import { branches, labelOf } from "../themes/rules.ts"
import type { CallChoices } from "./desk-questions.ts"
import type { Campaign } from "./model.ts"

type Props = { choices: CallChoices; state: FormState; country: Country; now?: Campaign }

/** When, about what, where, by whom and what was asked. `now`: the call as it stands, so that nothing it says is lost from the lists. */
export function CallFields({ choices, state, country, now }: Props) {
  return (
    <>
      {choices.organisations.length > 0 && (
        <Select
          state={state}
          name="organisationId"
          label="Wie deed de oproep?"
          options={choices.organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <div class="cluster">
        <TextField state={state} name="from" label="Van" type="date" width="medium" required />
        <TextField state={state} name="until" label="Tot en met" type="date" width="medium" required />
      </div>
      <p class="soft">
        Wij rekenen met hele weken, van maandag tot en met zondag. Kwamen er daarna nog signalen door de oproep? Neem
        die weken dan mee.
      </p>
      <Select
        state={state}
        name="theme"
        label="Over welk thema?"
        hint="Wat onder het thema valt, hoort erbij."
        empty="Over alles"
        options={themeOptions({ choices, state, country, ...(now && { now }) })}
      />
      <AreaField
        state={state}
        areas={areaChoices(choices.areas, state, now)}
        label="In welk gebied?"
        empty="Overal"
        hrefOf={() => "/oproepen"}
      />
      <TextArea
        state={state}
        name="asked"
        label="Wat werd er gevraagd?"
        hint="Kort, en zonder namen van mensen."
        rows={2}
        maxLength={300}
        required
      />
    </>
  )
}

/** A theme that is no longer chosen stays the theme of a call that was about it. */
function themeOptions({ choices: { themes }, state, country, now }: Props) {
  const groups = branches(themes).map(({ domain, themes: below }) => ({
    label: labelOf(domain, country),
    options: [domain, ...below].map((theme) => ({
      value: theme.code,
      label: theme === domain ? `${labelOf(domain, country)}, alles` : labelOf(theme, country),
    })),
  }))
  const chosen = fieldValue(state, "theme")
  const listed = groups.some(({ options }) => options.some(({ value }) => value === chosen))
  if (listed || !now?.theme || now.theme.code !== chosen) return groups
  return [{ value: chosen, label: labelOf(now.theme, country) }, ...groups]
}

/** The same for an area that is not on the list, such as a district around the neighbourhoods. */
function areaChoices(areas: readonly AreaToChoose[], state: FormState, now?: Campaign): readonly AreaToChoose[] {
  const chosen = fieldValue(state, "area")
  if (!now?.area || now.area.code !== chosen || areas.some(({ code }) => code === chosen)) return areas
  return [...areas, { ...now.area, level: "own", parent: null, outline: null }]
}
