import { Button } from "../../platform/html/button.tsx"
import { ErrorSummary, Form } from "../../platform/html/form.tsx"
import { giveStock, promiseStock, receiveStock } from "./flow-actions.ts"
import { Fields, labels, type PartProps, sorted } from "./flow-fields.tsx"

/** The three things that happen all day: one choice, one number, and the button that says which. */
export function QuickForm({ one, about }: PartProps) {
  const root = `/hulp/voorraad/${one.point.id}`
  const states = [receiveStock, giveStock, promiseStock].map((action) => about.form(action))
  // What was promised and then given goes by the same name, and has a form of its own.
  const refused = states.find(({ errors, values }) => errors.length > 0 && values.promised === undefined)
  const state = refused ?? { values: {}, errors: [], id: receiveStock.name }
  return (
    <section class="stack">
      <h2>Wat gebeurde er?</h2>
      <ErrorSummary state={state} labels={labels} />
      <Form action={`${root}/binnen`} label="Wat gebeurde er?">
        <Fields state={state} goods={sorted(one).any} once={one.once} />
        <div class="utrecht-button-group nabij-submit-row">
          <Button>Opschrijven: kwam binnen</Button>
          <Button look="secondary" to={`${root}/gegeven`}>
            Opschrijven: gegeven
          </Button>
          <Button look="secondary" to={`${root}/toegezegd`}>
            Opschrijven: toegezegd
          </Button>
        </div>
        <p>Toegezegd ligt apart voor wie het komt halen. Schrijf nergens op voor wie het is.</p>
      </Form>
    </section>
  )
}

/** Somebody who closes a point looks at an empty one. */
export const OpenOrClose = ({ one: { point, shelves } }: Pick<PartProps, "one">) => {
  const held = shelves.some(({ shelf, promised }) => shelf + promised > 0)
  if (point.open && held) return <p>Je kunt dit punt sluiten als er niets meer ligt.</p>
  return (
    <form action={`/hulp/voorraad/${point.id}/${point.open ? "dicht" : "open"}`} method="post">
      <Button look="secondary">{point.open ? "Dit punt sluiten" : "Dit punt weer openen"}</Button>
    </form>
  )
}
