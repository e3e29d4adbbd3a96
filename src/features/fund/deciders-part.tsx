import { FoldedForm } from "../../platform/html/folded-form.tsx"
import { Select } from "../../platform/html/form.tsx"
import { ofRow } from "../../platform/html/form-state.ts"
import { Disclosure, Empty } from "../../platform/html/notice.tsx"
import { Entries, Steps } from "../../platform/html/steps.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { sayDayOf } from "../../platform/words/day.ts"
import { WhyField } from "./fields.tsx"
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
      <FoldedForm
        state={state}
        summary="Iemand aanwijzen"
        labels={{ person: "Wie?", why: "Waarom?" }}
        action={`${root}/beslissers`}
        submit="Aanwijzen"
      >
        <Select state={state} name="person" label="Wie?" empty="Kies iemand" options={candidates} required />
        <WhyField state={state} />
      </FoldedForm>
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
  const state = ofRow(about.form(endFundDecider), id)
  return (
    <FoldedForm
      state={state}
      summary={`${name} laten stoppen`}
      action={`${root}/beslissers/${id}/stop`}
      submit="Laten stoppen"
      look="danger"
      row={id}
    >
      <WhyField state={state} />
    </FoldedForm>
  )
}
