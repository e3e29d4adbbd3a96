import { type Day, daysBetween } from "../../methods/calendar/week.ts"
import { type Condition, conditionLabels } from "../help-items/conditions.ts"
import { languageLabel } from "../help-items/languages.ts"
import type { HelpItem } from "../help-items/model.ts"
import { saidParts } from "../help-items/week-parts.ts"
import { urgencyLabels } from "../needs/model.ts"
import type { Giver } from "./giver-store.ts"
import type { Helper, PlannedNeed, Unnamed } from "./model.ts"
import { metresBetween } from "./plan.ts"
import { type Ruling, tierOf } from "./rules.ts"
import type { AskedRow, OfferedRow } from "./town-model.ts"
import type { Columns } from "./town-rules.ts"

export type Items = ReadonlyMap<string, HelpItem>

export const sayAmount = (item: HelpItem | undefined, units: number): string =>
  `${units} ${(units === 1 ? item?.unitOne : item?.unitMany) ?? "keer"}`

export const sayItem = (item: HelpItem | undefined, country: "nl" | "be"): string =>
  (country === "be" ? item?.labelBe : item?.labelNl) ?? "Andere hulp"

const sayConditions = (codes: readonly string[]): string[] =>
  codes.flatMap((code) => conditionLabels[code as Condition] ?? [])

function sayWaiting(askedOn: Day, today: Day): string {
  const days = daysBetween(askedOn, today)
  if (days <= 0) return "vandaag gevraagd"
  if (days < 14) return days === 1 ? "wacht 1 dag" : `wacht ${days} dagen`
  return `wacht ${Math.floor(days / 7)} weken`
}

/** "één regel hoger, want de vraag wacht 5 weken" */
export const sayLift = (lifted: number, waits: string): string =>
  lifted === 0 ? "" : `${lifted === 1 ? "één regel" : `${lifted} regels`} hoger, want de vraag ${waits}`

export function plannedNeed(row: AskedRow, items: Items, ruling: Ruling, country: "nl" | "be"): PlannedNeed {
  const { tier, lifted } = tierOf(row.tier, row.askedOn, ruling)
  const item = items.get(row.item)
  return {
    ...{ id: row.id, alias: row.alias, ask: row.ask, units: row.units, had: row.had, area: row.area, tier, lifted },
    item: sayItem(item, country),
    amount: sayAmount(item, row.units),
    urgency: urgencyLabels[row.urgency],
    languages: row.languages.map(languageLabel),
    requires: sayConditions(row.requires),
    when: saidParts(row.slots),
    waits: sayWaiting(row.askedOn, ruling.today),
  }
}

const sourceLabels: Record<OfferedRow["source"], string> = {
  person: "iemand",
  group: "een groep",
  shop: "een winkel",
  organisation: "een organisatie",
  municipality: "de gemeente",
  shelf: "de voorraad",
}

/** What is known of who gives, never who it is. */
export function unnamed(row: Giver, metres: number): Unnamed {
  return {
    ...{ metres, area: row.area },
    // What lies on a shelf speaks no language and is met by nobody.
    languages: row.source === "shelf" ? [] : row.languages.map(languageLabel),
    when: saidParts(row.slots),
    facts:
      row.source === "shelf"
        ? [sourceLabels.shelf, "ligt klaar"]
        : [
            sourceLabels[row.source],
            ...(row.known ? ["wij kennen deze helper"] : ["nog niet ontmoet"]),
            ...(row.certificate ? ["bewijs van goed gedrag gezien"] : []),
            ...(row.gender ? [row.gender === "woman" ? "vrouw" : "man"] : []),
          ],
  }
}

/** An offer as a coordinator sees it. */
export const helperOf = (columns: Columns, need: number, offer: number, row: OfferedRow): Helper => ({
  ...unnamed(row, metresBetween(columns, need, offer)),
  ...{ offerId: row.id, left: row.units },
})

/** Between two middles: "in dezelfde buurt" where that is nothing, else rounded as far as it means something. */
export const sayMetres = (metres: number, neighbourhood: string): string =>
  metres === 0
    ? `in dezelfde ${neighbourhood}`
    : metres < 1000
      ? `${Math.max(50, Math.round(metres / 50) * 50)} meter`
      : `${(metres / 1000).toLocaleString("nl-NL", { maximumFractionDigits: 1 })} km`
