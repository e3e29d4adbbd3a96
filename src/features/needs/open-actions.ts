import { z } from "zod"
import { question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { Place } from "../claims/model.ts"
import { claimFor, countPlaces, mayPlan, readsWords } from "../claims/rules.ts"
import { standingOf, standings } from "../claims/store.ts"
import { arrangedNeeds, arrangementsFor } from "./arranged-store.ts"
import { fillingChoices, fillingsOf } from "./filling-store.ts"
import { Kind, type ListedNeed, Need, NeedId, OpenNeed, OpenNeeds } from "./model.ts"
import { rightsOf } from "./right-store.ts"
import { currentRule } from "./rule-store.ts"
import { byUrgency, isUnnamed } from "./rules.ts"
import { intermediaryOf, stepsOf } from "./step-store.ts"
import * as store from "./store.ts"

export const openNeeds = question({
  name: "openNeeds",
  path: "/open-needs",
  summary: "Help that waits for somebody or was taken up, the most urgent first",
  may: only("volunteerCoordinator"),
  input: z.object({ bij: Place, soort: Kind }),
  output: OpenNeeds,
  protected: true,
  async run({ database, who }, { bij, soort }) {
    const { id } = personOf(who).organisation
    const claims = await standings(database)
    const arranged = await arrangedNeeds(database)
    const rows = byUrgency(await store.standingNeeds(database)).map((row) =>
      discreet({ ...Need.parse(row), claim: claimFor(claims.get(row.id), id), arranged: arranged.get(row.id) ?? "no" }),
    )
    const counts = countPlaces(rows.map(({ claim }) => claim))
    const shown = rows.filter((row) => (!bij || row.claim.place === bij) && (!soort || isUnnamed(row)))
    const { tiers } = await currentRule(database)
    return { needs: shown, counts, bij, soort, ownWords: rows.filter(isUnnamed).length, tiers }
  },
})

/** The words of what is asked are for who plans it, or is asked to. */
const discreet = <Row extends ListedNeed>(row: Row): Row => (readsWords(row.claim) ? row : { ...row, ask: "" })

export const openNeed = question({
  name: "openNeed",
  path: "/open-needs/:id",
  summary: "One need with its steps and, for who plans it, through whom the resident is reached",
  may: only("volunteerCoordinator"),
  input: z.object({ id: NeedId }),
  output: OpenNeed,
  protected: true,
  async run({ database, who }, { id }) {
    const need = await store.needById(database, id)
    if (!need) throw notFound()
    const person = personOf(who)
    const standing = await standingOf(database, id)
    const claim = claimFor(standing, person.organisation.id)
    const plans = claim.place === "ours" || (!standing && need.takenUpBy === person.id)
    const reached = plans ? await intermediaryOf(database, id) : undefined
    return {
      ...discreet({ ...Need.parse(need), claim, arranged: (await arrangedNeeds(database)).get(id) ?? "no" }),
      matches: readsWords(claim) ? await arrangementsFor(database, id) : [],
      steps: (await stepsOf(database, id)).map((step) => (readsWords(claim) ? step : { ...step, note: "" })),
      ...{ rights: readsWords(claim) ? await rightsOf(database, id) : [] },
      ...{
        filled: await fillingsOf(database, id),
        choices: mayPlan(claim) ? await fillingChoices(database, need) : { items: [], tiers: [] },
      },
      tierLine: need.tier === null ? null : ((await currentRule(database)).tiers[need.tier - 1] ?? null),
      intermediary: reached ?? null,
    }
  },
})
