import { z } from "zod"
import { question } from "../../platform/http/action.ts"
import { challengeQuestion } from "../../platform/http/challenge-question.ts"
import { anyone } from "../../platform/http/may.ts"
import { AreaToChoose } from "../areas/model.ts"
import * as areas from "../areas/store.ts"
import { HelpItem } from "../help-items/model.ts"
import { helpItems } from "../help-items/store.ts"
import { offerGate } from "./gate.ts"
import { coordinatorOf } from "./people-rules.ts"

export const offerForm = question({
  name: "offerForm",
  path: "/offer-form",
  summary: "What one can choose from when offering help",
  may: anyone,
  input: z.object({ gebied: z.string().max(40).optional(), soort: z.string().max(60).optional() }),
  output: z.object({
    items: z.array(HelpItem),
    areas: z.array(AreaToChoose),
    /** What was chosen on the map or in a link. */
    area: z.string().nullable(),
    item: z.string().nullable(),
    byCoordinator: z.boolean(),
  }),
  async run({ database, who }, { gebied, soort }) {
    const items = await helpItems(database)
    return {
      items: items.filter(({ retired }) => !retired),
      areas: await areas.areasToChoose(database),
      area: gebied ?? null,
      item: soort ?? null,
      byCoordinator: coordinatorOf(who) !== undefined,
    }
  },
})

export const offerChallenge = challengeQuestion({
  name: "offerChallenge",
  path: "/offer-challenges",
  summary: "A small sum for a browser to do before offering help without account, so that a flood does not stop others",
  challengeFor: offerGate.challengeFor,
})
