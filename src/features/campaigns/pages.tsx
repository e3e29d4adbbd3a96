import { ErrorSummary, Form, SubmitRow } from "../../platform/html/form.tsx"
import { Disclosure, Empty } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { sentenceCase } from "../../platform/words/sentence.ts"
import type { Country } from "../../platform/words/words.ts"
import { noteCampaign } from "./actions.ts"
import { CallFields } from "./call-fields.tsx"
import type { CallChoices, CampaignsDesk } from "./desk-questions.ts"
import type { Campaign } from "./model.ts"
import { aboutInWords, weeksInWords } from "./rules.ts"

/** Every call, and the form for a new one. */
export const CampaignsPage: View<CampaignsDesk> = ({ calls, choices }, about) => {
  const { country } = about
  const standing = calls.filter(({ withdrawn }) => !withdrawn)
  const taken = calls.filter(({ withdrawn }) => withdrawn)
  return {
    title: "Oproepen",
    script: ["choice-map"],
    lead: "Wie om signalen vraagt, krijgt er meer. Staat hier wanneer dat was, dan rekenen wij elke bevinding ook uit zonder die weken.",
    main: (
      <>
        <p>
          <a href="/bevindingen">Terug naar de bevindingen</a>
        </p>
        {choices && <NoteForm choices={choices} about={about} />}
        {standing.length > 0 ? (
          <Entries label="Oproepen" entries={standing.map((call) => entryOf(call, country))} />
        ) : (
          <Empty title="Er is nog geen oproep genoteerd">
            <p>
              Vroeg iemand collega's of bewoners om signalen door te geven, in een teamoverleg, een mail of de krant?{" "}
              {choices ? "Noteer het hierboven." : "Een coördinator of de werkgroep noteert het hier."}
            </p>
          </Empty>
        )}
        {taken.length > 0 && (
          <Disclosure summary={`Teruggenomen (${taken.length})`}>
            <p>Deze oproepen tellen niet mee. Wat er stond, blijft leesbaar.</p>
            <Entries label="Teruggenomen oproepen" entries={taken.map((call) => entryOf(call, country))} />
          </Disclosure>
        )}
      </>
    ),
  }
}

const entryOf = (call: Campaign, country: Country) => ({
  href: `/oproepen/${call.id}`,
  title: `Oproep van ${call.organisation.name}, ${aboutInWords(call, country)}`,
  about: (
    <>
      {sentenceCase(weeksInWords(call))}. {call.asked}
    </>
  ),
})

function NoteForm({ choices, about }: { choices: CallChoices; about: About }) {
  const state = about.form(noteCampaign, { organisationId: choices.own })
  return (
    <Disclosure summary="Een oproep noteren" open={state.errors.length > 0}>
      <p>
        Alle coördinatoren, de werkgroep en de analisten lezen dit, met de naam van de organisatie. Daarbuiten zeggen
        wij alleen dat er een oproep was, niet van wie.
      </p>
      <ErrorSummary state={state} labels={fieldLabels} />
      <Form action="/oproepen">
        <CallFields choices={choices} state={state} country={about.country} />
        <SubmitRow label="Noteren" />
      </Form>
    </Disclosure>
  )
}

export const fieldLabels = { from: "Van", until: "Tot en met", asked: "Wat werd er gevraagd?" }
