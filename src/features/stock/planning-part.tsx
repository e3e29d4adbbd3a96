import { Button } from "../../platform/html/button.tsx"
import { ErrorSummary, Form, Select, SubmitRow } from "../../platform/html/form.tsx"
import { Disclosure } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import { radii, saidRadius } from "../offers/words.ts"
import { type PartProps, sorted } from "./flow-fields.tsx"
import { planStock } from "./planning-actions.ts"

/** What is given out through the planning, and the form with which more takes part. */
export function PlanningPart({ one, about }: PartProps) {
  const root = `/hulp/voorraad/${one.point.id}`
  const { neighbourhood } = about.words
  const state = about.form(planStock)
  return (
    <Disclosure summary="Meedoen met de planning" open={state.errors.length > 0}>
      <p>
        Nabij stelt dan voor wie iets van deze plank zou kunnen krijgen. Er gebeurt niets voordat een
        vrijwilligerscoördinator het goedkeurt. Dan ligt het meteen apart: bij 'toegezegd'. Gaat het niet door, dan ligt
        het weer op de plank.
      </p>
      {one.planned.length > 0 && (
        <Entries
          label="Dit doet mee"
          entries={one.planned.map(({ item, radius }) => {
            const label = one.goods.find(({ code }) => code === item)?.label ?? item
            return {
              title: label,
              about: saidRadius(radius, neighbourhood),
              actions: (
                <form action={`${root}/planning-stop`} method="post">
                  <input type="hidden" name="item" value={item} />
                  <Button look="secondary" label={`Niet meer meedoen: ${label}`}>
                    Niet meer meedoen
                  </Button>
                </form>
              ),
            }
          })}
        />
      )}
      <ErrorSummary state={state} labels={{ item: "Wat", radius: "Hoe ver" }} />
      <Form action={`${root}/planning`} label="Meedoen met de planning">
        <Select
          state={state}
          name="item"
          label="Wat doet mee?"
          empty="Kies"
          options={sorted(one).any.map(({ code, label }) => ({ value: code, label }))}
          required
        />
        <Select
          state={{ ...state, values: { radius: "5000", ...state.values } }}
          name="radius"
          label="Tot hoe ver van dit punt?"
          options={radii(neighbourhood)}
        />
        <SubmitRow label="Doet mee" />
      </Form>
    </Disclosure>
  )
}
