import type { z } from "zod"
import { Button } from "../../platform/html/button.tsx"
import { Choice, ErrorSummary, Form, SubmitRow, TextArea, TextField } from "../../platform/html/form.tsx"
import { Disclosure, Notice } from "../../platform/html/notice.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { approveMatch, refuseMatch } from "./approve-actions.ts"
import { Facts, HelperFacts, helperHint, sayHelper, sayHowFar, sayNeed } from "./parts.tsx"
import type { plannedHelp } from "./planning-actions.ts"
import { type Reason, reasonLabels, reasonsFor } from "./reason-model.ts"

type Planned = z.output<typeof plannedHelp.output>

export const reasonOptions = (reasons: readonly Reason[]) =>
  reasons.map((value) => ({ value, label: reasonLabels[value] }))

/** One need: who is proposed, why not yet more, and the nearest others to choose from. */
export const PlannedNeedPage: View<Planned> = (planned, about) => ({
  title: `Hulp voor ‘${planned.need.alias}’`,
  lead: sayNeed(planned.need),
  unkept: true,
  script: ["planning-keys"],
  main: (
    <>
      {planned.need.ask && <blockquote class="nabij-quote">{planned.need.ask}</blockquote>}
      <Facts need={planned.need} />
      <p>
        Trap {planned.need.tier}
        {planned.need.lifted > 0 ? ", want wie lang wacht, komt hoger" : ""}. Hoe snel:{" "}
        {planned.need.urgency.toLowerCase()}.
      </p>
      <Proposed planned={planned} about={about} />
      {planned.whyNot.length > 0 && (
        <Notice
          tone="attention"
          title={planned.proposals.length > 0 ? "Waarom nog niet alles?" : "Waarom nog niemand?"}
        >
          {planned.whyNot.map((sentence) => (
            <p>{sentence}</p>
          ))}
        </Notice>
      )}
      <ByHand planned={planned} about={about} />
      <p>
        <a href="/planning" data-back>
          Terug naar de planning
        </a>
      </p>
    </>
  ),
})

function Proposed({ planned: { need, proposals }, about }: { planned: Planned; about: About }) {
  if (proposals.length === 0) return null
  return (
    <section class="stack">
      <h2>Het voorstel</h2>
      <p>Van wie nu past, kost dit samen met alle andere vragen de minste meters.</p>
      {proposals.map((helper) => (
        <>
          <HelperFacts helper={helper} neighbourhood={about.words.neighbourhood} />
          <form action="/planning" method="post" data-approve>
            <input type="hidden" name="need" value={need.id} />
            <input type="hidden" name="offer" value={helper.offerId} />
            <input type="hidden" name="units" value={String(helper.units)} />
            <Button icon="check">Goedkeuren</Button>
          </form>
        </>
      ))}
    </section>
  )
}

function ByHand({ planned, about }: { planned: Planned; about: About }) {
  const { need, others } = planned
  const state = { ...about.form(approveMatch), id: "kies" }
  const refusing = { ...about.form(refuseMatch), id: "niet" }
  if (others.length === 0) return null
  const options = others.map((helper) => ({
    value: helper.offerId,
    label: `${sayHelper(helper)}, ${sayHowFar(helper, about.words.neighbourhood)}`,
    hint: helperHint(helper),
  }))
  return (
    <>
      <Disclosure summary="Zelf iemand kiezen" open={state.errors.length > 0}>
        <p>Dit aanbod past en is het dichtstbij. Kies je een ander dan het voorstel, zeg dan waarom.</p>
        <ErrorSummary state={state} />
        <Form action={`/planning/${need.id}/kiezen`}>
          <Choice state={state} name="offer" legend="Wie?" options={options} ruled />
          <TextField
            state={{ ...state, values: { units: String(need.units), ...state.values } }}
            name="units"
            label="Hoeveel?"
            type="number"
            width="short"
          />
          <Choice state={state} name="reason" legend="Waarom deze?" options={reasonOptions(reasonsFor.byHand)} />
          <TextArea
            state={state}
            name="note"
            label="Wil je er iets bij zeggen?"
            hint="Namen verbergen wij."
            rows={2}
            optional
          />
          <SubmitRow label="Deze kiezen" />
        </Form>
      </Disclosure>
      <Disclosure summary="Deze twee niet bij elkaar brengen" open={refusing.errors.length > 0}>
        <p>Nabij stelt deze twee dan niet meer aan elkaar voor. De helper en de bewoner horen er niets van.</p>
        <ErrorSummary state={refusing} />
        <Form action={`/planning/${need.id}/niet`}>
          <Choice state={refusing} name="offer" legend="Wie niet?" options={options} ruled />
          <Choice state={refusing} name="reason" legend="Waarom niet?" options={reasonOptions(reasonsFor.refused)} />
          <TextArea
            state={refusing}
            name="note"
            label="Wil je er iets bij zeggen?"
            hint="Namen verbergen wij."
            rows={2}
            optional
          />
          <SubmitRow label="Niet meer voorstellen" look="danger" />
        </Form>
      </Disclosure>
    </>
  )
}
