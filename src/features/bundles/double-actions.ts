import { z } from "zod"
import { action } from "../../platform/http/action.ts"
import { conflict, invalid } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { readable } from "./compare-question.ts"
import * as doubles from "./double-store.ts"
import { isLinked } from "./link-store.ts"
import { BundleId, SignalId, Why } from "./model.ts"
import { holdBundle } from "./store.ts"
import { bundlers, maskAll, visibleBundle } from "./visible.ts"

export const markDouble = action({
  name: "markDouble",
  method: "POST",
  path: "/bundles/:id/doubles",
  summary:
    "Say that two signals in a bundle tell of one event, or that they do not after all; both stay, counting takes them once",
  may: bundlers,
  input: z.object({
    id: BundleId,
    signal: SignalId,
    other: SignalId,
    double: z.enum(["yes", "no"], "Kies of het dubbel gemeld is"),
    why: Why,
  }),
  output: z.object({ id: z.uuid(), double: z.boolean(), hidden: z.string() }),
  audit: ({ id, signal, other, double }) => ({ subject: id, detail: { signal, other, double } }),
  async run(changing, { id, signal, other, double, why }) {
    const { database, now } = changing
    await visibleBundle(changing, id)
    if (signal === other) throw invalid("other", "Kies twee verschillende signalen")
    for (const one of [signal, other]) await readable(changing, one)
    await holdBundle(database, id)
    for (const one of [signal, other])
      if (!(await isLinked(database, id, one))) throw conflict("Dit signaal zit niet meer in de bundel.")
    const before = await doubles.doubleOf(database, id, signal, other)
    if ((before !== undefined) === (double === "yes"))
      throw conflict("Dit is intussen al zo vastgelegd. Er is niets veranderd.")
    const { masked, hidden } = maskAll({ why })
    const by = { markedBy: personOf(changing.who).id, markedAt: now }
    const pair = { one: signal, other }
    await doubles.markDouble(database, { bundleId: id, ...pair, double: double === "yes", why: masked.why, ...by })
    return { id, double: double === "yes", hidden }
  },
})
