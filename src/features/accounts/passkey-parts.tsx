import { Button } from "../../platform/html/button.tsx"
import { ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Disclosure } from "../../platform/html/notice.tsx"
import { OwnPassword } from "../../platform/html/own-password.tsx"

/** Shown by its client module where the browser knows passkeys. */
export function PasskeySignIn({ state, onward }: { state: FormState; onward: string }) {
  return (
    <section class="stack" data-needs-passkey hidden={state.errors.length === 0}>
      <h2>Zonder wachtwoord</h2>
      <ErrorSummary state={state} />
      <form class="stack" action="/aanmelden/passkey" method="post" data-passkey="sign-in">
        <input type="hidden" name="verder" value={onward} />
        <input type="hidden" name="answer" value="" />
        <div>
          <Button look="secondary" icon="lock">
            Gebruik een passkey
          </Button>
        </div>
        <p aria-live="polite" />
      </form>
    </section>
  )
}

export function AddPasskey({ state, needsPassword }: { state: FormState; needsPassword: boolean }) {
  return (
    <div class="stack" data-needs-passkey hidden={state.errors.length === 0}>
      <ErrorSummary state={state} />
      <Disclosure summary="Een passkey toevoegen" open={state.errors.length > 0}>
        <form class="utrecht-form stack" action="/account/veiligheid/passkeys" method="post" data-passkey="add">
          <input type="hidden" name="answer" value="" />
          <TextField
            state={state}
            name="name"
            label="Naam voor deze passkey"
            hint="Zo herken je hem later, bijvoorbeeld: mijn telefoon."
            autocomplete="off"
            required
          />
          {needsPassword && <OwnPassword state={state} />}
          <SubmitRow label="Passkey toevoegen" />
          <p aria-live="polite" />
        </form>
      </Disclosure>
    </div>
  )
}

type SureProps = {
  state: FormState
  action: string
  label: string
  needsPassword: boolean
  look?: "danger" | "primary"
}

/** A form that asks only for one's password. */
export function Sure({ state, action, label, needsPassword, look = "primary" }: SureProps) {
  return (
    <>
      <ErrorSummary state={state} />
      <Form action={action}>
        {needsPassword && <OwnPassword state={state} />}
        <SubmitRow label={label} look={look} />
      </Form>
    </>
  )
}
