import { z } from "zod"
import type { Asking } from "../../platform/http/action.ts"
import type { MatchRow } from "../matches/match-store.ts"
import { intermediaryOf } from "../needs/step-store.ts"
import { countryOf, itemWords } from "./viewing.ts"

/** What a match is about, and through whom the resident asked it. */
export const AskedThrough = z.object({
  what: z.string(),
  amount: z.string(),
  area: z.string().nullable(),
  intermediary: z.string(),
  organisation: z.string(),
})

export async function askedThrough(asking: Asking, { needId, item, units, area }: MatchRow) {
  const through = await intermediaryOf(asking.database, needId)
  const words = await itemWords(asking.database, countryOf(asking))
  const [intermediary, organisation] = [through?.name ?? "", through?.organisation ?? ""]
  return { asked: { ...words(item, units), area, intermediary, organisation }, email: through?.email ?? "" }
}

/** Whether moments can be set now: from the yes of the helper until the end. */
export const isOpen = ({ state, needEnded }: MatchRow): boolean => state === "accepted" && !needEnded
