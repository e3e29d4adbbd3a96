import type { z } from "zod"
import { addresses } from "../../platform/html/addresses.ts"
import { ErrorSummary, Form, Select, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { NewPassword } from "../../platform/html/new-password.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { type me, signIn, switchOrganisation } from "./actions.ts"
import { acceptInvitation, type invitationByToken } from "./invitation-actions.ts"
import { roleLabels } from "./model.ts"
import { signInWithPasskey } from "./passkey-actions.ts"
import { PasskeySignIn } from "./passkey-parts.tsx"

export const SignInPage: View<{ verder?: string | undefined }> = ({ verder = "" }, { form }) => {
  const state = form(signIn)
  return {
    title: "Aanmelden",
    script: ["passkey", "password-field"],
    main: (
      <>
        <ErrorSummary state={state} />
        <Form action="/aanmelden">
          <input type="hidden" name="verder" value={verder} />
          <TextField state={state} name="email" label="E-mailadres" type="email" autocomplete="username" required />
          <TextField
            state={state}
            name="password"
            label="Wachtwoord"
            type="password"
            autocomplete="current-password"
            required
          />
          <SubmitRow label="Aanmelden" />
        </Form>
        <p>
          <a href="/wachtwoord-vergeten">Wachtwoord vergeten?</a>
        </p>
        <PasskeySignIn state={form(signInWithPasskey)} onward={verder} />
        <p>
          <a href={`/aanmelden/organisatie${verder ? `?verder=${encodeURIComponent(verder)}` : ""}`}>
            Aanmelden via je organisatie
          </a>
        </p>
        <p>
          Nog geen account? Je coördinator nodigt je uit. Je kunt ook <a href="/signalen/nieuw">zonder account</a> een
          signaal doorgeven.
        </p>
      </>
    ),
  }
}

export const InvitationPage: View<z.output<typeof invitationByToken.output>> = (invitation, { form }) => {
  const state = form(acceptInvitation, { email: invitation.email })
  return {
    title: `Welkom, ${invitation.name}`,
    script: ["password-field"],
    unkept: true,
    lead: `Je doet mee namens ${invitation.organisation}, als ${invitation.role.toLowerCase()}.`,
    main: (
      <>
        <ErrorSummary state={state} />
        <Form action={`/uitnodiging/${invitation.token}`}>
          <TextField
            state={state}
            name="email"
            label="E-mailadres"
            type="email"
            autocomplete="username"
            required
            hint="Hiermee meld je je straks aan."
          />
          <NewPassword
            state={state}
            name="password"
            label="Kies een wachtwoord"
            hint="Heb je al een account bij Nabij? Vul dan dat wachtwoord in."
            known={[invitation.name, invitation.organisation]}
          />
          <SubmitRow label="Meedoen" />
        </Form>
      </>
    ),
  }
}

export const AccountPage: View<z.output<typeof me.output>> = (account, { form }) => {
  const state = form(switchOrganisation)
  return {
    title: account.name,
    lead: `Je werkt nu voor ${account.organisation.name}.`,
    main: (
      <>
        <h2>Je rollen hier</h2>
        {account.roles.length === 0 && (
          <p>
            Je rollen wachten op je tweede stap. <a href={addresses.security}>Stel die eerst in</a>.
          </p>
        )}
        <Entries entries={account.roles.map((role) => ({ title: roleLabels[role as keyof typeof roleLabels] }))} />
        <p>
          <a href="/mijn-naam">Wie las mijn naam?</a>
        </p>
        <p>
          <a href="/account/logboek">Wat ik deed</a>: wat het logboek van jou weet.
        </p>
        <p>
          <a href="/account/gegevens">Neem je gegevens mee</a>: alles wat Nabij van jou bewaart, in één bestand.
        </p>
        <h2>Hoe je binnenkomt</h2>
        <p>
          <a href={addresses.security}>Veilig aanmelden</a>: je wachtwoord, een tweede stap, passkeys, en waar je bent
          aangemeld.
        </p>
        {account.organisations.length > 0 && (
          <>
            <h2>Voor een andere organisatie verder</h2>
            <p>Wat je voor de ene organisatie ziet, zie je niet bij de andere. Je wisselt daarom altijd zelf.</p>
            <ErrorSummary state={state} />
            <Form action="/account/organisatie">
              <Select
                state={state}
                name="organisationId"
                label="Organisatie"
                options={account.organisations.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <SubmitRow label="Wisselen" />
            </Form>
          </>
        )}
      </>
    ),
  }
}
