import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { type Asking, action, question } from "../../platform/http/action.ts"
import { invalid, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { areaTree } from "../counts/area-tree-store.ts"
import { entitlements } from "../entitlements/store.ts"
import { addConsent } from "../needs/consent-store.ts"
import { askers } from "../needs/people-rules.ts"
import { themes } from "../themes/store.ts"
import { CountingAnswer, CountingDesk, MyCounted } from "./consent-model.ts"
import { countingOf } from "./consent-rules.ts"
import { holdCounting } from "./consent-store.ts"
import { ownCounted } from "./own-rules.ts"
import { levelOf } from "./place-rules.ts"
import { type AskedNeed, askedNeed, needsThrough, rightsNotGot } from "./ripe-store.ts"
import { placedItems } from "./theme-store.ts"

/** A need that one asked oneself; of others there is nothing here. */
async function ownNeed({ database, who, house }: Asking, id: string): Promise<AskedNeed> {
  const need = await askedNeed(database, house.settings.UNMET_AFTER_WEEKS, id)
  if (need?.intermediaryId !== personOf(who).id) throw notFound()
  return need
}

export const needCounting = question({
  name: "needCounting",
  path: "/needs/:id/counting",
  summary:
    "What of a need that one asked can be counted as not met, without a name, and what the resident said to that",
  may: askers,
  input: z.object({ id: z.uuid("Deze hulpvraag is er niet") }),
  output: CountingDesk,
  async run(asking, { id }) {
    const { database, now, house } = asking
    const need = await ownNeed(asking, id)
    const names = new Map((await entitlements(database)).map(({ code, name }) => [code, name]))
    const known = {
      today: dayOf(now),
      nameOf: (code: string) => names.get(code) ?? code,
      belongs: (await placedItems(database))(need),
    }
    return {
      ...countingOf(need, await rightsNotGot(database, [id]), known),
      ...{ themes: await themes(database), afterWeeks: house.settings.UNMET_AFTER_WEEKS },
      level: levelOf(await areaTree(database, house.database.kysely)),
    }
  },
})

/** Not told who or when: as asking itself. */
export const answerNeedCounting = action({
  name: "answerNeedCounting",
  method: "POST",
  path: "/needs/:id/counting",
  summary: "Note whether a need may be counted without a name where it is not met; without a yes nothing happens",
  may: askers,
  input: CountingAnswer,
  output: z.object({ id: z.uuid(), answer: CountingAnswer.shape.answer }),
  discreet: () => true,
  async run(changing, { id, answer, theme }) {
    const { database, now } = changing
    await holdCounting(database)
    const need = await ownNeed(changing, id)
    const asksTheme = answer === "yes" && !(await placedItems(database))(need)
    const known = asksTheme
      ? (await themes(database)).find(({ code, retired }) => code === theme && !retired)
      : undefined
    if (asksTheme && !known) throw invalid("theme", "Kies waar de vraag over ging. Dan kan die meetellen")
    await addConsent(database, { needId: id, said: answer, theme: known?.code ?? null, on: dayOf(now) })
    return { id, answer }
  },
})

export const myCounted = question({
  name: "myCounted",
  path: "/counted-needs",
  summary: "What was counted of the needs that one asked and that were not met, and of which one can still ask",
  may: askers,
  input: z.object({}),
  output: MyCounted,
  async run({ database, who, house, now }) {
    const needs = await needsThrough(database, house.settings.UNMET_AFTER_WEEKS, personOf(who).id)
    const rights = await rightsNotGot(
      database,
      needs.map(({ id }) => id),
    )
    return ownCounted(needs, rights, { today: dayOf(now), belongs: await placedItems(database) })
  },
})
