import { addDays, dayOf } from "../../methods/calendar/week.ts"
import { Button } from "../../platform/html/button.tsx"
import { FoldedForm } from "../../platform/html/folded-form.tsx"
import { Choice, optionsOf, Select, TextArea } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
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
    <FoldedForm
      state={state}
      summary="Wij zijn er nog mee bezig"
      says={`Zo valt de vraag niet vrij. De ${need.claimDays} dagen beginnen opnieuw.`}
      open={isNear(need, about)}
      action={`${to}/bezig`}
      submit="Wij zijn ermee bezig"
    >
      <ReasonNote state={state} />
    </FoldedForm>
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
    <FoldedForm
      state={state}
      summary="Aan een andere organisatie vragen"
      says="Die organisatie leest wat er gevraagd wordt en zegt ja of nee. Tot dan ligt de vraag bij jullie. Hun vrijwilligerscoördinatoren krijgen een mail, zonder waar het om gaat."
      action={`${to}/vragen`}
      submit="Vragen"
    >
      <Select
        state={state}
        name="organisation"
        label="Welke organisatie?"
        empty="Kies een organisatie"
        options={need.others.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <ReasonNote state={state} label="Waarom vraag je hen?" />
    </FoldedForm>
  )
}

export function ReleaseForm({ to, about }: FormProps) {
  const state = { ...about.form(releaseClaim), id: "los" }
  return (
    <FoldedForm
      state={state}
      summary="Deze vraag loslaten"
      says="Elke organisatie die hulp plant, kan de vraag dan oppakken. Wat al loopt, blijft lopen."
      action={`${to}/los`}
      submit="Loslaten"
      look="danger"
    >
      <Choice state={state} name="reason" legend="Waarom?" options={optionsOf(releaseReasons, reasonLabels)} />
      <ReasonNote state={state} />
    </FoldedForm>
  )
}
