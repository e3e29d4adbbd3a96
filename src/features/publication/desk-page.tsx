import type { z } from "zod"
import { ErrorSummary, Form, SubmitRow } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Select } from "../../platform/html/select.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sentenceCase } from "../../platform/words/sentence.ts"
import { publishRelease, type releaseDesk } from "./actions.ts"
import { HowToRead, ReleaseTable } from "./release-table.tsx"
import { sayQuarter, severalOf } from "./speech.ts"

type Desk = z.output<typeof releaseDesk.output>

const labels = { quarter: "Kwartaal", level: "Gebieden" }

/** Where the working group looks at a quarter as everybody would see it, and publishes it. */
export const DeskPage: View<Desk> = (desk, { form }) => {
  const { quarter, level, draft, published } = desk
  const state = form(publishRelease, { quarter: quarter ?? "", level })
  return {
    title: "Cijfers openbaar maken",
    lead: "Kies een kwartaal dat voorbij is. Je ziet eerst precies wat iedereen straks ziet.",
    main: (
      <>
        <ErrorSummary state={state} labels={labels} />
        {quarter === null ? (
          <p>
            Er wacht geen kwartaal: het loopt nog, de cijfers zijn al openbaar, of het is te lang geleden. Van wie de
            signalen zijn, is dan niet meer bekend.
          </p>
        ) : (
          <Chooser desk={desk} quarter={quarter} />
        )}
        {quarter !== null && draft === null && (
          <p>
            Er is te weinig om te tonen zonder dat iemand te herkennen is. Kies grotere gebieden, of sla dit kwartaal
            over.
          </p>
        )}
        {draft !== null && (
          <>
            <h2>Zo ziet iedereen het</h2>
            <ReleaseTable release={draft} />
            <Form action="/beheer/cijfers" label="Maak openbaar">
              <input type="hidden" name="quarter" value={draft.quarter} />
              <input type="hidden" name="level" value={draft.level} />
              <p>Een kwartaal maak je één keer openbaar. Daarna verandert het niet meer.</p>
              <SubmitRow label={`Maak het ${sayQuarter(draft.quarter)} openbaar`} />
            </Form>
            <HowToRead release={draft} />
          </>
        )}
        {published.length > 0 && (
          <p>
            <a href="/cijfers">Bekijk wat al openbaar is</a>
          </p>
        )}
      </>
    ),
  }
}

function Chooser({ desk: { waiting, levels, level }, quarter }: { desk: Desk; quarter: string }) {
  const state: FormState = { values: { quarter, level }, errors: [], id: "keuze" }
  return (
    <Form action="/beheer/cijfers" method="get" label="Kies wat je wilt zien">
      <Select
        state={state}
        name="quarter"
        label={labels.quarter}
        options={waiting.map((code) => ({ value: code, label: sentenceCase(sayQuarter(code)) }))}
      />
      <Select
        state={state}
        name="level"
        label={labels.level}
        options={levels.map((one) => ({ value: one, label: sentenceCase(severalOf[one]) }))}
      />
      <SubmitRow label="Laat zien" icon="chart-column" />
    </Form>
  )
}
