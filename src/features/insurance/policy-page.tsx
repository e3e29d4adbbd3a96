import { Button } from "../../platform/html/button.tsx"
import { CountField } from "../../platform/html/count-field.tsx"
import { FoldedForm } from "../../platform/html/folded-form.tsx"
import { TextField } from "../../platform/html/form.tsx"
import { Entries, Steps } from "../../platform/html/steps.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { sayDay, sayDayOf } from "../../platform/words/day.ts"
import { changePolicy, noteHours } from "./actions.ts"
import { saidPeriod } from "./desk-page.tsx"
import type { OnePolicy } from "./model.ts"
import { PolicyFields, policyLabels } from "./policy-fields.tsx"

type PartProps = { one: OnePolicy; about: About }

export const PolicyPage: View<OnePolicy> = (one, about) => ({
  title: one.policy.holder,
  lead: saidPeriod(one.policy),
  main: (
    <>
      {one.policy.exceptions && <p>Niet verzekerd: {one.policy.exceptions}</p>}
      {one.hoursLeft !== null && <Hours one={one} about={about} />}
      <Change one={one} about={about} />
      <h2>Geschiedenis</h2>
      <Steps
        label="Versies van deze verzekering"
        steps={one.versions.map(({ why, changedAt, changedBy }, index) => ({
          state: index === 0 ? "Opgeschreven" : "Veranderd",
          who: changedBy ?? undefined,
          when: sayDayOf(changedAt),
          datetime: changedAt.toISOString().slice(0, 10),
          why: why && <p>{why}</p>,
        }))}
      />
      <p>
        <a href="/beheer/verzekering">Alle verzekeringen</a>
      </p>
    </>
  ),
})

function Hours({ one, about }: PartProps) {
  const { policy, uses, hoursLeft } = one
  const state = about.form(noteHours)
  return (
    <section class="stack">
      <h2>
        Nog {hoursLeft} van {policy.yearlyHours} uren
      </h2>
      <p>In de twaalf maanden waarin vandaag valt. Schrijf hier op wat je bij de verzekeraar aangaf.</p>
      <FoldedForm
        state={state}
        summary="Uren opschrijven"
        labels={{ day: "Dag", hours: "Uren" }}
        action={`/beheer/verzekering/${policy.id}/uren`}
        submit="Opschrijven"
      >
        <TextField state={state} name="day" label="Voor welke dag?" type="date" width="medium" />
        <CountField
          state={state}
          name="hours"
          label="Hoeveel uren, van iedereen samen?"
          hint="Een begonnen uur telt als een heel uur."
        />
      </FoldedForm>
      {uses.length > 0 && (
        <Entries
          label="Uren die zijn opgeschreven"
          entries={uses.map(({ id, day, hours, takenBack }) => ({
            title: `${sayDay(day)}: ${hours === 1 ? "1 uur" : `${hours} uren`}`,
            about: takenBack ? "Teruggenomen: telt niet mee" : undefined,
            actions: !takenBack && (
              <form action={`/beheer/verzekering/${policy.id}/uren-terug`} method="post">
                <Button look="quiet" name="use" value={id} label={`Terugnemen: de uren van ${sayDay(day)}`}>
                  Terugnemen
                </Button>
              </form>
            ),
          }))}
        />
      )}
    </section>
  )
}

function Change({ one: { policy, items, areas }, about }: PartProps) {
  const state = about.form(changePolicy, {
    ...{ country: policy.country, holder: policy.holder, number: policy.number, exceptions: policy.exceptions },
    ...{ worksFrom: policy.worksFrom, worksUntil: policy.worksUntil ?? "", hoursAhead: String(policy.hoursAhead) },
    ...{ yearlyHours: policy.yearlyHours === null ? "" : String(policy.yearlyHours), areas: policy.areas },
    ...{ items: policy.items, sources: policy.sources, knownOnly: policy.knownOnly ? "on" : "" },
  })
  return (
    <FoldedForm
      state={state}
      summary="Deze verzekering veranderen"
      labels={policyLabels}
      action={`/beheer/verzekering/${policy.id}`}
      submit="Veranderen"
    >
      <input type="hidden" name="version" value={policy.version} />
      <PolicyFields state={state} items={items} areas={areas} />
    </FoldedForm>
  )
}
