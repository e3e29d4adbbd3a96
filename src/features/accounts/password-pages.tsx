import type { z } from "zod"
import { ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { NewPassword } from "../../platform/html/new-password.tsx"
import type { Face, View } from "../../platform/http/page-route.ts"
import { askPasswordLink, choosePassword, type passwordReset } from "./password-actions.ts"
import { mostLinks } from "./rules.ts"

export const ForgottenPage: View<object> = (_none, { form }) => {
  const state = form(askPasswordLink)
  return {
    title: "Wachtwoord vergeten",
    lead: "Vul je e-mailadres in. Je krijgt een mail met een link om een nieuw wachtwoord te kiezen.",
    main: (
      <>
        <ErrorSummary state={state} />
        <Form action="/wachtwoord-vergeten">
          <TextField state={state} name="email" label="E-mailadres" type="email" autocomplete="username" required />
          <SubmitRow label="Stuur de link" icon="mail" />
        </Form>
        <p>
          Kun je niet bij je mail? Vraag je coördinator of de beheerder om een brief.{" "}
          <a href="/aanmelden">Terug naar aanmelden</a>
        </p>
      </>
    ),
  }
}

/** The same for an address that we know and for one that we do not. */
export const LinkAskedFace = ({ hours }: z.output<typeof askPasswordLink.output>): Face => ({
  title: "Kijk in je mail",
  main: (
    <>
      <p>
        Staat dit adres bij ons, dan krijg je binnen een paar minuten een mail. De link daarin werkt één keer, {hours}{" "}
        uur lang.
      </p>
      <p>
        Zie je niets? Kijk bij ongewenste mail, en of je het adres gebruikte waarmee je je aanmeldt. Wij sturen ten
        hoogste {mostLinks} mails in {hours} uur.
      </p>
      <p>
        <a href="/aanmelden">Terug naar aanmelden</a>
      </p>
    </>
  ),
})

export const ChoosePasswordPage: View<z.output<typeof passwordReset.output>> = ({ token, name, email }, { form }) => {
  const state = form(choosePassword)
  return {
    title: "Kies een nieuw wachtwoord",
    lead: `Voor ${name}. Je meldt je aan met ${email}.`,
    // The address holds a secret: it is not kept by the browser and passed on to nobody.
    quiet: true,
    script: ["password-field"],
    main: (
      <>
        <ErrorSummary state={state} />
        <Form action={`/wachtwoord/${token}`}>
          <NewPassword state={state} name="password" label="Nieuw wachtwoord" known={[name, email]} />
          <SubmitRow label="Bewaar dit wachtwoord" />
        </Form>
        <p>Daarna ben je overal afgemeld. Meld je opnieuw aan met het nieuwe wachtwoord.</p>
      </>
    ),
  }
}
