import { TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"

export const placeLabels = { street: "Straat en nummer", hours: "Wanneer het open is" }

/** Where exactly and when. What stands here is for everybody, so that is said before one writes. */
export const PlaceFields = ({ state }: { state: FormState }) => (
  <>
    <TextField
      state={state}
      name="street"
      label="Straat en nummer"
      hint="Zoals: Kerkstraat 12, ingang aan de zijkant. Iedereen kan dit lezen, ook op een poster. Is het bij iemand thuis? Vul dan alleen iets in als die persoon dat wil."
      maxLength={100}
      optional
    />
    <TextField
      state={state}
      name="hours"
      label="Wanneer is het open?"
      hint="Zoals: maandag en donderdag van 14 tot 17 uur. Geen naam of telefoonnummer: iedereen kan dit lezen."
      maxLength={120}
      optional
    />
  </>
)
