import { randomUUID } from "node:crypto"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"

export type NewMatch = {
  needId: string
  offerId: string
  units: number
  metres: number
  madeBy: string | null
  madeOn: Day
}

export async function addMatch(database: Database, match: NewMatch): Promise<string> {
  const id = randomUUID()
  await database
    .insertInto("helpMatch")
    .values({ id, ...match })
    .execute()
  return id
}
