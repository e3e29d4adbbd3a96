import { z } from "zod"
import { action } from "../../platform/http/action.ts"
import { conflict, invalid } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { readable } from "./compare-question.ts"
import { markDouble } from "./double-store.ts"
import * as links from "./link-store.ts"
import { BundleId, SignalId, Why } from "./model.ts"
import { linkable } from "./rules.ts"
import { holdBundle } from "./store.ts"
import { bundlers, maskAll, visibleBundle } from "./visible.ts"

const Linked = z.object({ id: z.uuid(), signal: z.uuid(), hidden: z.string() })

export const linkSignal = action({
  name: "linkSignal",
  method: "POST",
  path: "/bundles/:id/links",
  summary: "Link a signal to a bundle; the signal stays as it is",
  may: bundlers,
  input: z.object({
    id: BundleId,
    signal: SignalId,
    why: Why,
    /** A signal in the bundle that tells of the same event. */
    doubleOf: SignalId.optional(),
  }),
  output: Linked,
  audit: ({ id, signal }) => ({ subject: id, detail: { signal } }),
  async run(changing, { id, signal: signalId, why, doubleOf }) {
    const { database, now } = changing
    const bundle = await visibleBundle(changing, id)
    const signal = await readable(changing, signalId)
    const fits = linkable(bundle, signal)
    if (fits.kind === "no") throw invalid("signal", fits.why)
    await holdBundle(database, id)
    if (await links.isLinked(database, id, signalId)) throw conflict("Dit signaal zit al in de bundel.")
    const { masked, hidden } = maskAll({ why })
    const by = { changedBy: personOf(changing.who).id, changedAt: now }
    await links.addLink(database, { bundleId: id, signalId, linked: true, why: masked.why, ...by })
    if (doubleOf) {
      await readable(changing, doubleOf)
      if (doubleOf === signalId || !(await links.isLinked(database, id, doubleOf)))
        throw invalid("doubleOf", "Het signaal waarmee dit dubbel is, zit niet meer in de bundel. Haal het vinkje weg")
      const mark = { markedBy: by.changedBy, markedAt: now }
      await markDouble(database, {
        bundleId: id,
        one: signalId,
        other: doubleOf,
        double: true,
        why: masked.why,
        ...mark,
      })
    }
    return { id, signal: signalId, hidden }
  },
})

export const unlinkSignal = action({
  name: "unlinkSignal",
  method: "DELETE",
  path: "/bundles/:id/links/:signal",
  summary: "Let a signal go from a bundle, with why; that it was linked stays visible",
  may: bundlers,
  input: z.object({ id: BundleId, signal: SignalId, why: Why }),
  output: Linked,
  audit: ({ id, signal }) => ({ subject: id, detail: { signal } }),
  async run(changing, { id, signal: signalId, why }) {
    const { database, now } = changing
    await visibleBundle(changing, id)
    await readable(changing, signalId)
    await holdBundle(database, id)
    if (!(await links.isLinked(database, id, signalId))) throw conflict("Dit signaal zit niet meer in de bundel.")
    const { masked, hidden } = maskAll({ why })
    const by = { changedBy: personOf(changing.who).id, changedAt: now }
    await links.addLink(database, { bundleId: id, signalId, linked: false, why: masked.why, ...by })
    return { id, signal: signalId, hidden }
  },
})
