import { FoldedForm } from "../../platform/html/folded-form.tsx"
import { Choice, TextField } from "../../platform/html/form.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { checkOffer } from "./check-actions.ts"
import { checkKinds, type OneOffer } from "./model.ts"
import { certificateName, checkLabels } from "./words.ts"
import { WhyField } from "./written-fields.tsx"

/** What somebody saw of a giver. */
export function Check({ offer, about }: { offer: OneOffer; about: About }) {
  const state = about.form(checkOffer)
  const labels = checkLabels(about.country)
  const certificate = certificateName(about.country)
  const hints = {
    met: "Je sprak deze persoon zelf, niet alleen aan de telefoon.",
    certificate: `Je zag de ${certificate}. Bewaar er geen kopie van: dat je het zag, is genoeg.`,
    introduced: "Iemand die wij kennen, staat ervoor in.",
  }
  return (
    <FoldedForm
      state={state}
      summary="Iets toevoegen"
      labels={{ kind: "Wat je zag", countsUntil: "Tot wanneer", why: "Erbij" }}
      action={`/aanbod/${offer.id}/gezien`}
      submit="Toevoegen"
    >
      <Choice
        state={state}
        name="kind"
        legend="Wat heb je gezien?"
        options={checkKinds.map((kind) => ({ value: kind, label: labels[kind], hint: hints[kind] }))}
      />
      <TextField
        state={state}
        name="countsUntil"
        label="Tot en met welke dag telt het bewijs mee?"
        hint={`Alleen bij een ${certificate}. Jullie kiezen zelf hoelang: er staat geen einddatum op.`}
        type="date"
        width="medium"
      />
      <WhyField
        state={state}
        label="Wil je er iets bij zeggen?"
        hint="Meegebracht? Schrijf door welke organisatie. Namen verbergen wij."
      />
    </FoldedForm>
  )
}
