import type { z } from "zod"
import { Button, ButtonLink } from "../../platform/html/button.tsx"
import { ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { Notice } from "../../platform/html/notice.tsx"
import { OwnPassword } from "../../platform/html/own-password.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { keepOrganisationSignIn, type organisationSignIn, whereToSignIn } from "./oidc-actions.ts"
import { signInThroughOrganisation } from "./oidc-arrival.ts"
import { OidcFields } from "./oidc-fields.tsx"

type Asked = { verder?: string | undefined }
type Way = z.output<typeof whereToSignIn.output>

/** Where one's organisation has its own sign-in page: asked by the address, of which only the end counts. */
export const ThroughOrganisationPage: View<Asked> = ({ verder = "" }, { form }) => {
  const state = form(whereToSignIn)
  return {
    title: "Aanmelden via je organisatie",
    lead: "Dan gebruik je het account waarmee je op je werk aanmeldt.",
    unkept: true,
    main: (
      <>
        <ErrorSummary state={form(signInThroughOrganisation)} />
        <ErrorSummary state={state} />
        <Form action="/aanmelden/organisatie">
          <input type="hidden" name="verder" value={verder} />
          <TextField
            state={state}
            name="email"
            label="E-mailadres van je werk"
            type="email"
            autocomplete="username"
            required
          />
          <SubmitRow label="Zoek mijn organisatie" secondary={<a href="/aanmelden">Met een wachtwoord</a>} />
        </Form>
      </>
    ),
  }
}

/** Says to which site one goes, before one goes: nobody is sent elsewhere unseen. */
export const WayFoundPage: View<Way> = (way) => {
  return {
    title: "Aanmelden via je organisatie",
    unkept: true,
    main:
      way.kind === "found" ? (
        <>
          <p>
            Je gaat nu naar <strong>{way.host}</strong>, de aanmeldpagina van je organisatie. Ken je die naam niet? Ga
            dan niet verder.
          </p>
          <p>Je wachtwoord van je werk komt niet bij Nabij. Nabij krijgt alleen je naam en je e-mailadres.</p>
          <p>
            <ButtonLink
              href={`/aanmelden/organisatie/${way.provider}?verder=${encodeURIComponent(way.verder)}`}
              icon="arrow-right"
            >
              Ga verder
            </ButtonLink>
          </p>
          <p>
            <a href="/aanmelden">Terug naar aanmelden</a>
          </p>
        </>
      ) : (
        <>
          <Notice tone="info" title={`Voor adressen met ${way.domain} kan dit nog niet`}>
            <p>Meld je aan met je wachtwoord of een passkey. Wil je organisatie dit ook? Vraag het de beheerder.</p>
          </Notice>
          <p>
            <ButtonLink href="/aanmelden">Naar aanmelden</ButtonLink>
          </p>
        </>
      ),
  }
}

type Settings = z.output<typeof organisationSignIn.output>

export const OrganisationSignInPage: View<Settings> = (
  { organisation, returnAddress, provider, password },
  { form },
) => {
  const state = form(keepOrganisationSignIn, {
    issuer: provider?.issuer ?? "",
    clientId: provider?.clientId ?? "",
    domains: provider?.domains.join(", ") ?? "",
    ...(provider?.makesAccounts && { makesAccounts: "on" }),
    ...(provider?.secondStep && { secondStep: "on" }),
  })
  const address = `/beheer/organisaties/${organisation.id}/aanmelden`
  return {
    title: `Aanmelden bij ${organisation.name}`,
    script: ["password-field"],
    lead: "Laat mensen zich aanmelden met het account dat zij op hun werk al hebben (OpenID Connect).",
    unkept: true,
    main: (
      <>
        <Notice tone="attention" title="Bespreek dit eerst met wie er werken">
          <p>
            Wie daar de computers beheert, kan zich als ieder van hen aanmelden, en ziet dan ook wat iemand zelf
            doorgaf. Een passkey of een wachtwoord kan daarnaast altijd. Wie zo binnenkomt, komt alleen bij{" "}
            {organisation.name}.
          </p>
        </Notice>
        <p>
          Vraag wie de computers beheert om Nabij toe te voegen, met dit adres om naar terug te gaan:
          <br />
          <strong class="nabij-code nabij-code--long">{returnAddress}</strong>
        </p>
        <ErrorSummary state={state} />
        <Form action={address}>
          <OidcFields state={state} isKept={provider !== null} />
          {password && <OwnPassword state={state} />}
          <SubmitRow
            label="Proberen en bewaren"
            secondary={<a href={`/beheer/organisaties/${organisation.id}`}>Terug</a>}
          />
        </Form>
        {provider && (
          <>
            <h2>Hiermee stoppen?</h2>
            <p>
              Iedereen die zo binnenkwam, wordt meteen afgemeld. Aanmelden kan dan weer met een wachtwoord of passkey.
            </p>
            <form action={`${address}/weg`} method="post">
              <Button look="danger">Niet meer aanmelden via de organisatie</Button>
            </form>
          </>
        )}
      </>
    ),
  }
}
