import { Button } from "../../platform/html/button.tsx"
import { FoldedForm } from "../../platform/html/folded-form.tsx"
import { Select } from "../../platform/html/form.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import { radii, saidRadius } from "../offers/words.ts"
import { type PartProps, sorted } from "./flow-fields.tsx"
import { planStock } from "./planning-actions.ts"

/** What is given out through the planning, and the form with which more takes part. */
export function PlanningPart({ one, about }: PartProps) {
  const { neighbourhood } = about.words
  const state = about.form(planStock, { radius: "5000" })
  return (
    <FoldedForm
      state={state}
      summary="Meedoen met de planning"
      says={<TakingPart one={one} neighbourhood={neighbourhood} />}
      labels={{ item: "Wat", radius: "Hoe ver" }}
      action={`/hulp/voorraad/${one.point.id}/planning`}
      submit="Doet mee"
    >
      <Select
        state={state}
        name="item"
        label="Wat doet mee?"
        empty="Kies"
        options={sorted(one).any.map(({ code, label }) => ({ value: code, label }))}
        required
      />
      <Select state={state} name="radius" label="Tot hoe ver van dit punt?" options={radii(neighbourhood)} />
    </FoldedForm>
  )
}

const TakingPart = ({ one, neighbourhood }: Pick<PartProps, "one"> & { neighbourhood: string }) => (
  <>
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
              <form action={`/hulp/voorraad/${one.point.id}/planning-stop`} method="post">
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
  </>
)
