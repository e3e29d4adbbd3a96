import { z } from "zod"
import { dayOf } from "../../methods/calendar/week.ts"
import { action } from "../../platform/http/action.ts"
import { conflict, invalid } from "../../platform/http/failure.ts"
import { askEvaluation } from "../../platform/keyholder.ts"
import { answerOf, closed, countFor, mostElementsOfDay, ownId, tooManyToday } from "./asking.ts"
import { evaluateOwn, ownHalf } from "./half-key.ts"
import * as lists from "./list-store.ts"
import { CountEnd, Elements, Evaluation, NewList } from "./model.ts"
import { codeOf } from "./permission-store.ts"
import { counters } from "./rules.ts"
import { saltOf } from "./store.ts"

/** A change, because it takes of what an organisation may ask on a day. */
export const evaluateHiddenKeys = action({
  name: "evaluateHiddenKeys",
  method: "POST",
  path: "/people-counts/:id/evaluations",
  summary:
    "Both parties evaluate keys that were hidden on the device of whoever counts, each with its half and a proof",
  may: counters,
  input: Elements,
  output: Evaluation,
  audit: ({ id, elements }) => ({ subject: id, detail: { elements: elements.length } }),
  async run(changing, { id, elements }) {
    const { database, house, now } = changing
    const { count, keys } = await countFor(changing, id)
    const kept = await saltOf(database, id)
    if (!kept) throw closed()
    const organisationId = ownId(changing)
    const most = mostElementsOfDay(house.settings)
    const taken = { organisationId, day: dayOf(now), elements: elements.length, most }
    if (!(await lists.takeOfDay(database, taken))) throw tooManyToday()
    const first = evaluateOwn(ownHalf(house.secret, kept.salt, keys.purpose), elements)
    const asked = { purpose: keys.purpose, year: count.year, organisation: await codeOf(database, organisationId) }
    const second = answerOf(await askEvaluation(house.settings, { ...asked, elements: first.elements }))
    return { first, second }
  },
})

export const sendPeopleList = action({
  name: "sendPeopleList",
  method: "POST",
  path: "/people-counts/:id/lists",
  summary: "Send the codes of a list of people to a count; they are kept until it is closed, and used only to count",
  may: counters,
  input: NewList,
  output: z.object({ id: z.uuid(), people: z.number().int() }),
  audit: ({ id, people }) => ({ subject: id, detail: { people: people.length } }),
  async run(changing, { id, people }) {
    const { database, house, now } = changing
    await countFor(changing, id)
    if (!(await saltOf(database, id, "against closing"))) throw closed()
    const different = new Map(people.map((one) => [one.strict, one]))
    const least = house.settings.MINIMUM_COUNT
    if (different.size < least)
      throw invalid(
        "people",
        `Zet ten minste ${least} mensen op een lijst: een kortere zou een vraag naar één iemand zijn`,
      )
    const sent = { countId: id, organisationId: ownId(changing), sentOn: dayOf(now), people: [...different.values()] }
    return { id: await lists.addList(database, sent), people: different.size }
  },
})

export const withdrawPeopleLists = action({
  name: "withdrawPeopleLists",
  method: "DELETE",
  path: "/people-counts/:id/lists",
  summary: "Take back every list that one's own organisation sent to an open count",
  may: counters,
  input: CountEnd,
  output: z.object({ id: z.uuid(), lists: z.number().int() }),
  audit: ({ id }, { lists }) => ({ subject: id, detail: { lists } }),
  async run(changing, { id }) {
    await countFor(changing, id)
    if (!(await saltOf(changing.database, id, "against closing"))) throw closed()
    const gone = await lists.removeLists(changing.database, id, ownId(changing))
    if (gone === 0) throw conflict("Jouw organisatie heeft hier geen lijst. Er is niets veranderd.")
    return { id, lists: gone }
  },
})
