import { ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { Empty } from "../../platform/html/notice.tsx"
import { Table } from "../../platform/html/table.tsx"
import type { View } from "../../platform/http/page-route.ts"
import type { Team } from "./model.ts"
import { setTeamEmail } from "./team-actions.ts"

const promise =
  "Elke maandag lezen teams per mail wat er met hun signalen gebeurde. In de mail staat nooit wie iets doorgaf."

export const TeamsPage: View<Team[]> = (teams) => ({
  title: "Teams",
  lead: promise,
  main:
    teams.length === 0 ? (
      <Empty title="Nog geen teams">
        <p>
          Een team ontstaat als je iemand uitnodigt en daarbij een team invult. <a href="/beheer/mensen">Naar mensen</a>
        </p>
      </Empty>
    ) : (
      <Table
        caption="Teams en hun mail"
        stacked
        columns={[
          { key: "name", label: "Team" },
          { key: "organisation", label: "Organisatie" },
          { key: "members", label: "Mensen", numeric: true },
          { key: "email", label: "Mail op maandag" },
        ]}
        rows={teams.map(({ id, name, organisation, members, email }) => ({
          name: <a href={`/beheer/teams/${id}`}>{name}</a>,
          organisation,
          members,
          email: email ?? "geen mail",
        }))}
      />
    ),
})

export const TeamPage: View<Team> = (team, { form, settings }) => {
  const state = form(setTeamEmail, { email: team.email ?? "" })
  return {
    title: team.name,
    lead: promise,
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
