import { ErrorSummary, Form, Select, SubmitRow } from "../../platform/html/form.tsx"
import { Disclosure } from "../../platform/html/notice.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { partsIn, wholeWeek } from "../help-items/week-parts.ts"
import { changeOwnOffer } from "./change-actions.ts"
import type { OwnOffer } from "./model.ts"
import { radii, saidRadius } from "./words.ts"
import { WhenAndLanguages } from "./written-fields.tsx"

const startOf = ({ radius, languages, slots }: OwnOffer) => ({
  ...{ radius: String(radius), languages },
  parts: slots === wholeWeek ? [] : partsIn(slots).map(({ bit }) => bit),
})

/** How far, when and in which languages: changed in place, so that what is known of a giver stays. */
export function ChangePart({ offer, about }: { offer: OwnOffer; about: About }) {
  const state = { ...about.form(changeOwnOffer, startOf(offer)), id: "anders" }
  const { neighbourhood } = about.words
  const choices = radii(neighbourhood)
  const own = { value: String(offer.radius), label: saidRadius(offer.radius, neighbourhood) }
  const options = choices.some(({ value }) => value === own.value) ? choices : [own, ...choices]
  return (
    <Disclosure summary="Iets veranderen" open={state.errors.length > 0}>
      <ErrorSummary state={state} labels={{ radius: "Hoe ver", parts: "Wanneer", languages: "Talen" }} />
      <Form action={`/mijn-aanbod/${offer.code}/anders`}>
        <Select state={state} name="radius" label="Hoe ver wil je gaan?" options={options} />
        <WhenAndLanguages state={state} />
        <SubmitRow label="Bewaren" />
      </Form>
      <p>Wat je al afsprak, blijft staan. Wil je iets anders doen of op een andere plek?</p>
      <p>
        <a href="/aanbod/nieuw">Bied dat dan ook aan</a>
      </p>
    </Disclosure>
  )
}
