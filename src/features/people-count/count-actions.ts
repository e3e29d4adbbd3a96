import { randomUUID } from "node:crypto"
import { z } from "zod"
import { fromHex } from "../../methods/oblivious/hex.ts"
import { countPeople } from "../../methods/person-key/count-people.ts"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import { action, question } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { personOf } from "../../platform/http/who.ts"
import { askOpenHalf } from "../../platform/keyholder.ts"
import { minimaOf } from "../../platform/minima.ts"
import * as areas from "../areas/store.ts"
import * as themes from "../themes/store.ts"
import { answerOf, closed, countFor, mustBeAllowed, ownId } from "./asking.ts"
import { newSalt, ownHalf } from "./half-key.ts"
import { organisationsIn, registrations } from "./list-store.ts"
import { CountEnd, CountStop, NewCount, PeopleCount } from "./model.ts"
import { isAllowed } from "./permission-store.ts"
import { counters, keptEnd, purposeOf, yearsToCount } from "./rules.ts"
import * as store from "./store.ts"

export const listPeopleCounts = question({
  name: "listPeopleCounts",
  path: "/people-counts",
  summary: "Counts of different people, open and closed, with what came out where it is large enough to be told",
  may: counters,
  input: z.object({}),
  output: z.array(PeopleCount),
  async run(asking) {
    if (!(await isAllowed(asking.database, ownId(asking)))) return []
    return store.counts(asking.database, ownId(asking), minimaOf(asking.house.settings))
  },
})

export const beginPeopleCount = action({
  name: "beginPeopleCount",
  method: "POST",
  path: "/people-counts",
  summary: "Begin to count how many different people a theme, an area and a year are about; one count for each",
  may: counters,
  input: NewCount,
  output: z.object({ id: z.uuid() }),
  async run(changing, { theme: given, area, year }) {
    const { database, house, who, now } = changing
    await mustBeAllowed(changing)
    const theme = await themes.themeByName(database, given)
    if (!theme) throw invalid("theme", `Het thema '${given}' kennen wij niet. Kies een thema uit de lijst`)
    if (area && !(await areas.areaByCode(database, area)))
      throw invalid("area", `Het gebied '${area}' kennen wij niet. Kies een gebied uit de lijst`)
    if (!yearsToCount(now).includes(year)) throw invalid("year", "Tel over dit jaar of over het jaar ervoor")
    const asked = { id: randomUUID(), theme: theme.code, area: area ?? null, year }
    if (await store.isCounted(database, asked))
      throw conflict("Hierover is al een telling. Twee keer hetzelfde tellen zou iemand kunnen verraden.")
    const purpose = purposeOf(asked)
    const { open } = answerOf(await askOpenHalf(house.settings, { purpose, year }))
    const salt = newSalt()
    await store.addCount(database, {
      ...{ id: asked.id, themeCode: theme.code, areaCode: asked.area, year, purpose, salt },
      ...{ organisationId: ownId(changing), begunBy: personOf(who).id, begunAt: now },
      ownOpen: Buffer.from(ownHalf(house.secret, salt, purpose).open),
      keyholderOpen: Buffer.from(fromHex(open)),
    })
    return { id: asked.id }
  },
})

const Ended = z.object({ id: z.uuid() })

export const closePeopleCount = action({
  name: "closePeopleCount",
  method: "POST",
  path: "/people-counts/:id/closing",
  summary: "Count, keep the outcome where it is large enough, and throw all codes and this half of the key away",
  may: counters,
  input: CountEnd,
  output: Ended,
  async run(changing, { id }) {
    const { database, house, who, now } = changing
    const { count } = await countFor(changing, id)
    if (!count.own) throw notFound()
    if (!(await store.saltOf(database, id, "to close"))) throw closed()
    const minima = minimaOf(house.settings)
    const organisations = await organisationsIn(database, id)
    if (organisations < minima.sources)
      throw conflict(
        `Er zijn lijsten van ${organisations} organisaties, en nodig zijn er ${minima.sources}: met minder kan de een zien wie er bij de ander komt. Er is niets veranderd.`,
      )
    const counted = keptEnd(countPeople(await registrations(database, id)), organisations, minima)
    await store.endCount(database, { ...counted, countId: id, why: "", endedBy: personOf(who).id, endedAt: now })
    return { id }
  },
})

export const stopPeopleCount = action({
  name: "stopPeopleCount",
  method: "POST",
  path: "/people-counts/:id/stopping",
  summary: "Stop a count without an outcome, with why, and throw all codes and this half of the key away",
  may: counters,
  input: CountStop,
  output: Ended,
  async run(changing, { id, why }) {
    const { database, who, now } = changing
    const { count } = await countFor(changing, id)
    if (!count.own) throw notFound()
    if (!(await store.saltOf(database, id, "to close"))) throw closed()
    const stopped = { ended: "stopped", atLeast: null, atMost: null, organisations: null } as const
    const masked = maskPersonalData(why).masked
    await store.endCount(database, { ...stopped, countId: id, why: masked, endedBy: personOf(who).id, endedAt: now })
    return { id }
  },
})
