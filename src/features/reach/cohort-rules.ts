import { addDays, type Day, daysBetween } from "../../methods/calendar/week.ts"
import { languageLabel } from "../help-items/languages.ts"
import { entries, entryLabels } from "../needs/model.ts"
import type { CohortRow } from "./cohort-store.ts"
import type { Dimension } from "./model.ts"
import type { Period } from "./period-rules.ts"

/** A need with how it went, as far as it was followed. */
export type Counted = CohortRow & { reached: boolean; followed: number }

/** Follows each need so many days, or until today; who ended without help was followed until then. */
export function counted(rows: readonly CohortRow[], period: Period, today: Day): Counted[] {
  return rows.map((row) => {
    const last = period.days === null ? today : addDays(row.askedOn, period.days)
    const reached = row.firstOn !== null && row.firstOn <= last
    const until = reached ? (row.firstOn as Day) : row.endedOn !== null && row.endedOn < last ? row.endedOn : last
    return { ...row, reached, followed: Math.max(0, daysBetween(row.askedOn, until)) }
  })
}

type Key = { key: string; label: string }
const noTier: Key = { key: "9", label: "Zonder regel" }
const noArea: Key = { key: "", label: "Plaats niet bekend" }
/** Who can be helped in Dutch stands there; others by the first language that was named. */
const languageOf = ({ languages }: CohortRow): string => (languages.includes("nl") ? "nl" : (languages[0] ?? ""))

const keyOf: Record<Dimension, (row: CohortRow) => Key> = {
  tier: ({ tier }) => (tier === null ? noTier : { key: String(tier), label: `Regel ${tier}` }),
  area: ({ areaCode, area }) => (areaCode === null ? noArea : { key: areaCode, label: area ?? areaCode }),
  language: (row) => ({ key: languageOf(row), label: languageLabel(languageOf(row)) || "Niet meer bewaard" }),
  entry: ({ entry }) => ({ key: entry, label: entryLabels[entry] }),
}

const byLabel = (a: Key, b: Key) => a.label.localeCompare(b.label, "nl") || a.key.localeCompare(b.key)
const entryOrder: readonly string[] = entries
/** Never by how much was asked or reached: this is no ranking. */
const orders: Record<Dimension, (a: Key, b: Key) => number> = {
  tier: (a, b) => a.key.localeCompare(b.key),
  area: byLabel,
  language: (a, b) => Number(b.key === "nl") - Number(a.key === "nl") || byLabel(a, b),
  entry: (a, b) => entryOrder.indexOf(a.key) - entryOrder.indexOf(b.key),
}

export type Group<Row> = Key & { rows: Row[] }

/** The needs by a dimension, in an order that ranks nothing. */
export function groupsBy<Row extends CohortRow>(rows: readonly Row[], dimension: Dimension): Group<Row>[] {
  const of = keyOf[dimension]
  const groups = new Map<string, Group<Row>>()
  for (const row of rows) {
    const { key, label } = of(row)
    const group = groups.get(key) ?? { key, label, rows: [] }
    group.rows.push(row)
    groups.set(key, group)
  }
  return [...groups.values()].sort(orders[dimension])
}

export const reachedOf = (rows: readonly Counted[]): number => rows.filter(({ reached }) => reached).length
