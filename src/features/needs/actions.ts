import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { type Asking, type Database, question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import * as areas from "../areas/store.ts"
import { standingOf } from "../claims/store.ts"
import { possibleRights } from "../entitlements/rules.ts"
import { entitlements } from "../entitlements/store.ts"
import { helpItems } from "../help-items/store.ts"
import { modeForNew } from "../modes/store.ts"
import { arrangedAmong, arrangementsFor } from "./arranged-store.ts"
import { fillingChoices, fillingsOf } from "./filling-store.ts"
import { NeedDesk, NeedFormAsked } from "./form-model.ts"
import { Need, NeedId, OneNeed, OwnNeed } from "./model.ts"
import { readPaperCode } from "./paper-rules.ts"
import { askers } from "./people-rules.ts"
import { rightsOf } from "./right-store.ts"
import { currentRule } from "./rule-store.ts"
import { stepsOf } from "./step-store.ts"
import * as store from "./store.ts"

export const needForm = question({
  name: "needForm",
  path: "/need-form",
  summary:
    "What one can choose from when asking help for somebody, which rights there may be first, and what one asked before",
  may: askers,
  input: NeedFormAsked,
  output: NeedDesk,
  async run(asking, { gebied, paper, topics, people, look }) {
    const { database, who, now } = asking
    const { id, organisation } = personOf(who)
    return {
      mode: await modeForNew(database, organisation.id, dayOf(now)),
      areas: await areas.areasToChoose(database),
      area: gebied ?? (await areas.ownArea(database, organisation.id)),
      items: await helpItems(database),
      tiers: (await currentRule(database)).tiers,
      found: await rightsFor(asking, { topics, people, look }),
      paper: paper ? (readPaperCode(paper) ?? null) : null,
      needs: await askedBy(database, id),
    }
  },
})

async function askedBy(database: Database, person: string): Promise<z.output<typeof OwnNeed>[]> {
  const rows = await store.needsOf(database, person)
  const arranged = await arrangedAmong(
    database,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...Need.parse(row), arranged: arranged.get(row.id) ?? "no" }))
}

type Search = { topics: string[]; people: string[]; look: string | undefined }

async function rightsFor({ database, who, now }: Asking, { topics, people, look }: Search): Promise<NeedDesk["found"]> {
  if (topics.length === 0) return { kind: look ? "noTopic" : "notAsked" }
  const search = { topics, people, country: personOf(who).organisation.country, on: dayOf(now) }
  return { kind: "found", rights: possibleRights(await entitlements(database), search) }
}

export const myNeeds = question({
  name: "myNeeds",
  path: "/needs",
  summary: "The help that one asked for others",
  may: askers,
  input: z.object({}),
  output: z.array(OwnNeed),
  run: ({ database, who }) => askedBy(database, personOf(who).id),
})

/** Not noted in the log of reads: the moment at which somebody asked would stand there. */
export const myNeed = question({
  name: "myNeed",
  path: "/needs/:id",
  summary: "One need that one asked, with its steps and the rights that were gone through",
  may: askers,
  input: z.object({ id: NeedId }),
  output: OneNeed.extend({
    possible: z.array(z.object({ code: z.string(), name: z.string() })),
    /** The organisation that plans it now. */
    plannedBy: z.string().nullable(),
  }),
  async run({ database, who, now }, { id }) {
    const need = await store.needById(database, id)
    const person = personOf(who)
    if (need?.intermediaryId !== person.id) throw notFound()
    const { country } = person.organisation
    const standing = (await entitlements(database)).filter((one) => one.country === country)
    const possible = possibleRights(standing, {
      ...{ country, on: dayOf(now), people: [], topics: standing.flatMap(({ topics }) => topics) },
    })
    return {
      ...Need.parse(need),
      ...{ steps: await stepsOf(database, id), rights: await rightsOf(database, id) },
      ...{ filled: await fillingsOf(database, id), choices: await fillingChoices(database, need) },
      matches: await arrangementsFor(database, id),
      plannedBy: (await standingOf(database, id))?.holder ?? null,
      tierLine: need.tier === null ? null : ((await currentRule(database)).tiers[need.tier - 1] ?? null),
      possible: possible.map(({ code, name }) => ({ code, name })),
    }
  },
})
