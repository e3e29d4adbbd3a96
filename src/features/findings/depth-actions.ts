import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { BundleId } from "../bundles/model.ts"
import { counters, findingOf, ThemeFindingInput } from "./actions.ts"
import { keptWhole } from "./bundle-actions.ts"
import { countableBundle, findingOfBundle } from "./countable-bundle.ts"
import { Depth } from "./depth-model.ts"
import { depthOf } from "./depth-store.ts"
import { Finding, FindingId } from "./model.ts"

/** Milliseconds that somebody waits for a scan before the page says that it still runs. */
const patience = 20_000

const Deep = z.object({ finding: Finding, depth: Depth })

export const themeDepth = question({
  name: "findingDepth",
  path: "/finding-depth",
  summary:
    "Everything behind the finding of a theme: each method with its numbers, its data and the command that repeats it",
  may: counters,
  input: ThemeFindingInput,
  output: Deep,
  async run(asking, input) {
    const finding = await findingOf(asking, input, dayOf(asking.now))
    return { finding, depth: await depthOf(asking, finding, patience) }
  },
})

export const bundleDepth = question({
  name: "bundleFindingDepth",
  path: "/bundles/:id/finding-depth",
  summary: "Everything behind the finding of a bundle as it is today: the methods over its theme in its area",
  may: counters,
  input: z.object({ id: BundleId }),
  output: Deep,
  async run(asking, { id }) {
    const finding = await findingOfBundle(asking, await countableBundle(asking, id))
    return { finding, depth: await depthOf(asking, finding, patience) }
  },
})

export const keptDepth = question({
  name: "keptFindingDepth",
  path: "/findings/:id/depth",
  summary: "Everything behind a finding as it was kept when people decided; nothing of it is worked out again",
  may: counters,
  input: z.object({ id: FindingId }),
  output: Deep.extend({ computedAt: z.date() }),
  async run(asking, input) {
    const kept = await keptWhole(asking, input.id)
    const { depth, ...finding } = kept.finding
    if (!depth) throw notFound()
    return { finding, depth, computedAt: kept.computedAt }
  },
})
