import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import { conflict } from "../../platform/http/failure.ts"
import type { HelpItem } from "./model.ts"

export const itemVersions = (database: Database, code: string) =>
  database
    .selectFrom("helpItemVersion")
    .leftJoin("person", "person.id", "helpItemVersion.changedBy")
    .select(["version", "labelNl", "labelBe", "unitOne", "unitMany", "retired", "why", "changedAt"])
    .select("person.name as changedBy")
    .where("code", "=", code)
    .orderBy("version")
    .execute()

type NewVersion = HelpItem & { changedBy: string; changedAt: Date; why: MaskedText }

/** Adds the version after the one that somebody saw. Of two people in the same moment one is told so: no change is lost. */
export async function addItemVersion(database: Database, { version, ...item }: NewVersion): Promise<void> {
  const added = await database
    .insertInto("helpItemVersion")
    .values({ ...item, version: version + 1 })
    .onConflict((same) => same.columns(["code", "version"]).doNothing())
    .returning("version")
    .executeTakeFirst()
  if (!added)
    throw conflict(
      "Iemand anders veranderde dit op hetzelfde moment. Die verandering staat er; die van jou nog niet. Kijk hoe het nu staat en probeer het opnieuw.",
    )
}
