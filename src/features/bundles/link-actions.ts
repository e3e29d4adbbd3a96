import { z } from "zod"
import { type Asking, action, question } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { markShared, nearestIn } from "./companion-store.ts"
import * as links from "./link-store.ts"
import { Bundle, BundleId, BundleSignal, Why } from "./model.ts"
import { linkable } from "./rules.ts"
import { holdBundle } from "./store.ts"
import { bundlers, maskAll, reading, visibleBundle } from "./visible.ts"

const SignalId = z.uuid("Dit signaal is er niet")
const Linked = z.object({ id: z.uuid(), signal: z.uuid(), hidden: z.string() })

async function readable(asking: Asking, id: string): Promise<BundleSignal> {
  const { reader, country } = reading(asking)
  const signal = await links.readableSignal(asking.database, reader, country, id)
  if (!signal) throw notFound()
  return signal
}

export const compareSignal = question({
  name: "compareSignal",
  path: "/bundles/:id/comparisons/:signal",
  summary: "A signal beside the text in a bundle that it resembles most, with the words that both share",
  may: bundlers,
  protected: true,
  input: z.object({ id: BundleId, signal: SignalId }),
  output: z.object({
    bundle: Bundle,
    signal: BundleSignal,
    marked: z.string(),
    other: z.object({ kind: z.enum(["signal", "statement"]), marked: z.string(), about: z.string() }),
    linked: z.boolean(),
    fits: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("yes") }),
      z.object({ kind: z.literal("no"), why: z.string() }),
    ]),
  }),
  async run(asking, { id, signal: signalId }) {
    const { database } = asking
    const bundle = await visibleBundle(asking, id)
    const signal = await readable(asking, signalId)
    const { reader, country } = reading(asking)
    const nearest = await nearestIn(database, reader, country, id, signal)
    const text = nearest?.account ?? [bundle.bottleneck, bundle.explanation].filter(Boolean).join(" ")
    return {
      bundle,
      signal,
      marked: await markShared(database, signal.account, text),
      other: {
        kind: nearest ? ("signal" as const) : ("statement" as const),
        marked: await markShared(database, text, signal.account),
        about: [nearest?.theme, nearest?.area, nearest?.week].filter(Boolean).join(" · "),
      },
      linked: await links.isLinked(database, id, signalId),
      fits: linkable(bundle, signal),
    }
  },
})

export const linkSignal = action({
  name: "linkSignal",
  method: "POST",
  path: "/bundles/:id/links",
  summary: "Link a signal to a bundle; the signal stays as it is",
  may: bundlers,
  input: z.object({ id: BundleId, signal: SignalId, why: Why }),
  output: Linked,
  audit: ({ id, signal }) => ({ subject: id, detail: { signal } }),
  async run(changing, { id, signal: signalId, why }) {
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
