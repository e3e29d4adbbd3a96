import { z } from "zod"
import { action } from "../../platform/http/action.ts"
import { conflict, invalid } from "../../platform/http/failure.ts"
import { only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import * as links from "./link-store.ts"
import { Bottleneck, BundleId, Explanation, states, Why } from "./model.ts"
import { nextStates } from "./rules.ts"
import * as store from "./store.ts"
import { bundlers, maskAll, reading, visibleBundle } from "./visible.ts"

const Changed = z.object({ id: z.uuid(), hidden: z.string() })

export const restateBundle = action({
  name: "restateBundle",
  method: "POST",
  path: "/bundles/:id/statements",
  summary: "State the bottleneck in other words; the earlier words stay readable",
  may: bundlers,
  input: z.object({ id: BundleId, bottleneck: Bottleneck, explanation: Explanation }),
  output: Changed,
  async run(changing, { id, bottleneck, explanation }) {
    await visibleBundle(changing, id)
    const { masked, hidden } = maskAll({ bottleneck, explanation })
    const by = { statedBy: personOf(changing.who).id, statedAt: changing.now }
    await store.addStatement(changing.database, { bundleId: id, ...masked, ...by })
    return { id, hidden }
  },
})

export const moveBundle = action({
  name: "moveBundle",
  method: "POST",
  path: "/bundles/:id/states",
  summary: "Walk a bundle to its next state, up to shared bottleneck, with why",
  may: only("coordinator"),
  input: z.object({ id: BundleId, state: z.enum(states, "Kies de volgende staat"), why: Why }),
  output: Changed,
  audit: ({ id, state }) => ({ subject: id, detail: { state } }),
  async run(changing, { id, state, why }) {
    const { database, now } = changing
    const bundle = await visibleBundle(changing, id)
    await store.holdBundle(database, id)
    const from = await store.currentState(database, id)
    if (!nextStates(from, "coordinator").includes(state))
      throw conflict("De bundel is intussen verder. Open hem opnieuw en kijk wat nu kan. Er is niets veranderd.")
    if (state === "sharedBottleneck" && bundle.reach === "internal")
      throw invalid("state", "Een gedeeld knelpunt zien ook anderen. Deel de bundel eerst met de andere coördinatoren")
    const { masked, hidden } = maskAll({ why })
    const by = { changedBy: personOf(changing.who).id, changedAt: now }
    await store.addState(database, { bundleId: id, state, why: masked.why, dissent: "", ...by })
    return { id, hidden }
  },
})

export const openBundle = action({
  name: "openBundle",
  method: "POST",
  path: "/bundles/:id/opening",
  summary: "Share an internal bundle with all coordinators and the working group, for good",
  may: only("coordinator"),
  input: z.object({ id: BundleId, why: Why }),
  output: Changed,
  async run(changing, { id, why }) {
    const { database, now } = changing
    await visibleBundle(changing, id)
    await store.holdBundle(database, id)
    if ((await visibleBundle(changing, id)).reach === "shared") throw conflict("Deze bundel is al gedeeld.")
    const { kept } = await links.signalCounts(database, reading(changing).reader, id)
    if (kept > 0)
      throw invalid(
        "why",
        `${kept === 1 ? "Eén signaal in deze bundel is" : `${kept} signalen in deze bundel zijn`} nog niet gewogen als 'Gaat mee naar de werkgroep signalen'. Weeg die eerst, of maak ze los`,
      )
    const { masked, hidden } = maskAll({ why })
    await store.openInternalBundle(database, {
      bundleId: id,
      why: masked.why,
      openedBy: personOf(changing.who).id,
      openedAt: now,
    })
    return { id, hidden }
  },
})
