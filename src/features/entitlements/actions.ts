import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, question } from "../../platform/http/action.ts"
import { invalid, notFound } from "../../platform/http/failure.ts"
import { everybodySignedIn } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { Entitlement, EntitlementChange, NewEntitlement, peopleKinds, topics } from "./model.ts"
import { keepers, possibleRights } from "./rules.ts"
import * as store from "./store.ts"

const Done = z.object({ code: z.string() })
const orNull = (day: string | undefined) => (day === undefined || day === "" ? null : day)
const mask = (text: string) => maskPersonalData(text).masked

export const listEntitlements = question({
  name: "listEntitlements",
  path: "/entitlements",
  summary: "The rights that come before a favour, of both countries, with the days between which they hold",
  may: everybodySignedIn,
  input: z.object({}),
  output: z.array(Entitlement),
  run: ({ database }) => store.entitlements(database),
})

export const searchEntitlements = question({
  name: "searchEntitlements",
  path: "/possible-entitlements",
  summary: "Which rights to look at: what it is about and for whom. It never says that somebody has a right",
  may: everybodySignedIn,
  input: z.object({
    topics: z.array(z.enum(topics), "Kies waar het over gaat").min(1, "Kies waar het over gaat"),
    people: z.array(z.enum(peopleKinds)).default([]),
  }),
  output: z.array(Entitlement),
  run: async ({ database, who, now }, input) =>
    possibleRights(await store.entitlements(database), {
      ...input,
      ...{ country: personOf(who).organisation.country, on: dayOf(now) },
    }),
})

export const oneEntitlement = question({
  name: "oneEntitlement",
  path: "/entitlements/:code",
  summary: "A right with all of its versions",
  may: keepers,
  input: z.object({ code: z.string().max(60) }),
  output: z.object({
    entitlement: Entitlement,
    versions: z.array(Entitlement.extend({ why: z.string(), changedBy: z.string().nullable(), changedAt: z.date() })),
  }),
  async run({ database }, { code }) {
    const entitlement = await store.entitlementByCode(database, code)
    if (!entitlement) throw notFound()
    return { entitlement, versions: await store.versionsOf(database, code) }
  },
})

function inOrder({ worksFrom, worksUntil }: { worksFrom?: string | undefined; worksUntil?: string | undefined }) {
  if (worksFrom && worksUntil && worksUntil < worksFrom)
    throw invalid("worksUntil", "De laatste dag ligt voor de eerste. Kies een latere dag")
}

export const addEntitlement = action({
  name: "addEntitlement",
  method: "POST",
  path: "/entitlements",
  summary: "Add a right to the list",
  may: keepers,
  input: NewEntitlement,
  output: Done,
  audit: ({ code }) => ({ subject: code }),
  async run({ database, who, now }, { why, worksFrom, worksUntil, name, about, place, ...input }) {
    inOrder({ worksFrom, worksUntil })
    if (await store.entitlementByCode(database, input.code))
      throw invalid("code", `De code '${input.code}' is al in gebruik. Kies een andere`)
    await store.addVersion(database, {
      entitlement: {
        ...{ ...input, name: mask(name), about: mask(about), place: mask(place) },
        ...{ worksFrom: orNull(worksFrom), worksUntil: orNull(worksUntil) },
      },
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
  async run({ database, who, now }, { why, version, worksFrom, worksUntil, name, about, place, ...input }) {
    inOrder({ worksFrom, worksUntil })
    const before = await store.entitlementByCode(database, input.code)
    if (!before) throw notFound()
    if (version !== undefined && version !== before.version)
      throw invalid(
        "",
        `Terwijl jij schreef, veranderde iemand anders dit recht: er is nu versie ${before.version}, zie onderaan. Klopt jouw tekst nog? Druk dan nog eens op Veranderen`,
      )
    await store.addVersion(database, {
      entitlement: {
        ...{ ...input, country: before.country, name: mask(name), about: mask(about), place: mask(place) },
        ...{ worksFrom: orNull(worksFrom), worksUntil: orNull(worksUntil) },
      },
      ...{ seen: before.version, why: mask(why), changedBy: personOf(who).id, changedAt: now },
    })
    return { code: input.code }
  },
})
