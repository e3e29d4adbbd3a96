import type { z } from "zod"
import { ErrorSummary, Form, SubmitRow } from "../../platform/html/form.tsx"
import { NewPassword } from "../../platform/html/new-password.tsx"
import { Disclosure } from "../../platform/html/notice.tsx"
import { OwnPassword } from "../../platform/html/own-password.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { changeOwnPassword } from "./password-actions.ts"
import type { mySecurity } from "./session-actions.ts"

type Part = { security: z.output<typeof mySecurity.output>; about: About }

export function PasswordPart({ security: { ways }, about: { form, who } }: Part) {
  const state = { ...form(changeOwnPassword), id: "wachtwoord" }
  const known = who.kind === "person" ? [who.name, who.organisation.name] : []
  return (
    <section class="stack">
      <h2>Wachtwoord</h2>
      {ways.password ? (
        <>
          <Disclosure summary="Een ander wachtwoord kiezen" open={state.errors.length > 0}>
            <ErrorSummary state={state} />
            <Form action="/account/veiligheid/wachtwoord">
              <OwnPassword state={state} />
              <NewPassword state={state} name="newPassword" label="Nieuw wachtwoord" known={known} />
              <SubmitRow label="Bewaar dit wachtwoord" />
            </Form>
            <p>Op andere plekken word je afgemeld. Je krijgt er een mail over.</p>
          </Disclosure>
          <p>
            Weet je het niet meer? <a href="/wachtwoord-vergeten">Vraag een link per mail</a>
          </p>
        </>
      ) : (
        <p>
          Je hebt geen wachtwoord. Wil je er een? <a href="/wachtwoord-vergeten">Vraag een link per mail</a>
        </p>
      )}
    </section>
  )
}
