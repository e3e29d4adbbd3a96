import { ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { Steps } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayDayOf } from "../../platform/words/day.ts"
import type { PastSetting, Setting } from "./model.ts"
import { ruleInWords } from "./rules.ts"
import { changeEscrowSettings } from "./setting-actions.ts"

type Desk = { now: Setting; seen: number; history: PastSetting[] }

const labels = { others: "Anderen", organisations: "Organisaties", months: "Maanden", why: "Waarom" }

/** From how many others a sealed signal may be opened, who decided that and why. */
export const EscrowSettingsPage: View<Desk> = ({ now, seen, history }, { form }) => {
  const state = form(changeEscrowSettings, {
    others: String(now.others),
    organisations: String(now.organisations),
    months: String(now.months),
  })
  const field = (name: "others" | "organisations" | "months", label: string, hint: string) => (
    <TextField
      state={state}
      name={name}
      label={label}
      hint={hint}
      type="number"
      inputmode="numeric"
      width="short"
      required
    />
  )
  return {
    title: "De regel voor verzegelde signalen",
    lead: `Nu: ${ruleInWords(now)}. Zonder genoeg anderen verdwijnt een tekst na ${now.months} maanden, ongelezen.`,
    main: (
      <>
        <p>
          <a href="/werkgroep/verzegeld">Terug naar verzegelde signalen</a>
        </p>
        <p>
          Een verandering geldt voor wat vanaf nu verzegeld wordt. Wat al verzegeld is, houdt de regel van die dag: dat
          is de belofte aan wie het doorgaf.
        </p>
        <ErrorSummary state={state} labels={labels} />
        <Form action="/werkgroep/verzegeld/regel" label="De regel veranderen">
          <input type="hidden" name="seen" value={String(seen)} />
          {field(
            "others",
            "Hoeveel anderen ten minste?",
            "Met een hoger getal valt niemand op. Met een lager getal gaat iets eerder open.",
          )}
          {field(
            "organisations",
            "Van hoeveel organisaties ten minste?",
            "Ten minste twee, en niet meer dan het aantal anderen.",
          )}
          {field("months", "Na hoeveel maanden verdwijnt een tekst?", "Van 3 tot 60 maanden.")}
          <TextField state={state} name="why" label="Waarom verander je dit?" required maxLength={400} />
          <SubmitRow label="Bewaar" icon="check" />
        </Form>
        <h2>Wat hier is veranderd</h2>
        {history.length === 0 ? (
          <p>Nog niets: de regel is die waarmee Nabij begint.</p>
        ) : (
          <Steps
            label="Veranderingen van de regel"
            steps={history.map(({ changedAt, changedBy, why, ...setting }) => ({
              state: `${ruleInWords(setting)}; ${setting.months} maanden`,
              who: changedBy ?? undefined,
              when: sayDayOf(changedAt),
              datetime: changedAt.toISOString().slice(0, 10),
              why: <p>{why}</p>,
            }))}
          />
        )}
      </>
    ),
  }
}
