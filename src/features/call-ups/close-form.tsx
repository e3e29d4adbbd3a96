import { Choice, ErrorSummary, Form, SubmitRow, TextArea } from "../../platform/html/form.tsx"
import { Disclosure } from "../../platform/html/notice.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { closeCallUp } from "./close-actions.ts"
import { endReasons } from "./model.ts"
import type { FollowedCallUp } from "./view-model.ts"
import { endLabels } from "./words.ts"

/** The end, with a word for everybody who took part. */
export function CloseForm({ callUp, about }: { callUp: FollowedCallUp; about: About }) {
  const state = {
    ...about.form(closeCallUp, { reason: callUp.state === "over" ? "over" : "" }),
    id: "afsluiten",
  }
  return (
    <Disclosure summary="Afsluiten en bedanken" open={state.errors.length > 0 || callUp.state === "over"}>
      <p>
        Iedereen die meedoet en een mailadres gaf, krijgt bericht. Wat je schrijft, staat op de pagina van de buurtactie
        en op die van elke bijdrage.
      </p>
      <ErrorSummary state={state} labels={{ reason: "Waarom", thanks: "Je woorden" }} />
      <Form action={`/hulp/buurtacties/${callUp.id}/afsluiten`} label="Afsluiten en bedanken">
        <Choice
          state={state}
          name="reason"
          legend="Waarom sluit je af?"
          options={endReasons.map((value) => ({ value, label: endLabels[value] }))}
        />
        <TextArea
          state={state}
          name="thanks"
          label="Wat wil je zeggen tegen wie meedeed?"
          hint="Hoe het afliep en wat ermee gebeurt. Beloof niets. Iedereen kan dit lezen; namen verbergen wij."
          rows={4}
          maxLength={1000}
          required
        />
        <SubmitRow label="Afsluiten en bedanken" />
      </Form>
    </Disclosure>
  )
}
