import { sql } from "kysely"
import { type Day, dayOf } from "../../methods/calendar/week.ts"
import type { Settings } from "../../platform/config.ts"
import type { Database } from "../../platform/http/action.ts"
import { minimaOf } from "../../platform/minima.ts"
import { historiesOf } from "../agenda/history-store.ts"
import type { Item } from "../agenda/model.ts"
import { publicationOf } from "../agenda/publication-rules.ts"
import { voicesOf } from "../agenda/publication-store.ts"
import { standingOf } from "../agenda/rules.ts"
import { discreet, withoutNames } from "../agenda/speech-rules.ts"
import { allItems } from "../agenda/store.ts"
import { visibleTo } from "../bundles/store.ts"
import type { Reader } from "../weighing/rules.ts"

/** Questions as colleagues wrote them. */
export const questionsInside = (database: Database): Promise<Item[]> => allItems(database)

export type Outside = Item & { public: boolean }

/** Questions as they may be read outside: no name of who contributed, no small number; and whether everybody may read them. */
export async function questionsOutside(
  database: Database,
  settings: Settings,
  items: readonly Item[],
): Promise<Outside[]> {
  const minima = minimaOf(settings)
  const bundles = [...new Set(items.map(({ bundleId }) => bundleId))]
  const voices = Map.groupBy(await voicesOf(database, bundles), ({ bundleId }) => bundleId)
  return items.map((item) => {
    const publication = publicationOf(voices.get(item.bundleId) ?? [], minima)
    const organisations = publication.organisations.filter((name) => name !== item.addressee)
    return {
      ...item,
      bottleneck: discreet(item.bottleneck, { ...minima, organisations }),
      question: withoutNames(item.question, organisations),
      reason: withoutNames(item.reason, organisations),
      public: publication.public,
    }
  })
}

/** Of these bundles those that this reader sees. */
export const visibleAmong = (database: Database, reader: Reader, ids: readonly string[]): Promise<Set<string>> =>
  sql<{ id: string }>`select b.id from current_bundle b where b.id = any (${[...ids]}::uuid[]) and ${visibleTo(reader)}`
    .execute(database)
    .then(({ rows }) => new Set(rows.map(({ id }) => id)))

/** How each of these questions stands today. */
export async function standingsOf(database: Database, items: readonly Item[], now: Date) {
  const today: Day = dayOf(now)
  const histories = await historiesOf(
    database,
    items.map(({ id }) => id),
  )
  return (item: Item) => standingOf({ dueOn: item.dueOn, answers: [], followUps: [], ...histories.get(item.id) }, today)
}
