import { z } from "zod"
import { question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { Need, NeedId, OpenNeed } from "./model.ts"
import { rightsOf } from "./right-store.ts"
import { currentRule } from "./rule-store.ts"
import { byUrgency } from "./rules.ts"
import { intermediaryOf, stepsOf } from "./step-store.ts"
import * as store from "./store.ts"

export const openNeeds = question({
  name: "openNeeds",
  path: "/open-needs",
  summary: "Help that waits for somebody or was taken up, the most urgent first",
  may: only("volunteerCoordinator"),
  input: z.object({}),
  output: z.array(Need),
  protected: true,
  run: async ({ database }) => byUrgency((await store.standingNeeds(database)).map((row) => Need.parse(row))),
})

export const openNeed = question({
  name: "openNeed",
  path: "/open-needs/:id",
  summary: "One need with its steps and, for who took it up, through whom the resident is reached",
  may: only("volunteerCoordinator"),
  input: z.object({ id: NeedId }),
  output: OpenNeed,
  protected: true,
  async run({ database, who }, { id }) {
    const need = await store.needById(database, id)
    if (!need) throw notFound()
    const reached = need.takenUpBy === personOf(who).id ? await intermediaryOf(database, id) : undefined
    return {
      ...Need.parse(need),
      ...{ steps: await stepsOf(database, id), rights: await rightsOf(database, id) },
      tierLine: need.tier === null ? null : ((await currentRule(database)).tiers[need.tier - 1] ?? null),
      intermediary: reached ?? null,
    }
  },
})
