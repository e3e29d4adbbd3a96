import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"

export type PlanningOrganisation = { id: string; name: string }

/** The other organisations that have somebody who plans help: only those can take a need over. */
export const othersWhoPlan = (database: Database, organisationId: string): Promise<PlanningOrganisation[]> =>
  sql<PlanningOrganisation>`
    select o.id, o.name from organisation o
    where o.id <> ${organisationId} and exists (
      select 1 from membership m
      where m.organisation_id = o.id and m.role = 'volunteerCoordinator' and m.ended_at is null)
    order by o.name`
    .execute(database)
    .then(({ rows }) => rows)
