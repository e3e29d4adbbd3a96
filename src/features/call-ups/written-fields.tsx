import { CountField } from "../../platform/html/count-field.tsx"
import { TextArea, TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"

export const writtenLabels = {
  units: "Hoeveel",
  lastDay: "Tot wanneer",
  instructions: "Hoe je het maakt",
  pattern: "Link",
}

/** What may change while a call-up runs. */
export const WrittenFields = ({ state }: { state: FormState }) => (
  <>
    <CountField state={state} name="units" label="Hoeveel zijn er nodig?" required />
    <TextField state={state} name="lastDay" label="Tot en met welke dag?" type="date" width="medium" required />
    <TextArea
      state={state}
      name="instructions"
      label="Hoe maakt iemand het, en waar moet het aan voldoen?"
      hint="In gewone woorden: welke stof, welke maat, hoe verpakt. Iedereen leest dit. Namen en telefoonnummers verbergen wij."
      rows={5}
      maxLength={2000}
      optional
    />
    <TextField
      state={state}
      name="pattern"
      label="Link naar een patroon of voorbeeld"
      hint="Iedereen kan erop drukken. Een video op YouTube mag. Geen link met een naam erin, en geen pagina of kanaal van één persoon."
      type="url"
      inputmode="url"
      optional
    />
  </>
)
