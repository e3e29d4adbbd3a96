import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { everybodySignedIn } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { looksOf } from "./look-store.ts"
import { Entitlement, peopleKinds, topics } from "./model.ts"
import { keepers, possibleRights } from "./rules.ts"
import * as store from "./store.ts"

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
    looks: z.array(z.object({ on: z.string(), by: z.string().nullable() })),
    versions: z.array(
      Entitlement.omit({ lookedOn: true }).extend({
        why: z.string(),
        changedBy: z.string().nullable(),
        changedAt: z.date(),
      }),
    ),
  }),
  async run({ database }, { code }) {
    const entitlement = await store.entitlementByCode(database, code)
    if (!entitlement) throw notFound()
    return { entitlement, looks: await looksOf(database, code), versions: await store.versionsOf(database, code) }
  },
})
