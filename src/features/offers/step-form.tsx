import { FoldedForm } from "../../platform/html/folded-form.tsx"
import { Choice } from "../../platform/html/form.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { stepOffer } from "./desk-actions.ts"
import { type OneOffer, offerSteps } from "./model.ts"
import { mayFollow } from "./rules.ts"
import { WhyField } from "./written-fields.tsx"

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
    <FoldedForm
      state={state}
      summary="De gever belt: stoppen, verder of intrekken"
      labels={{ step: "Wat er gebeurt", why: "Waarom" }}
      action={`/aanbod/${offer.id}/stap`}
      submit="Bewaren"
    >
      <Choice
        state={state}
        name="step"
        legend="Wat wil de gever?"
        options={offerSteps
          .filter((step) => mayFollow(offer.state, step))
          .map((step) => ({ value: step, label: words[step], hint: hints[step] }))}
      />
      <WhyField state={state} label="Waarom?" hint="De gever leest dit via de link. Namen verbergen wij." optional />
    </FoldedForm>
  )
}
