import { Tag, type Tone } from "../../platform/html/notice.tsx"
import { Steps } from "../../platform/html/steps.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { languageLabel } from "../help-items/languages.ts"
import { labelFor } from "../help-items/rules.ts"
import { saidParts } from "../help-items/week-parts.ts"
import { genderLabels, type Offer, type OfferState, type OneOffer } from "./model.ts"
import { saidRadius, sourceLabels, stateLabels, stepLabels } from "./words.ts"

const tones: Record<OfferState, Tone> = { open: "done", paused: "attention", withdrawn: "info", over: "info" }
export const StateTag = ({ state }: { state: OfferState }) => <Tag tone={tones[state]}>{stateLabels[state]}</Tag>

/** 'Vervoer: 4 ritten'. */
export const saidOffer = (offer: Pick<Offer, "labelNl" | "labelBe" | "amount">, about: About): string =>
  `${labelFor(offer, about.country)}: ${offer.amount}`

const facts = (offer: Omit<Offer, "id">, about: About): [label: string, value: string][] =>
  (
    [
      ["Waar", `${offer.area}, ${saidRadius(offer.radius, about.words.neighbourhood).toLowerCase()}`],
      ["Wanneer", saidParts(offer.slots)],
      ["Talen", offer.languages.map(languageLabel).join(", ")],
      ["Tot en met", offer.lastDay ? sayDay(offer.lastDay) : ""],
      ["Van wie", offer.source === "person" ? "" : sourceLabels[offer.source]],
      ["Gever", offer.gender ? genderLabels[offer.gender] : ""],
      ["Liever niet", offer.doesNot],
    ] as [string, string][]
  ).filter(([, value]) => value !== "")

/** What is offered, where, when and until when. */
export const Offering = ({ offer, about }: { offer: Omit<Offer, "id">; about: About }) => (
  <ul>
    {facts(offer, about).map(([label, value]) => (
      <li>
        <strong>{label}:</strong> {value}
      </li>
    ))}
  </ul>
)

/** What happened since, oldest first. */
export function Course({ offer }: { offer: Pick<OneOffer, "madeOn" | "steps"> }) {
  return (
    <Steps
      label="Wat er gebeurde"
      steps={[
        { state: "Aangeboden", when: sayDay(offer.madeOn), datetime: offer.madeOn },
        ...offer.steps.map(({ step, on, why, byGiver }) => ({
          state: stepLabels[step],
          who: byGiver ? "met de link" : "door een coördinator",
          when: sayDay(on),
          datetime: on,
          why: why && <p>{why}</p>,
        })),
      ]}
    />
  )
}
