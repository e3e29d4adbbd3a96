import { Choice, TextArea } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"

/** Agree or object, with why; in the words of who decides for the own organisation, or of who wrote it down for another. */
export function ConsentFields({ state, forOther }: { state: FormState; forOther?: boolean }) {
  return (
    <>
      <Choice
        state={state}
        name="agreed"
        legend={forOther ? "Wat zeiden zij?" : "Mag dit openbaar worden?"}
        options={[
          {
            value: "yes",
            label: forOther ? "Ja, zij gaan akkoord" : "Ja, wij gaan akkoord",
            hint: "Openbaar worden het knelpunt en aantallen. Nooit teksten of namen.",
          },
          {
            value: "no",
            label: forOther ? "Nee, zij maken bezwaar" : "Nee, wij maken bezwaar",
            hint: forOther
              ? "Het bezwaar komt erbij te staan. Het houdt de anderen niet tegen."
              : "Je bezwaar komt erbij te staan. Het houdt de anderen niet tegen.",
          },
        ]}
      />
      <TextArea
        state={state}
        name="why"
        label="Waarom?"
        hint={`Nodig bij een bezwaar. Schrijf de naam van ${forOther ? "de" : "je"} organisatie er niet bij.`}
        rows={2}
        maxLength={600}
        optional
      />
    </>
  )
}
