import { Button } from "../../platform/html/button.tsx"
import { ErrorSummary, Form } from "../../platform/html/form.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { approveMatch } from "./approve-actions.ts"
import { CoverNotice, CoverReasonField } from "./cover-part.tsx"
import type { PlannedNeed, Proposal } from "./model.ts"
import { HelperFacts } from "./parts.tsx"
import type { Planned } from "./planned-need-page.tsx"

/** Who is proposed, with what is known of the insurance before anybody says yes. */
export function Proposed({ planned: { need, proposals }, about }: { planned: Planned; about: About }) {
  if (proposals.length === 0) return null
  return (
    <section class="stack">
      <h2>Het voorstel</h2>
      <p>Nabij keek naar alle vragen samen en naar wie nu past. Zo zijn het de minste meters.</p>
      {proposals.map((helper) => (
        <>
          <HelperFacts helper={helper} neighbourhood={about.words.neighbourhood} />
          <CoverNotice cover={helper.cover} />
          {helper.cover.look && (
            <p>
              <a href={helper.cover.look}>Nakijken voor een andere dag</a>
            </p>
          )}
          <Approve need={need} helper={helper} about={about} />
        </>
      ))}
    </section>
  )
}

function Approve({ need, helper, about }: { need: PlannedNeed; helper: Proposal; about: About }) {
  const tried = about.form(approveMatch)
  const mine = tried.values.offer === helper.offerId
  const state = { ...tried, errors: mine ? tried.errors : [], id: `voorstel-${helper.offerId}` }
  const uncovered = helper.cover.kind === "notCovered"
  return (
    <Form action={`/planning/${need.id}/kiezen`}>
      {mine && <ErrorSummary state={state} />}
      <input type="hidden" name="offer" value={helper.offerId} />
      <input type="hidden" name="units" value={String(helper.units)} />
      {uncovered && <CoverReasonField state={state} />}
      <div>
        <Button icon="check">{uncovered ? "Toch goedkeuren" : "Goedkeuren"}</Button>
      </div>
    </Form>
  )
}
