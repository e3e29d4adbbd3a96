import { Choice, ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { Disclosure } from "../../platform/html/notice.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { approveMatch, refuseMatch } from "./approve-actions.ts"
import { CoverReasonField, coverTag } from "./cover-part.tsx"
import { NoteField } from "./note-field.tsx"
import { helperHint, sayHelper, sayHowFar } from "./parts.tsx"
import type { Planned } from "./planned-need-page.tsx"
import { reasonsFor } from "./reason-model.ts"
import { reasonOptions } from "./reason-options.ts"

/** To choose another than Nabij proposes, or to keep two apart. */
export function ByHand({ planned, about }: { planned: Planned; about: About }) {
  const { need, others, proposals } = planned
  const chosen = about.form(approveMatch)
  const mine = !proposals.some(({ offerId }) => offerId === chosen.values.offer)
  const state = { ...chosen, errors: mine ? chosen.errors : [], id: "kies" }
  const refusing = { ...about.form(refuseMatch), id: "niet" }
  if (others.length === 0) return null
  const options = others.map((helper) => ({
    value: helper.offerId,
    label: `${sayHelper(helper)}, ${sayHowFar(helper, about.words.neighbourhood)}`,
    hint: [helperHint(helper), coverTag(helper.cover)].filter(Boolean).join(" · "),
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
          {others.some(({ cover }) => cover.kind === "notCovered") && <CoverReasonField state={state} optional />}
          <NoteField state={state} />
          <SubmitRow label="Deze kiezen" />
        </Form>
      </Disclosure>
      <Disclosure summary="Deze twee niet bij elkaar brengen" open={refusing.errors.length > 0}>
        <p>Nabij stelt deze twee dan niet meer samen voor. De helper en de bewoner horen er niets van.</p>
        <ErrorSummary state={refusing} />
        <Form action={`/planning/${need.id}/niet`}>
          <Choice state={refusing} name="offer" legend="Wie niet?" options={options} ruled />
          <Choice state={refusing} name="reason" legend="Waarom niet?" options={reasonOptions(reasonsFor.refused)} />
          <NoteField state={refusing} />
          <SubmitRow label="Niet meer voorstellen" look="danger" />
        </Form>
      </Disclosure>
    </>
  )
}
