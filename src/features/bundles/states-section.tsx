import { Choice, ErrorSummary, Form, SubmitRow, TextArea } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Disclosure } from "../../platform/html/notice.tsx"
import { type Step, Steps } from "../../platform/html/steps.tsx"
import { sayDayOf } from "../../platform/words/day.ts"
import type { BundleDesk } from "./bundle-question.ts"
import { type State, stateLabels } from "./model.ts"

const meanings: Partial<Record<State, string>> = {
  individual: "Nog geen patroon: het gaat om losse gevallen.",
  possiblePattern: "De aantallen doen aan een patroon denken. Mensen moeten nog beslissen of het dat is.",
  sharedBottleneck: "Meer organisaties zien dit en staan achter de woorden. De werkgroep kan nu beslissen.",
}

type Props = { desk: BundleDesk; move: FormState; open: FormState; mayOpen: boolean }

/** Where the bundle stands, how it came there, and the next step for who may take it. */
export function StatesSection({ desk: { bundle, states, next }, move, open, mayOpen }: Props) {
  return (
    <section class="stack" id="staat">
      <h2>Hoe ver is deze bundel?</h2>
      <Steps label="Hoe ver deze bundel nu is" steps={states.slice(-1).map((one) => stepOf(one, "current"))} />
      {mayOpen && bundle.reach === "internal" && <OpenForm bundleId={bundle.id} state={open} />}
      {next.length > 0 && (
        <Disclosure summary="Een stap verder, of terug" open={move.errors.length > 0}>
          <ErrorSummary state={move} />
          <Form action={`/bundels/${bundle.id}/staat`}>
            <Choice
              state={move}
              name="state"
              legend="Wat is het nu?"
              options={next.map((state) => ({ value: state, label: stateLabels[state], hint: meanings[state] }))}
            />
            <TextArea state={move} name="why" label="Waarom?" rows={2} maxLength={600} required />
            <SubmitRow label="Verander de staat" />
          </Form>
        </Disclosure>
      )}
      {states.length > 1 && (
        <Disclosure summary={`Eerdere stappen (${states.length - 1})`}>
          <Steps label="Eerdere stappen" steps={states.slice(0, -1).map((one) => stepOf(one, "past"))} />
        </Disclosure>
      )}
    </section>
  )
}

const stepOf = (
  { state, why, dissent, changedAt, changedBy }: BundleDesk["states"][number],
  kind: "past" | "current",
): Step => ({
  state: stateLabels[state],
  kind,
  who: changedBy ?? "Nabij",
  when: sayDayOf(changedAt),
  datetime: changedAt.toISOString(),
  why: (
    <>
      <p>{why}</p>
      {dissent && <p>Anders dacht: {dissent}</p>}
    </>
  ),
})

function OpenForm({ bundleId, state }: { bundleId: string; state: FormState }) {
  return (
    <Disclosure summary="Deel deze bundel met andere organisaties" open={state.errors.length > 0}>
      <p>
        Alle coördinatoren en de werkgroep zien dan het knelpunt, de aantallen en de signalen, zonder namen. Dit kun je
        niet terugdraaien.
      </p>
      <ErrorSummary state={state} />
      <Form action={`/bundels/${bundleId}/delen`}>
        <TextArea state={state} name="why" label="Waarom deel je hem nu?" rows={2} maxLength={600} required />
        <SubmitRow label="Deel de bundel" icon="users" />
      </Form>
    </Disclosure>
  )
}
