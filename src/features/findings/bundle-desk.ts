import { z } from "zod"
import type { Drawing } from "../../methods/geography/outline-path.ts"
import { question } from "../../platform/http/action.ts"
import { only } from "../../platform/http/may.ts"
import type { CriterionJudgement } from "../bundles/criterion-model.ts"
import { judgementsOf } from "../bundles/criterion-store.ts"
import { type Bundle, BundleId } from "../bundles/model.ts"
import { nextStates } from "../bundles/rules.ts"
import type { Apart } from "../unmet/card-store.ts"
import { counters } from "./actions.ts"
import { decisions, type Kept, keptWhole } from "./bundle-actions.ts"
import { countableBundle, findingOfBundle } from "./countable-bundle.ts"
import { apartOf, drawingOf } from "./desk-questions.ts"
import { type Finding, FindingId } from "./model.ts"
import { frozenOf } from "./store.ts"

type Earlier = Awaited<ReturnType<typeof frozenOf>>
export type BundleCard = {
  bundle: Bundle
  finding: Finding
  drawing: Drawing
  earlier: Earlier
  mayDecide: boolean
  apart: Apart
}
export type KeptCard = { kept: Kept; drawing: Drawing }
export type DecisionDesk = BundleCard & { criteria: CriterionJudgement[]; open: (typeof decisions)[number][] }

export const bundleCard = question({
  name: "bundleFindingCard",
  path: "/bundles/:id/finding-card",
  summary: "The evidence card of a bundle, with its map and the findings kept before",
  may: counters,
  input: z.object({ id: BundleId }),
  output: z.custom<BundleCard>(),
  async run(asking, { id }) {
    const { database, who } = asking
    const bundle = await countableBundle(asking, id)
    const finding = await findingOfBundle(asking, bundle)
    const mayDecide =
      who.kind === "person" && who.roles.includes("workingGroup") && nextStates(bundle.state, "workingGroup").length > 0
    return {
      bundle,
      finding,
      drawing: await drawingOf(asking, finding),
      apart: await apartOf(asking, finding.scope),
      earlier: await frozenOf(database, id),
      mayDecide,
    }
  },
})

export const keptCard = question({
  name: "keptFindingCard",
  path: "/findings/:id/card",
  summary: "The evidence card as it was when people decided",
  may: counters,
  input: z.object({ id: FindingId }),
  output: z.custom<KeptCard>(),
  async run(asking, input) {
    const kept = await keptWhole(asking, input.id)
    return { kept, drawing: await drawingOf(asking, kept.finding) }
  },
})

export const decisionDesk = question({
  name: "decisionDesk",
  path: "/bundles/:id/decision-desk",
  summary: "What the working group has before it when it decides about a bundle",
  may: only("workingGroup"),
  input: z.object({ id: BundleId }),
  output: z.custom<DecisionDesk>(),
  async run(asking, { id }) {
    const card = await bundleCard.run(asking, { id })
    const next = nextStates(card.bundle.state, "workingGroup")
    const newest = new Map((await judgementsOf(asking.database, id)).map((one) => [one.criterion, one]))
    return { ...card, criteria: [...newest.values()], open: decisions.filter((decision) => next.includes(decision)) }
  },
})
