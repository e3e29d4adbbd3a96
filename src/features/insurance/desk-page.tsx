import { FoldedForm } from "../../platform/html/folded-form.tsx"
import { Empty } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { addPolicy } from "./actions.ts"
import type { Desk } from "./cover-model.ts"
import { AskCover } from "./cover-part.tsx"
import type { Policy } from "./model.ts"
import { PolicyFields, policyLabels } from "./policy-fields.tsx"
import { aboutPolicies, startValues } from "./words.ts"

/** Whether volunteers are insured: asked before, from what is written down here. */
export const InsurancePage: View<Desk> = (desk, about) => ({
  title: "Verzekering van vrijwilligers",
  lead: "Kijk na of een vrijwilliger verzekerd is, vóór die op pad gaat. Het antwoord is zo goed als wat hier is ingevuld; de polis zelf gaat voor.",
  main: (
    <>
      <AskCover desk={desk} />
      <h2>Wat er nu geldt</h2>
      {desk.policies.length === 0 ? (
        <Empty title="Nog geen verzekering ingevuld">
          <p>{aboutPolicies[about.country]}</p>
        </Empty>
      ) : (
        <Entries
          label="Wat er nu geldt"
          entries={desk.policies.map((policy) => ({
            href: `/beheer/verzekering/${policy.id}`,
            title: policy.holder,
            about: saidPeriod(policy),
          }))}
        />
      )}
      <NewPolicyForm desk={desk} about={about} />
    </>
  ),
})

export const saidPeriod = ({ worksFrom, worksUntil, number }: Policy): string =>
  [`Vanaf ${sayDay(worksFrom)}${worksUntil ? ` tot en met ${sayDay(worksUntil)}` : ""}`, number && `nummer ${number}`]
    .filter(Boolean)
    .join(" · ")

function NewPolicyForm({ desk, about }: { desk: Desk; about: About }) {
  const state = about.form(addPolicy, startValues[about.country])
  return (
    <FoldedForm
      state={state}
      summary="Een verzekering opschrijven"
      says={aboutPolicies[about.country]}
      labels={policyLabels}
      action="/beheer/verzekering"
      submit="Opschrijven"
    >
      <PolicyFields state={state} items={desk.items} areas={desk.areas.filter(({ municipality }) => municipality)} />
    </FoldedForm>
  )
}
