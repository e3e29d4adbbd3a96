import { randomUUID } from "node:crypto"
import { type Day, mondayOf } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import type { CountingSaid } from "./counting-model.ts"

type Said = { needId: string; said: CountingSaid; theme?: string | null; on: Day }

/** What the resident said to being counted. By the week: weeks are counted, and the day would lie beside others. The newest row holds. */
export const addConsent = (database: Database, { needId, said, theme = null, on }: Said) =>
  database
    .insertInto("unmetConsent")
    .values({ id: randomUUID(), needId, agreed: said === "yes", themeCode: theme, saidWeek: mondayOf(on) })
    .execute()
