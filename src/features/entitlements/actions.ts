import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { action } from "../../platform/http/action.ts"
import { invalid, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { addLook } from "./look-store.ts"
import { EntitlementChange, NewEntitlement } from "./model.ts"
import { keepers } from "./rules.ts"
import * as store from "./store.ts"
import { mask, writtenRight } from "./written-right.ts"

const Done = z.object({ code: z.string() })

export const noteEntitlementLook = action({
  name: "noteEntitlementLook",
  method: "POST",
  path: "/entitlements/:code/looks",
  summary: "Say that one went through a right at its source today, and that what is said of it still holds",
  may: keepers,
  input: z.object({ code: z.string().max(60) }),
  output: Done,
  audit: ({ code }) => ({ subject: code }),
  async run({ database, who, now }, { code }) {
    if (!(await store.entitlementByCode(database, code))) throw notFound()
    await addLook(database, code, personOf(who).id, dayOf(now))
    return { code }
  },
})

export const addEntitlement = action({
  name: "addEntitlement",
  method: "POST",
  path: "/entitlements",
  summary: "Add a right to the list",
  may: keepers,
  input: NewEntitlement,
  output: Done,
  audit: ({ code }) => ({ subject: code }),
  async run({ database, who, now }, { why, ...input }) {
    const right = writtenRight(input)
    if (await store.entitlementByCode(database, input.code))
      throw invalid("code", `De code '${input.code}' is al in gebruik. Kies een andere`)
    await store.addVersion(database, {
      entitlement: { ...input, ...right },
      ...{ seen: 0, why: mask(why), changedBy: personOf(who).id, changedAt: now },
    })
    return { code: input.code }
  },
})

export const changeEntitlement = action({
  name: "changeEntitlement",
  method: "PUT",
  path: "/entitlements/:code",
  summary: "Change a right, or say until when it holds; the earlier version stays readable",
  may: keepers,
  input: EntitlementChange,
  output: Done,
  audit: ({ code }) => ({ subject: code }),
  async run({ database, who, now }, { why, version, ...input }) {
    const right = writtenRight(input)
    const before = await store.entitlementByCode(database, input.code)
    if (!before) throw notFound()
    if (version !== undefined && version !== before.version)
      throw invalid(
        "",
        `Terwijl jij schreef, veranderde iemand anders dit recht: er is nu versie ${before.version}, zie onderaan. Klopt jouw tekst nog? Druk dan nog eens op Veranderen`,
      )
    await store.addVersion(database, {
      entitlement: { ...input, ...right, country: before.country },
      ...{ seen: before.version, why: mask(why), changedBy: personOf(who).id, changedAt: now },
    })
    return { code: input.code }
  },
})
