import { z } from "zod"
import { question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { AreaToChoose } from "../areas/model.ts"
import * as areas from "../areas/store.ts"
import { Need, NeedId, OneNeed } from "./model.ts"
import { askers } from "./people-rules.ts"
import { stepsOf } from "./step-store.ts"
import * as store from "./store.ts"

export const needForm = question({
  name: "needForm",
  path: "/need-form",
  summary: "What one can choose from when asking help for somebody, and what one asked before",
  may: askers,
  input: z.object({ gebied: z.string().max(40).optional() }),
  output: z.object({
    areas: z.array(AreaToChoose),
    /** The area chosen on the map, or else the one in which the organisation works. */
    area: z.string().nullable(),
    needs: z.array(Need),
  }),
  async run({ database, who }, { gebied }) {
    const { id, organisation } = personOf(who)
    return {
      areas: await areas.areasToChoose(database),
      area: gebied ?? (await areas.ownArea(database, organisation.id)),
      needs: (await store.needsOf(database, id)).map((row) => Need.parse(row)),
    }
  },
})

export const myNeeds = question({
  name: "myNeeds",
  path: "/needs",
  summary: "The help that one asked for others",
  may: askers,
  input: z.object({}),
  output: z.array(Need),
  run: async ({ database, who }) => (await store.needsOf(database, personOf(who).id)).map((row) => Need.parse(row)),
})

/** Not noted in the log of reads: the moment at which somebody asked would stand there. */
export const myNeed = question({
  name: "myNeed",
  path: "/needs/:id",
  summary: "One need that one asked, with its steps",
  may: askers,
  input: z.object({ id: NeedId }),
  output: OneNeed,
  async run({ database, who }, { id }) {
    const need = await store.needById(database, id)
    if (need?.intermediaryId !== personOf(who).id) throw notFound()
    return { ...Need.parse(need), steps: await stepsOf(database, id) }
  },
})
