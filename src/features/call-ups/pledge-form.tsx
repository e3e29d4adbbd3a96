import { EmailField, PhoneField } from "../../platform/html/contact-fields.tsx"
import { CountField } from "../../platform/html/count-field.tsx"
import { ErrorSummary, Form, optionsOf, Select, SubmitRow, TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { WithoutScript } from "../../platform/html/without-script.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { pledgeSources } from "./model.ts"
import { pledge } from "./pledge-actions.ts"
import { daysKept } from "./rules.ts"
import type { OpenedCallUp } from "./view-model.ts"
import { sayNumber, sourceLabels } from "./words.ts"

/** Where the form finds its sum. */
const pledgeProof = "/api/v1/pledge-challenges"
const labels = {
  ...{ units: "Hoeveel", day: "Welke dag", name: "Naam", email: "E-mailadres", phone: "Telefoonnummer" },
}

/** How many and by which day; for who it is, a name is enough. */
export function PledgeForm({ callUp, about }: { callUp: OpenedCallUp; about: About }) {
  const state = about.form(pledge, { day: callUp.until, source: "person" })
  const { byCoordinator, organisation, unitMany, progress } = callUp
  return (
    <section class="stack">
      <h2>{byCoordinator ? "Opschrijven voor iemand die belt" : "Ik doe mee"}</h2>
      <p>
        Alleen de vrijwilligerscoördinatoren van {organisation} zien wie je bent. Op deze pagina staan alleen aantallen.
        Zeg je af, dan verwijderen wij je gegevens meteen; anders {daysKept} dagen na het einde.
      </p>
      <ErrorSummary state={state} labels={labels} />
      <Form
        action={`/buurtacties/${callUp.slug}`}
        id="meedoen"
        label="Meedoen"
        proof={byCoordinator ? undefined : pledgeProof}
      >
        <CountField
          state={state}
          name="units"
          label={`Hoeveel ${unitMany} breng je?`}
          hint={
            progress.needed > 0
              ? "Elk aantal helpt."
              : `Er kunnen er nog ${sayNumber(progress.room)} bij, voor als er iets niet komt.`
          }
          most={progress.room}
          required
        />
        <TextField
          state={state}
          name="day"
          label="Uiterlijk welke dag breng je het?"
          hint={`Tot en met ${sayDay(callUp.until)}. Lukt die dag niet, dan kies je later een andere.`}
          type="date"
          min={callUp.today}
          max={callUp.until}
          width="medium"
          required
        />
        <Who state={state} />
        <SubmitRow label={byCoordinator ? "Opschrijven" : "Ik doe mee"} icon="hand-heart" />
        {!byCoordinator && <WithoutScript />}
      </Form>
    </section>
  )
}

const Who = ({ state }: { state: FormState }) => (
  <>
    <Select state={state} name="source" label="Wie brengt het?" options={optionsOf(pledgeSources, sourceLabels)} />
    <TextField
      state={state}
      name="name"
      label="Naam"
      hint="Je voornaam of de naam van je groep is genoeg. Die noem je als je het brengt."
      autocomplete="name"
      required
    />
    <EmailField
      state={state}
      hint="Dan krijg je een link, een herinnering en hoor je hoe het afliep. Zonder mailadres zie je de link straks één keer."
      optional
    />
    <PhoneField state={state} optional />
  </>
)
