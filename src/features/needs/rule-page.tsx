import { ErrorSummary, Form, SubmitRow, TextArea, TextField } from "../../platform/html/form.tsx"
import { type FormState, fieldValues } from "../../platform/html/form-state.ts"
import { Steps } from "../../platform/html/steps.tsx"
import { allows } from "../../platform/http/may.ts"
import type { View } from "../../platform/http/page-route.ts"
import { sayDayOf } from "../../platform/words/day.ts"
import { changeHelpRule } from "./rule-actions.ts"
import { type RuleDesk, ruleKeepers } from "./rule-model.ts"

const ordinals = ["Eerst", "Dan", "Daarna", "Tot slot"]
const weeksOf = (weeks: number) => (weeks === 1 ? "week" : `${weeks} weken`)

/** Who is helped first, in lines from which people choose. */
export const RulePage: View<RuleDesk> = ({ tiers, liftWeeks, history }, about) => {
  const state = about.form(changeHelpRule, { tiers, liftWeeks: String(liftWeeks) })
  return {
    title: "Wie komt eerst?",
    lead: "Wie hulp vraagt voor iemand, kiest de regel die past. Niemand krijgt punten, en Nabij kiest nooit zelf.",
    main: (
      <>
        <ol>
          {tiers.map((line) => (
            <li>{line}</li>
          ))}
        </ol>
        <p>
          Voor elke {weeksOf(liftWeeks)} die een vraag wacht, telt die één regel hoger. Dat staat erbij. Kiest iemand
          geen regel, dan telt de laatste.
        </p>
        {allows(ruleKeepers, about.who) && <RuleForm state={state} />}
        <h2>Wat hier is veranderd</h2>
        <History history={history} />
      </>
    ),
  }
}

function RuleForm({ state }: { state: FormState }) {
  const lines = fieldValues(state, "tiers")
  return (
    <section class="stack">
      <h2>Veranderen</h2>
      <p>Nieuwe regels gelden meteen, ook voor vragen die al wachten: wie regel 2 koos, houdt regel 2.</p>
      <ErrorSummary state={state} />
      <Form action="/beheer/voorrang" label="Veranderen">
        {ordinals.map((ordinal, index) => (
          <TextArea
            state={{
              ...state,
              values: { tiers: lines[index] ?? "" },
              id: index === 0 ? (state.id ?? "") : `${state.id}-${index}`,
              errors: index === 0 ? state.errors : [],
            }}
            name="tiers"
            label={`${ordinal} (regel ${index + 1})`}
            rows={2}
            maxLength={300}
            optional={index > 0}
          />
        ))}
        <TextField
          state={state}
          name="liftWeeks"
          label="Na hoeveel weken wachten telt een vraag telkens een regel hoger?"
          inputmode="numeric"
          width="short"
          required
        />
        <TextField state={state} name="why" label="Waarom verander je dit?" required maxLength={400} />
        <SubmitRow label="Bewaar" icon="check" />
      </Form>
    </section>
  )
}

function History({ history }: { history: RuleDesk["history"] }) {
  if (history.length === 0) return <p class="soft">Nog niets. Dit zijn de regels waarmee Nabij begint.</p>
  return (
    <Steps
      label="Veranderingen"
      steps={history.map(({ tiers, liftWeeks, why, changedBy, changedAt }) => ({
        state: `${tiers.map((line, index) => `${index + 1}. ${line}`).join(" ")} Een regel hoger voor elke ${weeksOf(liftWeeks)}.`,
        who: changedBy ?? "Nabij",
        when: sayDayOf(changedAt),
        datetime: changedAt.toISOString().slice(0, 10),
        why,
      }))}
    />
  )
}
