import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import { conflict } from "../../platform/http/failure.ts"
import type { Country } from "../../platform/words/words.ts"
import { entitlements } from "../entitlements/store.ts"
import { labelFor } from "../help-items/rules.ts"
import { helpItems } from "../help-items/store.ts"
import { startThemes } from "./start-set.ts"
import type { MappedKind, Mapping } from "./theme-model.ts"

const newestOf = (database: Database) =>
  database
    .selectFrom("unmetThemeVersion")
    .distinctOn(["kind", "code"])
    .select(["kind", "code", "version", "themeCode"])
    .orderBy("kind")
    .orderBy("code")
    .orderBy("version", "desc")
    .execute()

/** The theme of everything that can be asked and of every right, as it is now. */
export async function mappings(database: Database, inCountry: Country = "nl"): Promise<Mapping[]> {
  const changed = new Map((await newestOf(database)).map((row) => [`${row.kind} ${row.code}`, row]))
  const now = (kind: MappedKind, code: string, name: string, country: Mapping["country"]): Mapping => {
    const row = changed.get(`${kind} ${code}`)
    const { version, themeCode } = row ?? { version: 0, themeCode: startThemes[kind][code] ?? null }
    return { kind, code, name, country, version, theme: themeCode }
  }
  return [
    ...(await helpItems(database)).map((item) => now("item", item.code, labelFor(item, inCountry), null)),
    ...(await entitlements(database)).map(({ code, name, country }) => now("right", code, name, country)),
  ]
}

/** Whether what was asked belongs to a theme by itself. */
export async function placedItems(database: Database): Promise<(need: { item: string | null }) => boolean> {
  const placed = (await mappings(database)).filter(({ kind, theme }) => kind === "item" && theme !== null)
  const codes = new Set(placed.map(({ code }) => code))
  return ({ item }) => item !== null && codes.has(item)
}

/** Every version that somebody wrote, the oldest first. */
export const mappingVersions = (database: Database, kind: MappedKind, code: string) =>
  database
    .selectFrom("unmetThemeVersion")
    .leftJoin("person", "person.id", "unmetThemeVersion.changedBy")
    .select(["version", "themeCode as theme", "why", "changedAt", "person.name as changedBy"])
    .where("kind", "=", kind)
    .where("code", "=", code)
    .orderBy("version")
    .execute()

type NewVersion = {
  kind: MappedKind
  code: string
  seen: number
  themeCode: string | null
  why: MaskedText
  changedBy: string
  changedAt: Date
}

/** The version after the one that was seen. Of two people who write at once, one is told so. */
export async function addMapping(database: Database, { seen, ...row }: NewVersion): Promise<void> {
  const added = await database
    .insertInto("unmetThemeVersion")
    .values({ ...row, version: seen + 1 })
    .onConflict((same) => same.columns(["kind", "code", "version"]).doNothing())
    .returning("version")
    .executeTakeFirst()
  if (!added)
    throw conflict(
      "Iemand anders veranderde dit op hetzelfde moment. Die verandering staat er; die van jou nog niet. Kijk hoe het nu staat en probeer het opnieuw.",
    )
}
