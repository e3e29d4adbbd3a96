import { balancesOf, heldBy } from "../../methods/ledger/balances.ts"
import { redistribute } from "../../methods/ledger/redistribute.ts"
import { only } from "../../platform/http/may.ts"
import type { Account, Point, ProposedMove, Shelf } from "./model.ts"

/** Who reads what lies where; writing is for those of the organisation that a point belongs to. */
export const keepers = only("volunteerCoordinator")

/** All flows of one item between the same two accounts, taken together. */
export type FlowSum = {
  item: string
  units: number
  fromAccount: Account
  fromPoint: string | null
  toAccount: Account
  toPoint: string | null
}
export type MinimumRow = { point: string; item: string; units: number }

const nameOf = (account: Account, point: string | null) => (point ? `${account} ${point}` : account)

/** What lies where now, from the flows; and what a point wants of something that it does not have. */
export function shelvesOf(sums: readonly FlowSum[], minima: readonly MinimumRow[]): Shelf[] {
  const balances = balancesOf(
    sums.map(({ item, units, ...flow }) => ({
      ...{ item, units },
      ...{ from: nameOf(flow.fromAccount, flow.fromPoint), to: nameOf(flow.toAccount, flow.toPoint) },
    })),
  )
  const least = new Map(minima.map(({ point, item, units }) => [`${point} ${item}`, units]))
  const touched = sums.flatMap(({ item, fromPoint, toPoint }) =>
    [fromPoint, toPoint].filter((point) => point !== null).map((point) => `${point} ${item}`),
  )
  return [...new Set([...touched, ...least.keys()])].flatMap((key) => {
    const [point = "", item = ""] = key.split(" ")
    const shelf = heldBy(balances, nameOf("shelf", point), item)
    const promised = heldBy(balances, nameOf("promised", point), item)
    const wanted = least.get(key) ?? null
    return shelf + promised > 0 || (wanted ?? 0) > 0 ? [{ point, item, shelf, promised, least: wanted }] : []
  })
}

/**
 * Which moves would fill what points have too little of. Only open points that said how many they want take part, and of those only
 * the ones of which is known where they lie.
 */
export function proposedMoves(
  points: readonly Point[],
  shelves: readonly Shelf[],
  placeOf: ReadonlyMap<string, readonly [number, number]>,
): Omit<ProposedMove, "once">[] {
  const open = new Map(points.filter((point) => point.open).map((point) => [point.id, point]))
  const byItem = Map.groupBy(shelves, ({ item }) => item)
  return [...byItem].flatMap(([item, all]) => {
    const rows = all.flatMap((row) => {
      const place = placeOf.get(open.get(row.point)?.areaCode ?? "")
      return place && row.least !== null
        ? [{ ...row, x: place[0], y: place[1], units: row.shelf, least: row.least }]
        : []
    })
    return redistribute(rows).flatMap(({ from, to, units, metres }) => {
      const [giver, taker] = [rows[from], rows[to]]
      if (!giver || !taker) return []
      return [{ item, from: giver.point, to: taker.point, units, metres, seen: giver.shelf }]
    })
  })
}
