import { ErrorSummary, Form, Select, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { Disclosure, Empty } from "../../platform/html/notice.tsx"
import { Entries, Steps } from "../../platform/html/steps.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { sayDayOf } from "../../platform/words/day.ts"
import { endFundDecider, nameFundDecider } from "./manage-actions.ts"
import { type FundManagement, root } from "./manage-model.ts"

type PartProps = { fund: FundManagement; about: About }

/** Who is named to decide, by whom and why. */
export function Deciders({ fund: { deciders, candidates, seats }, about }: PartProps) {
  const state = about.form(nameFundDecider)
  return (
    <section class="stack">
      <h2>Wie beslist</h2>
      <p>
        Twee van hen beslissen samen. Nooit wie het vroeg, en niet allebei van de organisatie die vroeg. Wijs er dus
        meer aan dan twee, van verschillende organisaties.
      </p>
      {deciders.length === 0 ? (
        <Empty title="Nog niemand aangewezen">
          <p>Je kiest uit de coördinatoren en de werkgroep signalen.</p>
        </Empty>
      ) : (
        <Entries
          label="Wie beslist"
          entries={deciders.map(({ id, name, where }) => ({
            ...{ title: name, about: where },
            actions: <EndDecider id={id} name={name} about={about} />,
          }))}
        />
      )}
      <Disclosure summary="Iemand aanwijzen" open={state.errors.length > 0}>
        <ErrorSummary state={state} labels={{ person: "Wie?", why: "Waarom?" }} />
        <Form action={`${root}/beslissers`} label="Iemand aanwijzen">
          <Select state={state} name="person" label="Wie?" empty="Kies iemand" options={candidates} required />
          <TextField state={state} name="why" label="Waarom?" maxLength={400} required />
          <SubmitRow label="Aanwijzen" />
        </Form>
      </Disclosure>
      {seats.length > 0 && (
        <Disclosure summary="Wie eerder werd aangewezen">
          <Steps
            label="Aanwijzingen, de nieuwste eerst"
            steps={seats.map(({ name, sits, why, changedBy, changedAt }) => ({
              ...{ state: `${name ?? "Iemand"} ${sits ? "beslist mee" : "beslist niet meer mee"}` },
              ...{ who: changedBy ?? undefined, when: sayDayOf(changedAt), why: <p>{why}</p> },
              datetime: changedAt.toISOString().slice(0, 10),
            }))}
          />
        </Disclosure>
      )}
    </section>
  )
}

function EndDecider({ id, name, about }: { id: string; name: string; about: About }) {
  const state = { ...about.form(endFundDecider), id: `stop-${id.slice(0, 8)}` }
  return (
    <Disclosure summary={`${name} laten stoppen`}>
      <Form action={`${root}/beslissers/${id}/stop`} label={`${name} laten stoppen`}>
        <TextField state={state} name="why" label="Waarom?" maxLength={400} required />
        <SubmitRow label="Laten stoppen" look="danger" />
      </Form>
    </Disclosure>
  )
}
