import { Choice, ErrorSummary, Form, SubmitRow, TextArea } from "../../platform/html/form.tsx"
import { Disclosure } from "../../platform/html/notice.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { stepOffer } from "./desk-actions.ts"
import { type OneOffer, offerSteps } from "./model.ts"
import { mayFollow } from "./rules.ts"

/** For a giver who calls. */
export function StepFor({ offer, about }: { offer: OneOffer; about: About }) {
  const state = about.form(stepOffer)
  const words = { paused: "Even stoppen", resumed: "Weer verder", withdrawn: "Intrekken" }
  const hints = {
    paused: undefined,
    resumed: undefined,
    withdrawn: "Naam, telefoonnummer en mailadres worden meteen verwijderd. Terugdraaien kan niet.",
  }
  return (
    <Disclosure summary="De gever belt: stoppen, verder of intrekken" open={state.errors.length > 0}>
      <ErrorSummary state={state} labels={{ step: "Wat er gebeurt", why: "Waarom" }} />
      <Form action={`/aanbod/${offer.id}/stap`}>
        <Choice
          state={state}
          name="step"
          legend="Wat wil de gever?"
          options={offerSteps
            .filter((step) => mayFollow(offer.state, step))
            .map((step) => ({ value: step, label: words[step], hint: hints[step] }))}
        />
        <TextArea
          state={state}
          name="why"
          label="Waarom?"
          hint="De gever leest dit via de link. Namen verbergen wij."
          rows={2}
          maxLength={400}
          optional
        />
        <SubmitRow label="Bewaren" />
      </Form>
    </Disclosure>
  )
}
