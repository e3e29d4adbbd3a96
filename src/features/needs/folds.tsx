import { Checks, TextField } from "../../platform/html/form.tsx"
import { errorOf, type FormState, fieldValues } from "../../platform/html/form-state.ts"
import { Disclosure } from "../../platform/html/notice.tsx"
import { conditionHints, conditionLabels, conditions } from "../help-items/conditions.ts"
import { languages } from "../help-items/languages.ts"
import { WeekPartsField } from "../help-items/week-parts-field.tsx"

/** Something is filled in, or wrong: then it must not be folded away. */
const isUsed = (state: FormState, name: string, usual = ""): boolean =>
  errorOf(state, name) !== undefined || ![usual, ""].includes(fieldValues(state, name).join(","))

const spoken = languages.map(({ code, label }) => ({ value: code, label }))

export function Languages({ state, folded = true, own }: { state: FormState; folded?: boolean; own?: boolean }) {
  const field = (
    <Checks
      state={state}
      name="languages"
      legend={own ? "Welke talen spreek je?" : "Welke talen spreekt deze persoon?"}
      hint="Wij zoeken iemand met ten minste één van deze talen."
      inline
      options={spoken}
    />
  )
  return folded ? (
    <Disclosure summary="Talen: nu Nederlands" open={isUsed(state, "languages", "nl")}>
      {field}
    </Disclosure>
  ) : (
    field
  )
}

/** `short`: without a last day. */
export const When = ({ state, short }: { state: FormState; short?: boolean }) => (
  <Disclosure
    summary={short ? "Wanneer kan het?" : "Wanneer kan het, en tot wanneer?"}
    open={isUsed(state, "parts") || isUsed(state, "until")}
  >
    <WeekPartsField state={state} name="parts" legend="Wanneer kan het?" hint="Kies je niets, dan kan het altijd." />
    {!short && (
      <TextField
        state={state}
        name="until"
        label="Tot en met welke dag heeft het zin?"
        type="date"
        width="medium"
        optional
      />
    )}
  </Disclosure>
)

export const Safe = ({ state }: { state: FormState }) => (
  <Disclosure summary="Wat maakt het veilig?" open={isUsed(state, "requires")}>
    <Checks
      state={state}
      name="requires"
      legend="Wie mag helpen, en waar?"
      hint="Elke keuze maakt de groep helpers kleiner. Kies wat echt nodig is."
      options={conditions.map((value) => ({
        value,
        label: conditionLabels[value],
        ...(conditionHints[value] && { hint: conditionHints[value] }),
      }))}
    />
  </Disclosure>
)

export const Least = ({ state }: { state: FormState }) => (
  <Disclosure summary="Helpt minder ook?" open={isUsed(state, "least", "1")}>
    <TextField
      state={state}
      name="least"
      label="Met hoeveel is deze persoon ten minste geholpen?"
      hint="Bijvoorbeeld: 3 bedden gevraagd, maar 2 is al genoeg om te kunnen slapen."
      inputmode="numeric"
      width="short"
    />
  </Disclosure>
)

/** A neighbour or key person who knows somebody, and has no account. */
export const Through = ({ state }: { state: FormState }) => (
  <Disclosure summary="Vraagt iemand anders dit via jou?" open={isUsed(state, "door")}>
    <Checks
      state={state}
      name="door"
      legend="Via wie?"
      options={[
        {
          value: "connector",
          label: "Een sleutelpersoon uit de buurt",
          hint: "Iemand die de mensen kent. Wie het is, bewaren wij niet.",
        },
      ]}
    />
  </Disclosure>
)
