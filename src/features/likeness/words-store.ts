import { sql } from "kysely"
import type { Changing, Database } from "../../platform/http/action.ts"
import type { ToldChange, WordChange } from "./words-model.ts"

/** Every word that people changed, as it stands now. */
export const currentChanges = (database: Database): Promise<(WordChange & { entry: number; why: string })[]> =>
  database
    .selectFrom("currentWordChange")
    .select(["kind", "topic", "concept", "word", "meaning", "region", "hint", "present", "why", "entry"])
    .orderBy("entry")
    .execute()

/** A number that grows with every change, so that whoever keeps the words in memory sees that something changed. */
export const wordsVersion = async (database: Database): Promise<number> => {
  const row = await database
    .selectFrom("wordChange")
    .select(({ fn }) => fn.max<number | null>("entry").as("version"))
    .executeTakeFirst()
  return row?.version ?? 0
}

export type HistoryOf = { kind?: WordChange["kind"]; topic?: string; concept?: string }

/** The newest changes of one place or of all, oldest first, with who made them. */
export const history = async (database: Database, of: HistoryOf, most: number): Promise<ToldChange[]> => {
  const newest = await database
    .selectFrom("wordChange as change")
    .leftJoin("person", "person.id", "change.changedBy")
    .select(["kind", "topic", "concept", "word", "meaning", "region", "hint", "present", "why", "changedAt"])
    .select("person.name as changedBy")
    .$if(of.kind !== undefined, (asked) => asked.where("kind", "=", of.kind ?? "variant"))
    .$if(of.topic !== undefined, (asked) => asked.where("topic", "=", of.topic ?? ""))
    .$if(of.concept !== undefined, (asked) => asked.where("concept", "=", of.concept ?? ""))
    .orderBy("entry", "desc")
    .limit(most)
    .execute()
  return newest.reverse()
}

/** Changes are made one after the other: what somebody checked still holds when they write, and no number is passed over. */
export const takeTurn = (database: Changing["database"]): Promise<unknown> =>
  sql`lock table word_change in share row exclusive mode`.execute(database)

export type NewChange = WordChange & { id: string; why: string; changedBy: string; changedAt: Date }

export const addChange = (database: Changing["database"], change: NewChange): Promise<unknown> =>
  database.insertInto("wordChange").values(change).execute()
