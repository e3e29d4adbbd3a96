import { z } from "zod"
import { type Asking, question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { likenessDesk } from "../likeness/desk-store.ts"
import { Likeness, likenessOf } from "../likeness/reason-rules.ts"
import { EventVerdict, verdictOn } from "../likeness/same-event-rules.ts"
import { ReadableSignal } from "../weighing/model.ts"
import { readableSignal } from "../weighing/readable-store.ts"
import { nearestAmong, statementOf } from "./companion-store.ts"
import { doubleOf } from "./double-store.ts"
import * as links from "./link-store.ts"
import { Bundle, BundleId, SignalId } from "./model.ts"
import { linkable } from "./rules.ts"
import { bundlers, reading, visibleBundle } from "./visible.ts"

/** A signal that somebody may read; for others it does not exist. */
export async function readable(asking: Asking, id: string): Promise<ReadableSignal> {
  const { reader, country } = reading(asking)
  const signal = await readableSignal(asking.database, reader, country, id)
  if (!signal) throw notFound()
  return signal
}

const Other = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("signal"),
    text: z.string(),
    signal: ReadableSignal,
    event: EventVerdict,
    /** Why somebody said that the two tell of one event; null where nobody did. */
    double: z.string().nullable(),
  }),
  z.object({ kind: z.literal("statement"), text: z.string() }),
])

export const compareSignal = question({
  name: "compareSignal",
  path: "/bundles/:id/comparisons/:signal",
  summary:
    "A signal beside the text in a bundle that it resembles most: why they are alike, and whether both tell of one event",
  may: bundlers,
  protected: true,
  input: z.object({ id: BundleId, signal: SignalId }),
  output: z.object({
    bundle: Bundle,
    signal: ReadableSignal,
    other: Other,
    likeness: Likeness,
    linked: z.boolean(),
    fits: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("yes") }),
      z.object({ kind: z.literal("no"), why: z.string() }),
    ]),
  }),
  async run(asking, { id, signal: signalId }) {
    const bundle = await visibleBundle(asking, id)
    const signal = await readable(asking, signalId)
    const { language } = await likenessDesk(asking.house).ready()
    const other = await otherOf(asking, bundle, signal)
    return {
      bundle,
      signal,
      other,
      likeness: likenessOf(signal.account, other.text, language),
      linked: await links.isLinked(asking.database, id, signalId),
      fits: linkable(bundle, signal),
    }
  },
})

/** Of the signals in the bundle that one reads the one most alike, or else what the bundle states. */
async function otherOf(asking: Asking, bundle: Bundle, signal: ReadableSignal): Promise<z.output<typeof Other>> {
  const { database, house } = asking
  const { reader, country } = reading(asking)
  const { language } = await likenessDesk(house).ready()
  const members = await links.readableSignals(database, reader, country, bundle.id)
  const others = members.filter(({ id }) => id !== signal.id)
  const nearest = nearestAmong(others, signal.account, language)
  if (!nearest) return { kind: "statement", text: statementOf(bundle) }
  return {
    kind: "signal",
    text: nearest.account,
    signal: nearest,
    event: verdictOn(signal, nearest, language),
    double: (await doubleOf(database, bundle.id, signal.id, nearest.id)) ?? null,
  }
}
