import { FoldedForm } from "../../platform/html/folded-form.tsx"
import { Choice, optionsOf } from "../../platform/html/form.tsx"
import { Tag } from "../../platform/html/notice.tsx"
import { Steps } from "../../platform/html/steps.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { takeBackCheck } from "./check-actions.ts"
import type { OneOffer } from "./model.ts"
import { checkLabels } from "./words.ts"
import { WhyField } from "./written-fields.tsx"

type PartProps = { offer: OneOffer; about: About }

/** What holds today, and everything that was noted or taken back. */
export function Checked({ offer, about }: PartProps) {
  const labels = checkLabels(about.country)
  if (offer.checks.length === 0) return <p>Nog niets. Ontmoet je deze persoon, schrijf het dan hier op.</p>
  return (
    <>
      <p class="cluster">
        {offer.holds.length === 0
          ? "Nu telt er niets meer."
          : offer.holds.map((kind) => <Tag tone="done">{labels[kind]}</Tag>)}
      </p>
      <Steps
        label="Wat er werd gezien"
        steps={offer.checks.map(({ kind, stands, until, why, on, by }) => ({
          state: `${labels[kind]}${stands ? "" : ": teruggenomen"}`,
          who: by ?? undefined,
          when: sayDay(on),
          datetime: on,
          why: (until || why) && (
            <p>
              {until && `Telt mee tot en met ${sayDay(until)}. `}
              {why}
            </p>
          ),
        }))}
      />
    </>
  )
}

export function TakeBack({ offer, about }: PartProps) {
  const state = about.form(takeBackCheck)
  const labels = checkLabels(about.country)
  return (
    <FoldedForm
      state={state}
      summary="Iets terugnemen"
      labels={{ kind: "Wat niet klopt", why: "Waarom" }}
      action={`/aanbod/${offer.id}/terugnemen`}
      submit="Terugnemen"
    >
      <Choice state={state} name="kind" legend="Wat klopt niet meer?" options={optionsOf(offer.holds, labels)} />
      <WhyField state={state} label="Waarom?" hint="Wat er stond, blijft leesbaar. Namen verbergen wij." />
    </FoldedForm>
  )
}
