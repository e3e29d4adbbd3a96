import { Checks, optionsOf, TextArea, TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { peopleKinds, peopleLabels, topicLabels, topics } from "./model.ts"

export const entitlementLabels = {
  code: "Code",
  country: "Land",
  name: "Naam",
  about: "Wat is het, en wie beslist?",
  place: "Waar vraag je het?",
  source: "Waar staat het?",
  topics: "Waar gaat het over?",
  people: "Voor wie?",
  worksFrom: "Geldt vanaf",
  worksUntil: "Geldt tot en met",
  why: "Waarom",
}

/** What is said of a right. */
export const EntitlementFields = ({ state }: { state: FormState }) => (
  <>
    <TextField state={state} name="name" label={entitlementLabels.name} required maxLength={100} />
    <TextArea
      state={state}
      name="about"
      label={entitlementLabels.about}
      hint="Eén of twee zinnen. Geen bedragen die elk jaar veranderen."
      rows={3}
      maxLength={400}
      required
    />
    <TextField state={state} name="place" label={entitlementLabels.place} required maxLength={200} />
    <TextField
      state={state}
      name="source"
      label={entitlementLabels.source}
      hint="Het adres van de pagina van de overheid, met https://"
      type="url"
      optional
    />
    <Checks state={state} name="topics" legend={entitlementLabels.topics} options={optionsOf(topics, topicLabels)} />
    <Checks
      state={state}
      name="people"
      legend={entitlementLabels.people}
      hint="Kies je niemand, dan is het voor iedereen."
      options={optionsOf(peopleKinds, peopleLabels)}
    />
    <TextField state={state} name="worksFrom" label={entitlementLabels.worksFrom} type="date" width="medium" optional />
    <TextField
      state={state}
      name="worksUntil"
      label={entitlementLabels.worksUntil}
      hint="Na deze dag staat het niet meer bij een hulpvraag. Het blijft hier leesbaar."
      type="date"
      width="medium"
      optional
    />
  </>
)
