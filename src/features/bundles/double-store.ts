import { randomUUID } from "node:crypto"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import type { Pair } from "./double-rules.ts"

/** The pairs in a bundle that tell of one event. */
export const doublesIn = (database: Database, bundleId: string): Promise<Pair[]> =>
  database
    .selectFrom("standingDouble")
    .select(["signalId", "otherId"])
    .where("bundleId", "=", bundleId)
    .execute() as Promise<Pair[]>

const ordered = (one: string, other: string): [string, string] => (one < other ? [one, other] : [other, one])

/** Why two signals in a bundle are a double, or nothing where they are not. */
export const doubleOf = (
  database: Database,
  bundleId: string,
  one: string,
  other: string,
): Promise<string | undefined> => {
  const [signalId, otherId] = ordered(one, other)
  return database
    .selectFrom("standingDouble")
    .select("why")
    .where("bundleId", "=", bundleId)
    .where("signalId", "=", signalId)
    .where("otherId", "=", otherId)
    .executeTakeFirst()
    .then((row) => row?.why ?? undefined)
}

type Mark = {
  bundleId: string
  one: string
  other: string
  double: boolean
  why: MaskedText
  markedBy: string
  markedAt: Date
}

/** Says that two signals tell of one event, or that they do not after all. */
export const markDouble = (database: Database, { one, other, ...mark }: Mark) => {
  const [signalId, otherId] = ordered(one, other)
  return database
    .insertInto("doubleReport")
    .values({ id: randomUUID(), signalId, otherId, ...mark })
    .execute()
}
