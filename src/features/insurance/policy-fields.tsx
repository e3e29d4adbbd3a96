import type { z } from "zod"
import { CountField } from "../../platform/html/count-field.tsx"
import { Checks, Choice, optionsOf, TextArea, TextField } from "../../platform/html/form.tsx"
import { type FormState, fieldValues } from "../../platform/html/form-state.ts"
import { Disclosure } from "../../platform/html/notice.tsx"
import { type Named, sources } from "./model.ts"
import { sourceLabels } from "./words.ts"

type Choosable = z.output<typeof Named>[]
type FieldsProps = { state: FormState; items: Choosable; areas: Choosable }

export const policyLabels = {
  ...{ holder: "Wie verzekert", number: "Nummer", worksFrom: "Vanaf", worksUntil: "Tot en met", why: "Waarom" },
  ...{ yearlyHours: "Uren per jaar", hoursAhead: "Uren vooraf", items: "Welke hulp", areas: "Waar", country: "Land" },
}

/** What a policy covers, where, whom, and since when. */
export function PolicyFields({ state, items, areas }: FieldsProps) {
  const limited = ["items", "sources"].some((name) => fieldValues(state, name).length > 0)
  return (
    <>
      <Choice
        state={state}
        name="country"
        legend="Welk soort verzekering?"
        options={[
          { value: "nl", label: "Van een gemeente of verzekeraar (Nederland)" },
          { value: "be", label: "Met een erkenningsnummer (Vlaanderen)" },
        ]}
      />
      <TextField state={state} name="holder" label="Wie verzekert dit?" hint="Zoals: gemeente Oeverstad." required />
      <TextField state={state} name="number" label="Nummer van de polis of erkenning" width="medium" optional />
      <TextField state={state} name="worksFrom" label="Vanaf welke dag?" type="date" width="medium" required />
      <TextField state={state} name="worksUntil" label="Tot en met welke dag?" type="date" width="medium" optional />
      <CountField
        state={state}
        name="hoursAhead"
        label="Hoeveel uren vooraf moet je een activiteit aangeven?"
        hint="Vul 0 in als je niets hoeft aan te geven."
        least={0}
        most={720}
      />
      <CountField
        state={state}
        name="yearlyHours"
        label="Hoeveel uren per twaalf maanden?"
        hint="Geteld vanaf de eerste dag hierboven. Laat leeg als er geen grens is."
      />
      <Checks state={state} name="areas" legend="Waar? Vink je niets aan, dan overal." options={areas} />
      <Disclosure summary="Alleen voor bepaalde hulp, of bepaalde mensen" open={limited}>
        <Checks state={state} name="items" legend="Welke hulp? Vink je niets aan, dan alles." options={items} inline />
        <Checks
          state={state}
          name="sources"
          legend="Van wie? Vink je niets aan, dan van iedereen."
          options={optionsOf(sources, sourceLabels)}
        />
      </Disclosure>
      <Checks
        state={state}
        name="knownOnly"
        legend="Voor wie?"
        options={[{ value: "on", label: "Alleen vrijwilligers die jullie kennen" }]}
      />
      <TextArea
        state={state}
        name="exceptions"
        label="Wat is niet verzekerd?"
        hint="Wie plant, leest dit. Zoals: de eigen auto, werken op een dak."
        rows={2}
        maxLength={600}
        optional
      />
      <TextArea
        state={state}
        name="why"
        label="Waarom schrijf je dit op?"
        hint="Zoals: dit staat in de brief van de gemeente van maart."
        rows={2}
        maxLength={400}
        required
      />
    </>
  )
}
