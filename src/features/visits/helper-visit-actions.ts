import { z } from "zod"
import { question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { anyone } from "../../platform/http/may.ts"
import { helpedMatch, Token } from "./helper-actions.ts"
import { Visit, VisitId } from "./model.ts"
import { visitById } from "./store.ts"
import { shownAll } from "./viewing.ts"

export const HelperVisit = Visit.extend({ token: z.string() })
export type HelperVisit = z.output<typeof HelperVisit>

export const helperVisit = question({
  name: "helperVisit",
  path: "/help-links/:token/visits/:id",
  summary: "One moment that was set with a helper, over a personal link",
  may: anyone,
  input: z.object({ token: Token, id: VisitId }),
  output: HelperVisit,
  async run(asking, { token, id }) {
    const match = await helpedMatch(asking, token)
    const row = await visitById(asking.database, id)
    const [visit] = row?.matchId === match.id ? await shownAll(asking, [row]) : []
    if (!visit) throw notFound()
    return { ...visit, token }
  },
})
