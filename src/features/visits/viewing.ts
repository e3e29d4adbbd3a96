import { momentHere } from "../../methods/calendar/wall-clock.ts"
import type { Asking, Database } from "../../platform/http/action.ts"
import type { Country } from "../../platform/words/words.ts"
import { amountOf, labelFor } from "../help-items/rules.ts"
import { helpItems } from "../help-items/store.ts"
import type { Visit } from "./model.ts"
import type { VisitRow } from "./store.ts"

type Words = (item: string, units: number) => { what: string; amount: string }

/** What is asked, in the words of the list as it is now. */
export async function itemWords(database: Database, country: Country): Promise<Words> {
  const items = new Map((await helpItems(database)).map((item) => [item.code, item]))
  return (code, units) => {
    const item = items.get(code)
    return {
      what: item ? labelFor(item, country) : "Andere hulp",
      amount: item ? amountOf(item, units) : String(units),
    }
  }
}

/** Whose words: those of one's organisation, for a visitor those of the installation. */
export const countryOf = ({ who, house }: Asking): Country =>
  who.kind === "person" ? who.organisation.country : house.settings.COUNTRY

export const shown = (row: VisitRow, words: Words, now: Date): Visit => {
  const { id, matchId, day, starts, ends, cancelled, changes, changedAt, area } = row
  const over = momentHere(day, ends) <= now
  return { id, matchId, day, starts, ends, cancelled, changes, changedAt, over, area, ...words(row.item, row.units) }
}

export async function shownAll(asking: Asking, rows: readonly VisitRow[]): Promise<Visit[]> {
  const words = await itemWords(asking.database, countryOf(asking))
  return rows.map((row) => shown(row, words, asking.now))
}
