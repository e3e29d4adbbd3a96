import { CountField } from "../../platform/html/count-field.tsx"
import { ErrorSummary, Form, Select, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { Disclosure } from "../../platform/html/notice.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { partsIn, wholeWeek } from "../help-items/week-parts.ts"
import { changeOwnOffer } from "./change-actions.ts"
import type { OwnOffer } from "./model.ts"
import { radii, saidRadius } from "./words.ts"
import { WhenAndLanguages } from "./written-fields.tsx"

const startOf = ({ units, radius, languages, slots, lastDay }: OwnOffer) => ({
  ...{ units: String(units), radius: String(radius), languages, lastDay: lastDay ?? "" },
  parts: slots === wholeWeek ? [] : partsIn(slots).map(({ bit }) => bit),
})

const labels = {
  ...{ units: "Hoeveel", radius: "Hoe ver", parts: "Wanneer", languages: "Talen", lastDay: "Tot wanneer" },
}

const saidArranged = ({ amount, arranged }: OwnOffer): string =>
  arranged.units === 0
    ? `Nu ${amount}.`
    : `Nu ${amount}. Daarvan is al afgesproken of gedaan: ${arranged.amount}. Tel die mee.`

/** How much, how far, when, in which languages and until when: changed in place, so that what is known of a giver stays. */
export function ChangePart({ offer, about }: { offer: OwnOffer; about: About }) {
  const state = { ...about.form(changeOwnOffer, startOf(offer)), id: "anders" }
  const { neighbourhood } = about.words
  const choices = radii(neighbourhood)
  const own = { value: String(offer.radius), label: saidRadius(offer.radius, neighbourhood) }
  const options = choices.some(({ value }) => value === own.value) ? choices : [own, ...choices]
  return (
    <Disclosure summary="Iets veranderen" open={state.errors.length > 0}>
      <ErrorSummary state={state} labels={labels} />
      <Form action={`/mijn-aanbod/${offer.code}/anders`}>
        <CountField
          state={state}
          name="units"
          label="Hoeveel in totaal?"
          hint={saidArranged(offer)}
          most={10000}
          required
        />
        <Select state={state} name="radius" label="Hoe ver wil je gaan?" options={options} />
        <WhenAndLanguages state={state} />
        <TextField
          state={state}
          name="lastDay"
          label="Tot en met welke dag?"
          hint="Ten hoogste een jaar vanaf nu."
          type="date"
          width="medium"
          required
        />
        <SubmitRow label="Bewaren" />
      </Form>
      <p>
        Wat je al afsprak, blijft staan. Vroeg iemand je al iets, dan mag je nog steeds nee zeggen. Wil je iets anders
        doen of op een andere plek?
      </p>
      <p>
        <a href="/aanbod/nieuw">Bied dat dan ook aan</a>
      </p>
    </Disclosure>
  )
}
