import type { Database } from "../../platform/http/action.ts"
import type { OrganisationKind } from "../../platform/http/who.ts"
import type { Country } from "../../platform/words/words.ts"
import type { Organisation } from "./model.ts"

export const organisations = (database: Database): Promise<Organisation[]> =>
  database
    .selectFrom("organisation")
    .select(["id", "code", "name", "kind", "country", "areaCode"])
    .select((row) => [
      row
        .selectFrom("area")
        .select("area.name")
        .whereRef("area.code", "=", "organisation.areaCode")
        .orderBy("area.year", "desc")
        .limit(1)
        .as("area"),
      row
        .selectFrom("membership")
        .select((inner) => inner.fn.count<number>("membership.personId").distinct().as("members"))
        .whereRef("membership.organisationId", "=", "organisation.id")
        .where("membership.endedAt", "is", null)
        .as("members"),
    ])
    .orderBy("name")
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, area: row.area ?? row.areaCode, members: row.members ?? 0 })))

export async function changeOrganisation(
  database: Database,
  id: string,
  change: { name: string; kind: OrganisationKind; country: Country },
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable("organisation")
    .set(change)
    .where("id", "=", id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Who speaks for an organisation now: its coordinator, somebody else who may, or nobody. */
export async function representationOf(
  database: Database,
  organisationId: string,
): Promise<"coordinator" | "other" | "nobody"> {
  const has = (view: "uncoordinatedOrganisation" | "unrepresentedOrganisation") =>
    database.selectFrom(view).select("id").where("id", "=", organisationId).executeTakeFirst()
  if (!(await has("uncoordinatedOrganisation"))) return "coordinator"
  return (await has("unrepresentedOrganisation")) ? "nobody" : "other"
}
