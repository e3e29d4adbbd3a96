import type { z } from "zod"
import { ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { Disclosure } from "../../platform/html/notice.tsx"
import { SquareCode } from "../../platform/html/square-code.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { confirmCodes, type pendingCodes } from "./second-factor-actions.ts"

/** The secret for one's app: to read with its camera, and to type over. */
export const CodesPage: View<z.output<typeof pendingCodes.output>> = ({ secret, address }, { form }) => {
  const state = form(confirmCodes)
  return {
    title: "Codes instellen",
    lead: "In drie stappen. Pas na de derde vraagt Nabij bij het aanmelden om een code.",
    unkept: true,
    main: (
      <>
        <ErrorSummary state={state} />
        <h2>1. Zet een app op je telefoon</h2>
        <p>
          Heb je er al een, of vraagt je organisatie om een bepaalde app? Gebruik die. Anders zoek je in de winkel van
          je telefoon naar een authenticator, zoals Aegis, 2FAS, FreeOTP of de app van Google of Microsoft.
        </p>
        <h2>2. Laat de app dit plaatje lezen</h2>
        <p>Kies in de app voor een account toevoegen en richt de camera op het plaatje.</p>
        <SquareCode text={address} label="Plaatje voor je app. Kun je het niet lezen? Typ dan de code eronder over." />
        <Disclosure summary="Ik typ het liever over" open={state.errors.length > 0}>
          <p>
            Kies in de app voor zelf invullen. Typ deze code over, met of zonder spaties:
            <br />
            <strong class="nabij-code nabij-code--long">{secret.replace(/.{4}(?=.)/g, "$& ")}</strong>
          </p>
          <p>
            Lees je dit op je telefoon zelf? <a href={address}>Open het in de app</a>
          </p>
        </Disclosure>
        <h2>3. Vul de code in die de app laat zien</h2>
        <Form action="/account/veiligheid/codes/instellen">
          <TextField
            state={state}
            name="code"
            label="Code van zes cijfers"
            inputmode="numeric"
            autocomplete="one-time-code"
            width="short"
            required
          />
          <SubmitRow label="Zet de codes aan" secondary={<a href="/account/veiligheid">Later</a>} />
        </Form>
      </>
    ),
  }
}
