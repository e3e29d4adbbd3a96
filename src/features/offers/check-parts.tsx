import { Choice, ErrorSummary, Form, SubmitRow, TextArea } from "../../platform/html/form.tsx"
import { Disclosure, Tag } from "../../platform/html/notice.tsx"
import { Steps } from "../../platform/html/steps.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { takeBackCheck } from "./check-actions.ts"
import type { OneOffer } from "./model.ts"
import { checkLabels } from "./words.ts"

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
    <Disclosure summary="Iets terugnemen" open={state.errors.length > 0}>
      <ErrorSummary state={state} labels={{ kind: "Wat niet klopt", why: "Waarom" }} />
      <Form action={`/aanbod/${offer.id}/terugnemen`}>
        <Choice
          state={state}
          name="kind"
          legend="Wat klopt niet meer?"
          options={offer.holds.map((kind) => ({ value: kind, label: labels[kind] }))}
        />
        <TextArea
          state={state}
          name="why"
          label="Waarom?"
          hint="Wat er stond, blijft leesbaar. Namen verbergen wij."
          rows={2}
          maxLength={400}
        />
        <SubmitRow label="Terugnemen" />
      </Form>
    </Disclosure>
  )
}
