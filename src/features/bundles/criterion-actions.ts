import { z } from "zod"
import { action, question } from "../../platform/http/action.ts"
import { personOf } from "../../platform/http/who.ts"
import { Baseline } from "./consent-model.ts"
import { baselineOf } from "./consent-store.ts"
import { CriterionJudgement, NewJudgement } from "./criterion-model.ts"
import * as store from "./criterion-store.ts"
import { sourcesIn } from "./link-store.ts"
import { Bundle, BundleId } from "./model.ts"
import { recognitionCounts } from "./recognition-store.ts"
import { Sources } from "./sources-rules.ts"
import { bundlers, maskAll, visibleBundle } from "./visible.ts"

export const bundleCriteria = question({
  name: "bundleCriteria",
  path: "/bundles/:id/criteria",
  summary: "The eleven criteria of a bundle: the numbers for four of them, and how people judge each",
  may: bundlers,
  input: z.object({ id: BundleId }),
  output: z.object({
    bundle: Bundle,
    sources: Sources,
    recognised: z.number(),
    baseline: Baseline.optional(),
    judgements: z.array(CriterionJudgement),
  }),
  async run(asking, { id }) {
    const { database } = asking
    return {
      bundle: await visibleBundle(asking, id),
      sources: await sourcesIn(database, id),
      recognised: (await recognitionCounts(database, id)).yes,
      baseline: await baselineOf(database, id),
      judgements: await store.judgementsOf(database, id),
    }
  },
})

export const judgeCriterion = action({
  name: "judgeCriterion",
  method: "POST",
  path: "/bundles/:id/criteria",
  summary: "Judge one of the eleven criteria of a bundle; earlier judgements stay",
  may: bundlers,
  input: NewJudgement,
  output: z.object({ id: z.uuid(), hidden: z.string() }),
  audit: ({ id, criterion, judgement }) => ({ subject: id, detail: { criterion, judgement } }),
  async run(changing, { id, criterion, judgement, ticks, note }) {
    await visibleBundle(changing, id)
    const { masked, hidden } = maskAll({ note })
    await store.addJudgement(changing.database, {
      bundleId: id,
      criterion,
      judgement,
      ticks: criterion === 7 ? [...new Set(ticks)] : [],
      note: masked.note,
      judgedBy: personOf(changing.who).id,
      judgedAt: changing.now,
    })
    return { id, hidden }
  },
})
