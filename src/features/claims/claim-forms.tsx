import { addDays, dayOf } from "../../methods/calendar/week.ts"
import { Button } from "../../platform/html/button.tsx"
import { Choice, ErrorSummary, Form, Select, SubmitRow, TextArea } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Disclosure } from "../../platform/html/notice.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { askOver } from "./ask-over-actions.ts"
import { keepClaim, releaseClaim } from "./claim-actions.ts"
import type { OneClaim } from "./questions.ts"
import { reasonLabels, releaseReasons } from "./reason-model.ts"
import { warningDays } from "./rules.ts"

type FormProps = { to: string; about: About }
type NeedFormProps = FormProps & { need: OneClaim }

export const ReasonNote = ({ state, label = "Wil je er iets bij zeggen?" }: { state: FormState; label?: string }) => (
  <TextArea
    state={state}
    name="note"
    label={label}
    hint="Wie de vraag plant of overneemt, leest dit. Schrijf niets over de bewoner; namen verbergen wij."
    rows={2}
    optional
  />
)

/** For who plans by telephone: nothing else tells that they are at it. */
export function KeepForm({ need, to, about }: NeedFormProps) {
  const state = { ...about.form(keepClaim), id: "bezig" }
  return (
    <Disclosure summary="Wij zijn er nog mee bezig" open={state.errors.length > 0 || isNear(need, about)}>
      <p>Zo valt de vraag niet vrij. De {need.claimDays} dagen beginnen opnieuw.</p>
      <ErrorSummary state={state} />
      <Form action={`${to}/bezig`} label="Wij zijn er nog mee bezig">
        <ReasonNote state={state} />
        <SubmitRow label="Wij zijn ermee bezig" />
      </Form>
    </Disclosure>
  )
}

/** It was told, or will be within a day, that it falls free. */
const isNear = ({ fallsOn, claimDays }: OneClaim, { now }: About): boolean =>
  fallsOn !== null && fallsOn <= addDays(dayOf(now), warningDays(claimDays))

export function AskOverForm({ need, to, about }: NeedFormProps) {
  const state = { ...about.form(askOver), id: "vragen" }
  if (need.claim.asked)
    return (
      <form action={`${to}/terug`} method="post">
        <Button look="secondary">Vraag aan {need.claim.asked} terugnemen</Button>
      </form>
    )
  if (need.others.length === 0)
    return <p class="soft">Er is nog geen andere organisatie die hulp plant. Je kunt dit dus nog aan niemand vragen.</p>
  return (
    <Disclosure summary="Aan een andere organisatie vragen" open={state.errors.length > 0}>
      <p>
        Die organisatie leest wat er gevraagd wordt en zegt ja of nee. Tot dan ligt de vraag bij jullie. Hun
        vrijwilligerscoördinatoren krijgen een mail, zonder waar het om gaat.
      </p>
      <ErrorSummary state={state} />
      <Form action={`${to}/vragen`} label="Aan een andere organisatie vragen">
        <Select
          state={state}
          name="organisation"
          label="Welke organisatie?"
          empty="Kies een organisatie"
          options={need.others.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <ReasonNote state={state} label="Waarom vraag je hen?" />
        <SubmitRow label="Vragen" />
      </Form>
    </Disclosure>
  )
}

export function ReleaseForm({ to, about }: FormProps) {
  const state = { ...about.form(releaseClaim), id: "los" }
  return (
    <Disclosure summary="Deze vraag loslaten" open={state.errors.length > 0}>
      <p>Elke organisatie die hulp plant, kan de vraag dan oppakken. Wat al loopt, blijft lopen.</p>
      <ErrorSummary state={state} />
      <Form action={`${to}/los`} label="Deze vraag loslaten">
        <Choice
          state={state}
          name="reason"
          legend="Waarom?"
          options={releaseReasons.map((value) => ({ value, label: reasonLabels[value] }))}
        />
        <ReasonNote state={state} />
        <SubmitRow label="Loslaten" look="danger" />
      </Form>
    </Disclosure>
  )
}
