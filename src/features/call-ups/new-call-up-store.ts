import { randomUUID } from "node:crypto"
import type { Day } from "../../methods/calendar/week.ts"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import type { PublicLink } from "./pattern-rules.ts"

type NewCallUpRow = {
  id: string
  organisationId: string
  itemCode: string
  areaCode: string
  pointId: string
  slug: string
  madeBy: string
  madeOn: Day
}
export const addCallUp = (database: Database, callUp: NewCallUpRow) =>
  database.insertInto("callUp").values(callUp).execute()

type NewVersion = {
  callUpId: string
  units: number
  until: Day
  instructions: MaskedText
  pattern: PublicLink
  writtenBy: string
  writtenOn: Day
}
export const addVersion = (database: Database, version: NewVersion) =>
  database
    .insertInto("callUpVersion")
    .values({ id: randomUUID(), ...version })
    .execute()
