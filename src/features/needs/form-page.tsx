import type { z } from "zod"
import { ButtonLink } from "../../platform/html/button.tsx"
import { Choice, ErrorSummary, Form, SubmitRow, TextArea, TextField } from "../../platform/html/form.tsx"
import { Empty } from "../../platform/html/notice.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { AreaField } from "../areas/area-field.tsx"
import type { needForm } from "./actions.ts"
import { askForHelp } from "./ask-actions.ts"
import { urgencies, urgencyLabels } from "./model.ts"
import { NeedEntries } from "./parts.tsx"
import { rightsIn } from "./rules.ts"

type Desk = z.output<typeof needForm.output>

/** First the rights, then the form, then what one asked before. Nothing is filled in from elsewhere. */
export const HelpPage: View<Desk> = (desk, about) => ({
  title: "Is er nu hulp nodig?",
  unkept: true,
  script: ["choice-map"],
  lead: "Vraag hulp voor iemand die jij kent. Dit staat los van de signalen: wij bewaren er geen band mee.",
  main: (
    <>
      {about.who.kind === "person" && about.who.roles.includes("volunteerCoordinator") && (
        <p>
          <ButtonLink href="/hulp/lijst" look="secondary">
            Alle open hulpvragen
          </ButtonLink>
        </p>
      )}
      <p>
        Is iemand in gevaar? Bel {about.words.emergencyNumber}. Gaat het om geweld of mishandeling? Bel{" "}
        {about.words.emergencyAdvice}.
      </p>
      <Rights about={about} />
      <AskForm desk={desk} about={about} />
      <section class="stack">
        <h2>Wat jij vroeg</h2>
        {desk.needs.length === 0 ? (
          <Empty title="Nog geen hulpvragen">
            <p>Vraag je hulp, dan lees je hier wie het oppakt en hoe het afloopt.</p>
          </Empty>
        ) : (
          <NeedEntries label="Wat jij vroeg" needs={desk.needs} below="/hulp" />
        )}
      </section>
    </>
  ),
})

function Rights({ about: { who, settings, words } }: { about: About }) {
  const country = who.kind === "person" ? who.organisation.country : settings.COUNTRY
  return (
    <section class="stack">
      <h2>Is er eerst een recht?</h2>
      <p>Een recht gaat vóór een gunst. Vraag het hier na, samen met de persoon:</p>
      <ul>
        {rightsIn(country, words.welfareOffice).map(({ place, what }) => (
          <li>
            <strong>{place}</strong>: {what}
          </li>
        ))}
      </ul>
    </section>
  )
}

function AskForm({ desk, about }: { desk: Desk; about: About }) {
  const state = about.form(askForHelp, { area: desk.area ?? "" })
  return (
    <section class="stack">
      <h2>Vraag hulp</h2>
      <p>
        De vrijwilligerscoördinatoren zien de schuilnaam en de vraag. Wie het oppakt, ziet ook jouw naam en belt of
        mailt jou. Nabij kan niet beloven dat er hulp komt.
      </p>
      <ErrorSummary state={state} />
      <Form action="/hulp">
        <TextField
          state={state}
          name="alias"
          label="Schuilnaam"
          hint="Een naam die alleen jullie twee begrijpen. Geen echte naam."
          autocomplete="off"
          width="medium"
          required
        />
        <TextArea
          state={state}
          name="ask"
          label="Wat is er nodig?"
          hint="Bijvoorbeeld: iemand die zaterdag een bed helpt verhuizen. Namen en adressen verbergen wij."
          rows={4}
          maxLength={1000}
          required
        />
        <AreaField
          state={state}
          areas={desk.areas}
          label={`In welke ${about.words.neighbourhood}?`}
          empty="Zeg ik liever niet"
          hrefOf={(code) => `/hulp?gebied=${code}`}
        />
        <Choice
          state={state}
          name="urgency"
          legend="Hoe snel?"
          options={urgencies.map((value) => ({ value, label: urgencyLabels[value] }))}
        />
        <SubmitRow label="Hulp vragen" />
      </Form>
    </section>
  )
}
