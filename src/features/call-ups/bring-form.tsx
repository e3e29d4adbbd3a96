import { CountField } from "../../platform/html/count-field.tsx"
import { ErrorSummary, Form, Select, SubmitRow } from "../../platform/html/form.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { receiveForCallUp } from "./bring-actions.ts"
import type { FollowedCallUp } from "./view-model.ts"

/** Whoever stands at the point with a bag: how many, and of whom. */
export function BringForm({ callUp, about }: { callUp: FollowedCallUp; about: About }) {
  const state = { ...about.form(receiveForCallUp), id: "gebracht" }
  const running = callUp.pledges.filter(({ withdrawn }) => !withdrawn)
  return (
    <section class="stack">
      <h2>Er werd iets gebracht</h2>
      <ErrorSummary state={state} labels={{ units: "Hoeveel", pledge: "Van wie" }} />
      <Form action={`/hulp/buurtacties/${callUp.id}/gebracht`} label="Er werd iets gebracht">
        <input type="hidden" name="once" value={callUp.once} />
        <CountField state={state} name="units" label={`Hoeveel ${callUp.unitMany}?`} required />
        {running.length > 0 && (
          <Select
            state={state}
            name="pledge"
            label="Van wie?"
            empty="Van iemand anders, die niets had beloofd"
            options={running.map(({ id, units, brought, contact }) => ({
              value: id,
              label: `${contact?.name ?? "Naam is verwijderd"}: ${brought} van ${units} gebracht`,
            }))}
          />
        )}
        <p>Het ligt dan ook bij de voorraad van {callUp.point}.</p>
        <SubmitRow label="Opschrijven" />
      </Form>
    </section>
  )
}
