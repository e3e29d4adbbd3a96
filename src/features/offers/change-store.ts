import { randomUUID } from "node:crypto"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"

type Change = { offerId: string; radius: number; languages: string[]; slots: number; changedOn: Day }

/** What was offered stays readable; from now on it stands as it was changed. */
export const addChange = (database: Database, change: Change) =>
  database
    .insertInto("offerChange")
    .values({ id: randomUUID(), ...change })
    .execute()
