import { FoldedForm } from "../../platform/html/folded-form.tsx"
import { Disclosure } from "../../platform/html/notice.tsx"
import { Steps } from "../../platform/html/steps.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { sayDayOf } from "../../platform/words/day.ts"
import { sayEuros, writeEuros } from "./amount-rules.ts"
import { AmountField, WhyField } from "./fields.tsx"
import { changeFundSetting } from "./manage-actions.ts"
import { type FundManagement, root } from "./manage-model.ts"

type PartProps = { fund: FundManagement; about: About }

const saidLimits = ({ applicationCents, householdCents }: { applicationCents: number; householdCents: number }) =>
  `${sayEuros(applicationCents)} per aanvraag, ${sayEuros(householdCents)} per huishouden in één jaar`

/** The most that one may get, and how that was before. */
export function Limits({ fund: { setting, settings }, about }: PartProps) {
  const state = about.form(changeFundSetting, {
    application: setting ? writeEuros(setting.applicationCents) : "",
    household: setting ? writeEuros(setting.householdCents) : "",
  })
  return (
    <section class="stack">
      <h2>Grenzen</h2>
      <p>{setting ? `Nu: ten hoogste ${saidLimits(setting)}.` : "Er zijn nog geen grenzen gekozen."}</p>
      <FoldedForm
        state={state}
        summary="Grenzen kiezen"
        labels={{ application: "Per aanvraag", household: "Per huishouden", why: "Waarom?" }}
        action={`${root}/grenzen`}
        submit="Kiezen"
      >
        <AmountField state={state} name="application" label="Ten hoogste per aanvraag" />
        <AmountField state={state} name="household" label="Ten hoogste per huishouden in één kalenderjaar" />
        <WhyField state={state} />
      </FoldedForm>
      {settings.length > 0 && (
        <Disclosure summary="Hoe het eerder was">
          <Steps
            label="Grenzen sinds het begin, de nieuwste eerst"
            steps={settings.map((one) => ({
              ...{ state: saidLimits(one), who: one.changedBy ?? undefined, when: sayDayOf(one.changedAt) },
              ...{ datetime: one.changedAt.toISOString().slice(0, 10), why: <p>{one.why}</p> },
            }))}
          />
        </Disclosure>
      )}
    </section>
  )
}
