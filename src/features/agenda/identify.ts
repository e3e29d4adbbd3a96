import { dayOf } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import type { LetterHolder } from "../../platform/http/who.ts"
import { historyOf } from "./history-store.ts"
import { itemOfToken } from "./link-rules.ts"
import { linkOpensUntil } from "./rules.ts"
import { itemById } from "./store.ts"

/** Who holds a personal link: may see and answer one question, until some time after the answer or the term. */
export async function whoHoldsLetter(
  database: Database,
  secret: Uint8Array,
  token: string,
  now: Date,
): Promise<LetterHolder | undefined> {
  const id = itemOfToken(secret, token)
  const item = id && (await itemById(database, id))
  if (!item) return undefined
  const last = (await historyOf(database, item.id)).answers.at(-1)
  if (dayOf(now) > linkOpensUntil(item.dueOn, last?.on)) return undefined
  return { kind: "letter", agendaItemId: item.id, organisationId: item.addresseeId, name: item.contactName }
}
