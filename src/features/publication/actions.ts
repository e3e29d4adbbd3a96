import { z } from "zod"
import type { Quarter } from "../../methods/calendar/quarter.ts"
import { dayOf } from "../../methods/calendar/week.ts"
import { loadSolver } from "../../methods/privacy/solver.ts"
import { type Asking, action, question } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { anyone, only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { minimaOf } from "../../platform/minima.ts"
import { sharedPeople } from "../counts/reporter-store.ts"
import { type Counts, countsFor } from "../counts/store.ts"
import * as themeStore from "../themes/store.ts"
import { Level, Published, QuarterCode, Release } from "./model.ts"
import { knownQuarters, pastQuarters } from "./quarter-rules.ts"
import { sightingsOf } from "./sighting-rules.ts"
import * as store from "./store.ts"
import { releaseOf } from "./table-rules.ts"

export const publishers = only("workingGroup")

const Chosen = z.object({ quarter: QuarterCode, level: Level })

async function drafted(asking: Asking, counts: Counts, quarter: Quarter, level: Release["level"]) {
  const { reporters, organisations } = counts.columns
  const known = { reporters, organisations: organisations.list, shared: await sharedPeople(asking.database) }
  const minima = minimaOf(asking.house.settings)
  const sightings = sightingsOf(counts, await themeStore.themes(asking.database), level, quarter)
  return releaseOf(await loadSolver(), sightings, { quarter, level, minima, known })
}

const quartersToPublish = async ({ database, now }: Asking, counts: Counts) =>
  knownQuarters(pastQuarters(counts, dayOf(now)), await store.forgottenUntil(database))

export const releaseDesk = question({
  name: "releaseDesk",
  path: "/release-desk",
  summary: "Which quarters can still be published, and how the table of one would look with small numbers hidden",
  may: publishers,
  input: z.object({ quarter: QuarterCode.optional(), level: Level.optional() }),
  output: z.object({
    published: z.array(Published),
    waiting: z.array(QuarterCode),
    levels: z.array(Level),
    quarter: QuarterCode.nullable(),
    level: Level,
    draft: Release.nullable(),
  }),
  async run(asking, { quarter, level = "municipality" }) {
    const counts = await countsFor(asking)
    const published = await store.releases(asking.database)
    const isOut = new Set(published.map((one) => one.quarter))
    const waiting = (await quartersToPublish(asking, counts)).filter(({ code }) => !isOut.has(code))
    const chosen = waiting.find(({ code }) => code === (quarter ?? waiting[0]?.code))
    const levels = [...new Set(counts.areas.areas.map((area) => area.level))].flatMap(
      (one) => Level.safeParse(one).data ?? [],
    )
    return {
      published,
      waiting: waiting.map(({ code }) => code),
      levels,
      quarter: chosen?.code ?? null,
      level,
      draft: chosen ? ((await drafted(asking, counts, chosen, level)) ?? null) : null,
    }
  },
})

export const publishRelease = action({
  name: "publishRelease",
  method: "POST",
  path: "/releases",
  summary: "Publish the figures of a quarter, once; they stay as they are and no quarter is published twice",
  may: publishers,
  input: Chosen,
  output: z.object({ id: z.uuid(), quarter: QuarterCode }),
  async run(changing, { quarter: code, level }) {
    const { database, who, now } = changing
    const counts = await countsFor(changing)
    const quarter = (await quartersToPublish(changing, counts)).find((one) => one.code === code)
    if (!quarter)
      throw invalid("quarter", "Dit kwartaal is nog niet voorbij, er zijn geen signalen van, of het is te lang geleden")
    const release = await drafted(changing, counts, quarter, level)
    if (!release) throw invalid("level", "Er is te weinig om te tonen. Kies grotere gebieden, of sla dit kwartaal over")
    const by = { publishedBy: personOf(who).id, publishedOn: dayOf(now) }
    const id = await store.addRelease(database, release, by)
    if (!id) throw conflict("De cijfers van dit kwartaal zijn al openbaar. Zij blijven zoals zij zijn.")
    return { id, quarter: code }
  },
})

export const publishedReleases = question({
  name: "publishedReleases",
  path: "/releases",
  summary: "The quarters of which figures are public",
  may: anyone,
  input: z.object({}),
  output: z.array(Published),
  run: ({ database }) => store.releases(database),
})

export const publishedRelease = question({
  name: "publishedRelease",
  path: "/releases/:quarter",
  summary: "The public figures of a quarter: at least so many people by area and life domain, small numbers hidden",
  may: anyone,
  input: z.object({ quarter: QuarterCode }),
  output: Release,
  async run({ database }, { quarter }) {
    const release = await store.releaseOf(database, quarter)
    if (!release) throw notFound()
    return release
  },
})
