import { Button } from "../../src/platform/html/button.tsx"
import {
  Checks,
  Choice,
  ErrorSummary,
  FileField,
  Form,
  Select,
  SubmitRow,
  TextArea,
  TextField,
} from "../../src/platform/html/form.tsx"
import type { FormState } from "../../src/platform/html/form-state.ts"

export const wrongForm: FormState = {
  values: { account: "Geld", place: "Overvecht", people: "3", way: "code", affected: ["age", "work"], theme: "rent" },
  errors: [
    { field: "account", message: "Schrijf ten minste één zin" },
    { field: "way", message: "Kies hoe je dit wilt doorgeven" },
  ],
}

export function EntryForm({ state }: { state: FormState }) {
  return (
    <Form action="/signalen" multipart>
      <ErrorSummary state={state} labels={{ account: "Wat merk je op?", way: "Hoe geef je dit door?" }} />
      <TextArea
        state={state}
        name="account"
        label="Wat merk je op?"
        hint="In je eigen woorden. Noem geen namen of adressen."
        rows={5}
        maxLength={2000}
      />
      <Select
        state={state}
        name="theme"
        label="Waar gaat het over?"
        empty="Weet ik niet"
        options={[
          { label: "Geld", options: [{ value: "debt", label: "Schulden" }] },
          { label: "Wonen", options: [{ value: "rent", label: "Te hoge huur" }] },
        ]}
      />
      <TextField state={state} name="place" label="In welke buurt?" list={["Overvecht", "Zuilen", "Kanaleneiland"]} />
      <TextField
        state={state}
        name="people"
        label="Hoeveel mensen ken je die dit hebben?"
        suffix="mensen"
        inputmode="numeric"
        width="short"
        optional
      />
      <Choice
        state={state}
        name="way"
        legend="Hoe geef je dit door?"
        options={[
          { value: "named", label: "Met mijn naam", hint: "Alleen je coördinator ziet dat het van jou komt." },
          { value: "code", label: "Onder een code", hint: "Je coördinator ziet een code en kan je iets vragen." },
          { value: "anonymous", label: "Anoniem", hint: "Niemand ziet van wie het komt. Je krijgt een ontvangstcode." },
        ]}
      />
      <Checks
        state={state}
        name="affected"
        legend="Wie raakt dit?"
        optional
        inline
        options={[
          { value: "young", label: "Jongeren" },
          { value: "age", label: "Ouderen" },
          { value: "work", label: "Mensen met werk" },
        ]}
      />
      <FileField
        state={state}
        name="file"
        label="Bestand met signalen"
        hint="CSV of JSON Lines, ten hoogste 20 MB."
        optional
      />
      <SubmitRow label="Signaal doorgeven" icon="send" secondary={<Button look="quiet">Bewaar als concept</Button>} />
    </Form>
  )
}
