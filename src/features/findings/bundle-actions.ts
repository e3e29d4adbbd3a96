import { z } from "zod"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { type Asking, action, type Changing, question } from "../../platform/http/action.ts"
import { conflict, notFound } from "../../platform/http/failure.ts"
import { only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { BundleId, states, Why } from "../bundles/model.ts"
import { nextStates } from "../bundles/rules.ts"
import * as bundles from "../bundles/store.ts"
import { counters } from "./actions.ts"
import { countableBundle, findingOfBundle } from "./countable-bundle.ts"
import { depthOf } from "./depth-store.ts"
import { Finding, FindingId } from "./model.ts"
import * as store from "./store.ts"

export const findingOfOneBundle = question({
  name: "bundleFinding",
  path: "/bundles/:id/finding",
  summary:
    "The evidence for a bundle as it is today: who stands behind its signals, and how its theme does in its area",
  may: counters,
  input: z.object({ id: BundleId }),
  output: Finding,
  run: async (asking, { id }) => findingOfBundle(asking, await countableBundle(asking, id)),
})

const Kept = z.object({
  id: z.uuid(),
  bundleId: z.uuid(),
  state: z.enum(states).nullable(),
  computedAt: z.date(),
  finding: Finding,
})
export type Kept = z.output<typeof Kept>

export const keptFinding = question({
  name: "keptFinding",
  path: "/findings/:id",
  summary: "The evidence as it was when people decided about a bundle",
  may: counters,
  input: z.object({ id: FindingId }),
  output: Kept,
  async run(asking, { id }) {
    const kept = await keptWhole(asking, id)
    const { depth: _, ...finding } = kept.finding
    return { ...kept, finding }
  },
})

/** A finding that was kept, with what lay behind it. */
export async function keptWhole(asking: Asking, id: string): Promise<Kept> {
  const found = await store.frozenFinding(asking.database, id)
  if (!found) throw notFound()
  const { stateId: _, ...kept } = found
  await countableBundle(asking, kept.bundleId)
  const decided = (await store.frozenOf(asking.database, kept.bundleId)).find((one) => one.id === id)
  return { ...kept, state: (decided?.state ?? null) as Kept["state"] }
}

export const decisions = ["structural", "notStructural"] as const

export const decideBundle = action({
  name: "decideBundle",
  method: "POST",
  path: "/bundles/:id/decision",
  summary: "Decide whether a bundle is structural, with reasons and dissent; the evidence of that moment is kept",
  may: only("workingGroup"),
  input: z.object({
    id: BundleId,
    decision: z.enum(decisions, "Kies of dit structureel is"),
    why: Why,
    dissent: z.string().trim().max(2000, "Houd het bij 2000 tekens").default(""),
  }),
  output: z.object({ id: z.uuid(), finding: z.uuid(), state: z.enum(decisions) }),
  audit: ({ id, decision }, { finding }) => ({ subject: id, detail: { state: decision, finding } }),
  run: decide,
})

type Decision = { id: string; decision: (typeof decisions)[number]; why: string; dissent: string }

async function decide(changing: Changing, { id, decision, why, dissent }: Decision) {
  const { database, who, now } = changing
  const bundle = await bundles.bundleFor(database, who, id)
  if (!bundle) throw notFound()
  await bundles.holdBundle(database, id)
  if (!nextStates(await bundles.currentState(database, id), "workingGroup").includes(decision))
    throw conflict(
      "Over deze bundel kan de werkgroep nu niet zo besluiten. Open hem opnieuw en kijk wat kan. Er is niets veranderd.",
    )
  const finding = await deepened(changing, await findingOfBundle(changing, bundle))
  const stateId = await bundles.addState(database, {
    bundleId: id,
    state: decision,
    why: maskPersonalData(why).masked,
    dissent: dissent === "" ? "" : maskPersonalData(dissent).masked,
    changedBy: personOf(who).id,
    changedAt: now,
  })
  const kept = await store.freeze(database, { bundleId: id, stateId, finding, computedAt: now })
  return { id, finding: kept, state: decision }
}

/** Milliseconds that a decision waits for the scan; without it the decision goes through all the same. */
const patience = 5000

/** The finding with all that lies behind it. What goes wrong there is no reason to hold up a decision. */
async function deepened(changing: Changing, finding: Finding): Promise<Finding> {
  try {
    return { ...finding, depth: await depthOf(changing, finding, patience) }
  } catch (error) {
    changing.house.log("verdieping van een bevinding", error)
    return finding
  }
}
