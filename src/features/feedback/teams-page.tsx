import { Empty } from "../../platform/html/notice.tsx"
import { Table } from "../../platform/html/table.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { type Team, teamMailPromise } from "./model.ts"

export const TeamsPage: View<Team[]> = (teams) => ({
  title: "Teams",
  lead: teamMailPromise,
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
