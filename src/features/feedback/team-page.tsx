import { ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { type Team, teamMailPromise } from "./model.ts"
import { setTeamEmail } from "./team-actions.ts"

export const TeamPage: View<Team> = (team, { form, settings }) => {
  const state = form(setTeamEmail, { email: team.email ?? "" })
  return {
    title: team.name,
    lead: teamMailPromise,
    main: (
      <>
        <ErrorSummary state={state} />
        <Form action={`/beheer/teams/${team.id}`}>
          <TextField
            state={state}
            name="email"
            label="E-mailadres van het team"
            hint="Een adres dat het hele team leest. Leeg? Dan gaat er geen mail."
            type="email"
            autocomplete="off"
            optional
          />
          <SubmitRow label="Bewaren" />
        </Form>
        {team.members < settings.MINIMUM_SOURCES && (
          <p>
            Dit team is zo klein dat een mail zou verraden wie iets doorgaf. Er staat daarom alleen in dat er nieuws is.
            Vanaf {settings.MINIMUM_SOURCES} mensen staat er ook in welk nieuws.
          </p>
        )}
        <p>
          <a href="/beheer/teams">Alle teams</a>
        </p>
      </>
    ),
  }
}
