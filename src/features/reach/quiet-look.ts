import { addDays, type Day } from "../../methods/calendar/week.ts"
import type { House } from "../../platform/house.ts"
import { minimaOf } from "../../platform/minima.ts"
import type { OfferedRow } from "../matches/town-model.ts"
import { type Columns, columnsOf } from "../matches/town-rules.ts"
import type { Quiet } from "../offers/quiet-model.ts"
import { fitOf } from "./fit-rules.ts"
import { quietFrom } from "./quiet-rules.ts"
import { askedSince } from "./recent-store.ts"
import { type Town, townNow } from "./town.ts"
import { type ItemTown, type Solved, solved } from "./worth-rules.ts"

/** Needs of so many days are looked at. */
const askedDays = 56

export type Looking = {
  town: Town
  columns: ReadonlyMap<string, { columns: Columns; rows: ItemTown }>
  solved: Solved[]
  fewest: number
}

/** What is asked, was asked and is offered, and where one more offer would count. */
export async function lookAround(house: House, today: Day): Promise<Looking> {
  const database = house.database.kysely
  const since = await askedSince(database, addDays(today, -askedDays))
  // Also where nobody asks or offers any more: who was helped there asked too.
  const places = since.flatMap(({ areaCode }) => areaCode ?? [])
  const town = await townNow(database, today, places)
  const asked = since.filter((row) => town.points.has(row.areaCode ?? ""))
  const byItem = Map.groupBy(asked, ({ item }) => item)
  const columns = new Map(
    town.items.map((one) => {
      const rows = { ...one, asked: byItem.get(one.item) ?? [] }
      return [one.item, { rows, columns: columnsOf(rows.asked, rows.offered, town.points, town.ruling) }] as const
    }),
  )
  const all = town.items.map((one) => solved(one, town.points, town.ruling))
  return { town, columns, solved: all, fewest: minimaOf(house.settings).count }
}

/** Ids of the offers that stand where people know, and that are proposed to nobody now. */
export function idleIn({ town, solved }: Looking): ReadonlySet<string> {
  const used = new Set(solved.flatMap((one) => [...one.used]))
  return new Set(town.offered.flatMap(({ id, areaCode }) => (town.points.has(areaCode) && !used.has(id) ? [id] : [])))
}

/** What there is to say of one offer; undefined where it is proposed to somebody now, or nobody knows where it is. */
export function quietNow({ town, columns, solved, fewest }: Looking, id: string): Omit<Quiet, "notedOn"> | undefined {
  const row = town.offered.find((one) => one.id === id)
  const found = row && columns.get(row.item)
  const at = found?.rows.offered.findIndex((one) => one.id === id) ?? -1
  if (!row || !found || at < 0 || solved.some(({ used }) => used.has(id))) return undefined
  const [here, near] = [town.points.get(row.areaCode), within(town, row)]
  const waiting = solved.flatMap(({ worth }) => worth.filter(({ row, lacks }) => lacks && near(row.areaCode)))
  const offered = found.rows.offered.filter((one) => near(one.areaCode)).length
  if (!here) return undefined
  return quietFrom(fitOf(found.columns, at), {
    ...{ asked: found.rows.asked, offered, fewest, own: row },
    waiting: new Map([...Map.groupBy(waiting, (one) => one.row.item)].map(([item, own]) => [item, own.length])),
  })
}

const within = ({ points }: Town, row: OfferedRow) => {
  const [x, y] = points.get(row.areaCode) ?? [Number.NaN, Number.NaN]
  return (code: string | null): boolean => {
    const [otherX, otherY] = points.get(code ?? "") ?? [Number.NaN, Number.NaN]
    return Math.hypot(otherX - x, otherY - y) <= row.radius
  }
}
