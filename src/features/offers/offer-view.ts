import type { Database } from "../../platform/http/action.ts"
import type { HelpItem } from "../help-items/model.ts"
import { amountOf } from "../help-items/rules.ts"
import { helpItems } from "../help-items/store.ts"
import type { Offer } from "./model.ts"
import type { OfferRow } from "./store.ts"

/** An amount of what is offered, in words. */
export async function amountsOf(database: Database, { itemCode }: OfferRow): Promise<(units: number) => string> {
  const item = (await helpItems(database)).find(({ code }) => code === itemCode)
  return (units) => (item ? amountOf(item, units) : String(units))
}

/** An offer with the words of what is offered: also of what is no longer chosen. */
export function shown(row: OfferRow, items: readonly HelpItem[]): Offer {
  const item = items.find(({ code }) => code === row.itemCode)
  const { itemCode, organisationId: _organisation, through: _through, units, ...rest } = row
  return {
    ...rest,
    item: itemCode,
    labelNl: item?.labelNl ?? itemCode,
    labelBe: item?.labelBe ?? itemCode,
    amount: item ? amountOf(item, units) : String(units),
  }
}

export const withItem = async (database: Database, row: OfferRow): Promise<Offer> =>
  shown(row, await helpItems(database))
