import { Button } from "../../platform/html/button.tsx"
import { FoldedForm } from "../../platform/html/folded-form.tsx"
import { ErrorSummary, Form, Select, SubmitRow } from "../../platform/html/form.tsx"
import { Disclosure } from "../../platform/html/notice.tsx"
import { giveStock, loseStock, moveStock, recountStock, releaseStock } from "./flow-actions.ts"
import { Fields, labels, type PartProps, sorted } from "./flow-fields.tsx"
import { setStockMinimum } from "./minimum-actions.ts"
import { PlanningPart } from "./planning-part.tsx"
import { lossLabels, recountLabels } from "./words.ts"

const options = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))

/** The rest: each folded, with two or three fields. */
export const OtherForms = ({ one, about }: PartProps) => (
  <section class="stack">
    {byHand(one).size > 0 && <PromisedForm one={one} about={about} />}
    {one.shelves.some(({ shelf }) => shelf > 0) && one.others.length > 0 && <MoveForm one={one} about={about} />}
    {one.shelves.some(({ shelf }) => shelf > 0) && <LossForm one={one} about={about} />}
    <RecountForm one={one} about={about} />
    <MinimumForm one={one} about={about} />
    <PlanningPart one={one} about={about} />
  </section>
)

/** What is kept apart without a match: somebody gives it or puts it back by hand. */
const byHand = ({ shelves, kept }: PartProps["one"]): Set<string> =>
  new Set(
    shelves.flatMap(({ item, promised }) =>
      promised > (kept.find((row) => row.item === item)?.units ?? 0) ? [item] : [],
    ),
  )

function PromisedForm({ one, about }: PartProps) {
  const root = `/hulp/voorraad/${one.point.id}`
  const [give, release] = [about.form(giveStock), about.form(releaseStock)]
  // What is given out of the shelf goes by the same name, and then stands in the form above.
  const refused = give.errors.length > 0 && give.values.promised !== undefined
  const state =
    release.errors.length > 0 ? release : { ...(refused ? give : { values: {}, errors: [] }), id: "promised" }
  const kept = byHand(one)
  return (
    <Disclosure summary="Van wat toegezegd is" open={state.errors.length > 0}>
      <ErrorSummary state={state} labels={labels} />
      <Form action={`${root}/gegeven`} label="Van wat toegezegd is">
        <input type="hidden" name="promised" value="on" />
        <Fields state={state} goods={one.goods.filter(({ code }) => kept.has(code))} once={one.once} />
        <SubmitRow
          label="Opschrijven: opgehaald"
          secondary={
            <Button look="secondary" to={`${root}/terug`}>
              Terug op de plank
            </Button>
          }
        />
      </Form>
    </Disclosure>
  )
}

function MoveForm({ one, about }: PartProps) {
  const state = about.form(moveStock)
  return (
    <FoldedForm
      state={state}
      summary="Naar een ander punt brengen"
      labels={labels}
      action={`/hulp/voorraad/${one.point.id}/verplaatst`}
      submit="Opschrijven: naar dat punt gebracht"
    >
      <Fields state={state} goods={sorted(one).here} once={one.once} />
      <Select
        state={state}
        name="to"
        label="Waarheen?"
        empty="Kies een punt"
        options={one.others.map(({ id, name, street, area }) => ({
          ...{ value: id, label: `${name} (${street === "" ? "" : `${street}, `}${area})` },
        }))}
        required
      />
    </FoldedForm>
  )
}

function LossForm({ one, about }: PartProps) {
  const state = about.form(loseStock)
  return (
    <FoldedForm
      state={state}
      summary="Stuk, over de datum of weg"
      labels={labels}
      action={`/hulp/voorraad/${one.point.id}/weg`}
      submit="Opschrijven: van de plank af"
    >
      <Fields state={state} goods={sorted(one).here} once={one.once} />
      <Select state={state} name="reason" label="Waarom?" empty="Kies" options={options(lossLabels)} required />
    </FoldedForm>
  )
}

function RecountForm({ one, about }: PartProps) {
  const state = about.form(recountStock)
  return (
    <FoldedForm
      state={state}
      summary="Opnieuw tellen"
      says="Klopt een aantal niet? Tel wat er ligt, zonder wat toegezegd is. Nabij schrijft het verschil op."
      labels={labels}
      action={`/hulp/voorraad/${one.point.id}/geteld`}
      submit="De telling bewaren"
    >
      <Fields state={state} goods={sorted(one).any} once={one.once} howMany="Hoeveel liggen er?" least={0} />
      <Select
        state={state}
        name="reason"
        label="Waarom is het anders?"
        empty="Kies"
        options={options(recountLabels)}
        required
      />
    </FoldedForm>
  )
}

function MinimumForm({ one, about }: PartProps) {
  const state = about.form(setStockMinimum)
  return (
    <FoldedForm
      state={state}
      summary="Hoeveel wil je hier hebben?"
      says="Ligt er minder, dan zoekt Nabij een punt dat over heeft. Ligt er meer, dan mag wat over is naar een ander punt. Jij beslist elke keer zelf. Zeg je niets, dan blijft alles liggen."
      labels={labels}
      action={`/hulp/voorraad/${one.point.id}/minstens`}
      submit="Bewaren"
    >
      <Fields
        state={state}
        goods={sorted(one).any}
        once={one.once}
        howMany="Hoeveel minstens?"
        hint="Vul 0 in als alles weg mag."
        least={0}
      />
    </FoldedForm>
  )
}
