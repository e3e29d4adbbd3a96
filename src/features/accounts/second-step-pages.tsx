import type { z } from "zod"
import { Choice, ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { OwnPassword } from "../../platform/html/own-password.tsx"
import { Steps } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayDayOf } from "../../platform/words/day.ts"
import { signInWithPasskey } from "./passkey-actions.ts"
import { PasskeySignIn } from "./passkey-parts.tsx"
import { decideSecondStep, type secondStepRule, takeSecondStep } from "./second-step-actions.ts"
import type { Level } from "./second-step-rules.ts"

/** After the password: the code of one's app, one from paper, or a passkey. */
export const SecondStepPage: View<{ verder?: string | undefined }> = ({ verder = "" }, { form }) => {
  const state = form(takeSecondStep)
  return {
    title: "Nog één stap",
    lead: "Laat zien dat jij het bent, en niet iemand die je wachtwoord kent.",
    unkept: true,
    script: ["passkey"],
    main: (
      <>
        <ErrorSummary state={state} />
        <Form action="/aanmelden/code">
          <input type="hidden" name="verder" value={verder} />
          <TextField
            state={state}
            name="code"
            label="Code uit je app"
            hint="Zes cijfers. Telefoon kwijt? Vul dan een van je noodcodes in."
            autocomplete="one-time-code"
            width="medium"
            required
          />
          <SubmitRow label="Verder" />
        </Form>
        <PasskeySignIn state={form(signInWithPasskey)} onward={verder} />
        <p>
          Heb je geen app en geen noodcodes meer? Vraag de beheerder om je tweede stap weg te halen.{" "}
          <a href="/aanmelden">Opnieuw beginnen</a>
        </p>
      </>
    ),
  }
}

const levelLabels: Record<Level, string> = {
  nobody: "Van niemand",
  administrators: "Van beheerders en analisten",
  coordinators: "Van coördinatoren, de werkgroep, beheerders en analisten",
  everybody: "Van iedereen",
}

type Rule = z.output<typeof secondStepRule.output>

export const SecondStepRulePage: View<Rule> = ({ level, graceDays, password, history }, { form }) => {
  const state = form(decideSecondStep, { level, graceDays: String(graceDays) })
  return {
    title: "Tweede stap bij het aanmelden",
    script: ["password-field"],
    lead: "Van wie je naast het wachtwoord een code of een passkey vraagt.",
    main: (
      <>
        <p>
          Wie ziet wat anderen doorgaven, heeft meer nodig dan een wachtwoord dat iemand kan raden of afkijken. Mensen
          stellen hun tweede stap zelf in bij hun account. Doen ze dat niet op tijd, dan wachten hun rollen tot het wel
          zo is. Er gaat niets verloren.
        </p>
        <ErrorSummary state={state} />
        <Form action="/beheer/tweede-stap">
          <Choice
            state={state}
            name="level"
            legend="Van wie vraag je een tweede stap?"
            options={Object.entries(levelLabels).map(([value, label]) => ({ value, label }))}
          />
          <TextField
            state={state}
            name="graceDays"
            label="Hoeveel tijd krijgen zij?"
            hint="Geteld vanaf vandaag, en voor wie later een rol krijgt vanaf die dag."
            type="number"
            suffix="dagen"
            width="short"
            min="0"
            max="90"
            required
          />
          {password && <OwnPassword state={state} />}
          <SubmitRow label="Bewaren" />
        </Form>
        {history.length > 0 && (
          <>
            <h2>Wat hierover besloten is</h2>
            <Steps
              label="Wat hierover besloten is, het nieuwste eerst"
              steps={history.map((one) => ({
                state: `${levelLabels[one.level]}, met ${one.graceDays} dagen tijd`,
                who: one.decidedBy ?? "Nabij zelf, bij de overgang naar deze versie",
                when: sayDayOf(one.decidedAt),
              }))}
            />
          </>
        )}
      </>
    ),
  }
}
