import { z } from "zod"
import { question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { AgendaItemId, verdictAnswers } from "./model.ts"
import { remarksOf, visibleItem } from "./remark-store.ts"

export const verdictRemarks = question({
  name: "verdictRemarks",
  path: "/agenda-items/:agendaItemId/remarks",
  summary: "What contributors wrote about whether it is really resolved, without who wrote it",
  may: only("coordinator", "workingGroup"),
  input: z.object({ agendaItemId: AgendaItemId }),
  output: z.object({
    question: z.string(),
    remarks: z.array(z.object({ answer: z.enum(verdictAnswers), remark: z.string() })),
  }),
  protected: true,
  async run({ database, who }, { agendaItemId }) {
    const item = await visibleItem(database, agendaItemId, personOf(who).organisation.id)
    if (!item) throw notFound()
    return { question: item.question, remarks: await remarksOf(database, agendaItemId) }
  },
})
