import { policies } from "../../methods/matching/model.ts"
import { Choice, ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { Steps } from "../../platform/html/steps.tsx"
import { Table } from "../../platform/html/table.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { sayDayOf } from "../../platform/words/day.ts"
import { changeHelpPolicy } from "./policy-actions.ts"
import type { Outcome, PolicyDesk } from "./policy-model.ts"
import { policyHints, policyLabels, policySentences } from "./policy-words.ts"

/** The order of one kind of help, and what each order would do now. */
export const PolicyPage: View<PolicyDesk> = (desk, about) => ({
  title: `Verdelen: ${desk.label.toLowerCase()}`,
  main: (
    <>
      <p>
        Nu geldt: <strong>{policyLabels[desk.policy].toLowerCase()}</strong>. {policySentences[desk.policy]}
      </p>
      <Costs desk={desk} />
      <Change desk={desk} about={about} />
      <h2>Wat hier is veranderd</h2>
      <History history={desk.history} />
      <p>
        <a href="/beheer/verdelen">Alle soorten hulp</a>
      </p>
    </>
  ),
})

const lineLabels = (outcomes: readonly Outcome[]) =>
  (outcomes[0]?.perLine ?? []).map((_, line) => ({ key: `line${line}`, label: `Regel ${line + 1}`, numeric: true }))

const linesOf = ({ people, perLine }: Outcome) => JSON.stringify([people, perLine])

/** The choice in a sentence, before the numbers. */
function sayCosts(outcomes: readonly Outcome[], policy: PolicyDesk["policy"]): string {
  const own = outcomes.find((outcome) => outcome.policy === policy)
  const most = Math.max(...outcomes.map(({ people }) => people))
  if (!own || new Set(outcomes.map(linesOf)).size === 1) return "Het maakt nu niet uit: elke manier helpt even veel."
  if (own.people === most) return `Zoals het nu gaat, worden de meeste vragen geholpen: ${most}.`
  return `Vragen die geholpen worden, zoals het nu gaat: ${own.people}. Anders verdeeld kunnen het er ${most} zijn, elk met minder.`
}

function Costs({ desk: { now, outcomes, unitMany, policy } }: { desk: PolicyDesk }) {
  if (now.needs === 0)
    return <p>Er wacht nu niemand hierop. Wacht er iemand, dan staat hier wat elke manier zou doen.</p>
  return (
    <section class="stack wide">
      <h2>Wat elke manier nu zou doen</h2>
      <p>
        Er {now.needs === 1 ? "wacht 1 hulpvraag" : `wachten ${now.needs} hulpvragen`}: samen {now.asked} {unitMany}.
        Aangeboden: {now.offered}. Nabij heeft het vier keer verdeeld, met alles wat er nu ligt.
      </p>
      <p>{sayCosts(outcomes, policy)}</p>
      <Table
        caption={`Wie geholpen wordt, in ${unitMany}`}
        stacked
        columns={[
          { key: "policy", label: "Manier" },
          { key: "people", label: "Vragen geholpen", numeric: true },
          { key: "portions", label: "Samen", numeric: true },
          ...lineLabels(outcomes),
          { key: "metres", label: "Gemiddeld ver", numeric: true },
        ]}
        rows={outcomes.map((outcome) => ({
          ...outcome,
          ...Object.fromEntries(outcome.perLine.map((portions, line) => [`line${line}`, portions])),
          policy: `${policyLabels[outcome.policy]}${outcome.policy === policy ? " (nu)" : ""}`,
          metres: outcome.metres === null ? "–" : `${outcome.metres} m`,
        }))}
      />
    </section>
  )
}

function Change({ desk, about }: { desk: PolicyDesk; about: About }) {
  const state = about.form(changeHelpPolicy, { policy: desk.policy })
  return (
    <section class="stack">
      <h2>Veranderen</h2>
      <p>Het geldt meteen, voor alles wat nog niet is goedgekeurd. Wat al geregeld wordt, blijft staan.</p>
      <ErrorSummary state={state} labels={{ policy: "Hoe het verdeeld wordt", why: "Waarom" }} />
      <Form action={`/beheer/verdelen/${desk.code}`} label="Veranderen">
        <Choice
          state={state}
          name="policy"
          legend="Hoe wordt dit verdeeld?"
          ruled
          options={policies.map((value) => ({ value, label: policyLabels[value], hint: policyHints[value] }))}
        />
        <TextField state={state} name="why" label="Waarom verander je dit?" required maxLength={400} />
        <SubmitRow label="Bewaar" icon="check" />
      </Form>
    </section>
  )
}

function History({ history }: { history: PolicyDesk["history"] }) {
  if (history.length === 0) return <p class="soft">Nog niets. Zo begint elke soort hulp.</p>
  return (
    <Steps
      label="Veranderingen"
      steps={history.map(({ policy, why, changedBy, changedAt }) => ({
        ...{ state: policyLabels[policy], who: changedBy ?? "Nabij", why, when: sayDayOf(changedAt) },
        datetime: changedAt.toISOString().slice(0, 10),
      }))}
    />
  )
}
