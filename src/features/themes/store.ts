import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import { conflict } from "../../platform/http/failure.ts"
import type { Theme } from "./model.ts"

export const themes = (database: Database): Promise<Theme[]> =>
  sql<Theme>`
    select code, version, parent_code, label_nl, label_be, description, aliases, retired
    from theme order by parent_code nulls first, label_nl`
    .execute(database)
    .then(({ rows }) => rows)

/** A theme by its code or one of its other names. */
export const themeByName = async (database: Database, name: string): Promise<Theme | undefined> =>
  (
    await sql<Theme>`
      select code, version, parent_code, label_nl, label_be, description, aliases, retired
      from theme where code = ${name} or ${name} = any (aliases) order by (code = ${name}) desc limit 1`.execute(
      database,
    )
  ).rows[0]

export const themeHistory = (database: Database, code: string) =>
  database
    .selectFrom("themeVersion")
    .leftJoin("person", "person.id", "themeVersion.changedBy")
    .select(["version", "labelNl", "labelBe", "retired", "why", "changedAt", "person.name as changedBy"])
    .where("code", "=", code)
    .orderBy("version")
    .execute()

export type NewVersion = Omit<Theme, "version"> & { changedBy: string | null; changedAt: Date; why: string }

/** Adds the next version of a theme, or the one after the version that somebody saw. Of two people who change it in the same moment one is told so: no change is lost. */
export async function addVersion(database: Database, theme: NewVersion, seen?: number): Promise<void> {
  const added = await database
    .insertInto("themeVersion")
    .values({
      ...theme,
      version:
        seen === undefined
          ? sql<number>`(select coalesce(max(version), 0) + 1 from theme_version where code = ${theme.code})`
          : seen + 1,
    })
    .onConflict((same) => same.columns(["code", "version"]).doNothing())
    .returning("version")
    .executeTakeFirst()
  if (!added)
    throw conflict(
      "Iemand anders veranderde dit thema op hetzelfde moment. Die verandering staat er; die van jou nog niet. Kijk naar het thema en probeer het opnieuw.",
    )
}
