import { Choice, ErrorSummary, Form, Select, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { Steps } from "../../platform/html/steps.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { sayDay, sayDayOf } from "../../platform/words/day.ts"
import type { CountsDesk } from "./desk-questions.ts"
import type { Permission } from "./model.ts"
import { allowPeopleCount } from "./permission-actions.ts"

type Props = NonNullable<CountsDesk["allowing"]> & { form: About["form"] }

const labels = {
  organisationId: "Voor welke organisatie?",
  allowed: "Aan of uit?",
  dpiaOn: "Dag van de DPIA",
  dpiaReference: "Kenmerk van de DPIA",
  why: "Waarom gaat het uit?",
}

/** For an administrator: where it is on, by which DPIA, and everything that was said of it before. */
export function PermissionPart({ permissions, organisations, form }: Props) {
  const state = form(allowPeopleCount)
  return (
    <section class="stack" aria-labelledby="waar-het-aan-staat">
      <h2 id="waar-het-aan-staat">Waar het aan staat</h2>
      <p>
        Mensen tellen staat uit, tot jij het voor een organisatie aanzet. Dat mag alleen als die organisatie een DPIA
        heeft vastgesteld die dit toelaat. Meld haar ook aan bij de sleutelbewaarder.
      </p>
      <ErrorSummary state={state} labels={labels} />
      <Form action="/beheer/mensen-tellen/toestemming" label="Zet mensen tellen aan of uit">
        <Select
          state={state}
          name="organisationId"
          label={labels.organisationId}
          empty="Kies een organisatie"
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <Choice
          state={state}
          name="allowed"
          legend={labels.allowed}
          inline
          options={[
            { value: "ja", label: "Aan" },
            { value: "nee", label: "Uit" },
          ]}
        />
        <TextField
          state={state}
          name="dpiaOn"
          label={labels.dpiaOn}
          hint="Nodig om het aan te zetten."
          type="date"
          width="medium"
        />
        <TextField
          state={state}
          name="dpiaReference"
          label={labels.dpiaReference}
          hint="Hoe de DPIA heet of waar zij te vinden is, zoals 2026-14."
          maxLength={200}
        />
        <TextField state={state} name="why" label={labels.why} hint="Nodig om het uit te zetten." maxLength={400} />
        <SubmitRow label="Bewaren" icon="check" />
      </Form>
      <h3>Wat er is besloten</h3>
      <History permissions={permissions} />
    </section>
  )
}

function History({ permissions }: { permissions: readonly Permission[] }) {
  if (permissions.length === 0) return <p class="soft">Het staat nog nergens aan.</p>
  return (
    <Steps
      label="Besluiten over mensen tellen"
      steps={permissions
        .toReversed()
        .map(({ organisation, allowed, dpiaOn, dpiaReference, why, changedBy, changedAt }) => ({
          state: `${organisation.name}: ${allowed ? "aan" : "uit"}`,
          who: changedBy ?? undefined,
          when: sayDayOf(changedAt),
          datetime: changedAt.toISOString().slice(0, 10),
          why: [dpiaOn && `DPIA van ${sayDay(dpiaOn)}, ${dpiaReference}`, why].filter(Boolean).join(". "),
        }))}
    />
  )
}
