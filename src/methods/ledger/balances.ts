/** So many of something went from one account to another; many flows may be taken together as one. */
export type Flow = { readonly item: string; readonly units: number; readonly from: string; readonly to: string }

/** Of each account what there is of each item. */
export type Balances = ReadonlyMap<string, ReadonlyMap<string, number>>

/**
 * What flows come to: of each account, per item, the units that came in less those that went out. All accounts of an item
 * together always hold nothing, since each flow stands in two of them. The order of the flows does not matter.
 * @throws RangeError where a flow is not a whole number of units above 0, or goes from an account to itself
 * @source L. Pacioli (1494), Summa de arithmetica: double entry
 */
export function balancesOf(flows: Iterable<Flow>): Balances {
  const balances = new Map<string, Map<string, number>>()
  const add = (account: string, item: string, units: number) => {
    const held = balances.get(account) ?? new Map<string, number>()
    balances.set(account, held.set(item, (held.get(item) ?? 0) + units))
  }
  for (const { item, units, from, to } of flows) {
    if (!Number.isSafeInteger(units) || units < 1) throw new RangeError(`a flow of ${units} units of ${item}`)
    if (from === to) throw new RangeError(`a flow of ${item} from ${from} to itself`)
    add(from, item, -units)
    add(to, item, units)
  }
  return balances
}

/** What an account holds of an item: nothing where no flow ever touched it. */
export const heldBy = (balances: Balances, account: string, item: string): number =>
  balances.get(account)?.get(item) ?? 0
