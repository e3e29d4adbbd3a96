import { CountField } from "../../platform/html/count-field.tsx"
import { FoldedForm } from "../../platform/html/folded-form.tsx"
import { Choice } from "../../platform/html/form.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { approveMatch, refuseMatch } from "./approve-actions.ts"
import { CoverReasonField, coverTag, NoPolicyYet } from "./cover-part.tsx"
import { NoteField } from "./note-field.tsx"
import { helperHint, joined, sayHelper, sayHowFar } from "./parts.tsx"
import type { Planned } from "./planned-need-page.tsx"
import { reasonsFor } from "./reason-model.ts"
import { reasonOptions } from "./reason-options.ts"

type Other = Planned["others"][number]

/** What tells two apart that read the same; who it is stands on a page of its own, where reading it is noted. */
const Hint = ({ helper }: { helper: Other }) => (
  <>
    {joined([helperHint(helper), helper.offeredOn && `aanbod van ${sayDay(helper.offeredOn)}`, coverTag(helper.cover)])}
    {helper.offeredOn && (
      <>
        {"\u00a0· "}
        <a href={`/aanbod/${helper.offerId}`}>Wie is dit?</a>
      </>
    )}
  </>
)

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
    hint: <Hint helper={helper} />,
  }))
  return (
    <>
      <FoldedForm
        state={state}
        summary="Zelf iemand kiezen"
        says="Dit aanbod past en is het dichtstbij. Kies je een ander dan het voorstel, zeg dan waarom."
        action={`/planning/${need.id}/kiezen`}
        submit="Deze kiezen"
      >
        {proposals.length === 0 && others.some(({ cover }) => cover.kind === "noPolicy") && <NoPolicyYet />}
        <Choice state={state} name="offer" legend="Wie?" options={options} ruled />
        <CountField
          state={{ ...state, values: { units: String(need.units), ...state.values } }}
          name="units"
          label="Hoeveel?"
        />
        <Choice state={state} name="reason" legend="Waarom deze?" options={reasonOptions(reasonsFor.byHand)} />
        {others.some(({ cover }) => cover.kind === "notCovered") && <CoverReasonField state={state} optional />}
        <NoteField state={state} />
      </FoldedForm>
      <FoldedForm
        state={refusing}
        summary="Deze twee niet bij elkaar brengen"
        says="Nabij stelt deze twee dan niet meer samen voor. De helper en de bewoner horen er niets van."
        action={`/planning/${need.id}/niet`}
        submit="Niet meer voorstellen"
        look="danger"
      >
        <Choice state={refusing} name="offer" legend="Wie niet?" options={options} ruled />
        <Choice state={refusing} name="reason" legend="Waarom niet?" options={reasonOptions(reasonsFor.refused)} />
        <NoteField state={refusing} />
      </FoldedForm>
    </>
  )
}
