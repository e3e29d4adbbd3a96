import { z } from "zod"
import { quarterAt } from "../../methods/calendar/quarter.ts"
import { dayOf } from "../../methods/calendar/week.ts"
import { type Asking, action, question } from "../../platform/http/action.ts"
import { conflict, invalid, notFound } from "../../platform/http/failure.ts"
import { anyone, only } from "../../platform/http/may.ts"
import { personOf } from "../../platform/http/who.ts"
import { minimaOf } from "../../platform/minima.ts"
import { themes } from "../themes/store.ts"
import { UnmetDesk } from "./desk-model.ts"
import { inARowOf, runningOf } from "./desk-rules.ts"
import { QuarterCode, UnmetQuarter } from "./model.ts"
import * as store from "./quarter-store.ts"
import { nameIn } from "./theme-rules.ts"
import { lastDayOf } from "./week-rules.ts"
import { closedWeeks } from "./week-store.ts"

const readers = only("coordinator", "workingGroup", "volunteerCoordinator", "analyst")
export const publishers = only("workingGroup")

/** As many quarters back as somebody looks for what comes again. */
const mostInARow = 8

async function runningNow(
  { database, house }: Asking,
  last: string | undefined,
  made: readonly { quarter: string }[],
): Promise<UnmetDesk["running"]> {
  if (!last) return null
  const quarter = quarterAt(last)
  if (made.some((one) => one.quarter === quarter.code)) return null
  const { numbers } = await store.tallied(database, quarter)
  const known = await themes(database)
  const nameOf = (code: string) => nameIn(known, code, house.settings.COUNTRY)
  return runningOf(quarter, numbers, nameOf, minimaOf(house.settings))
}

export const unmetDesk = question({
  name: "unmetDesk",
  path: "/unmet",
  summary:
    "Help that was not given and rights that were not got, by theme, place and quarter, counted apart from signals: a quarter that is over in tables, the one that runs in steps",
  may: readers,
  input: z.object({ quarter: QuarterCode.optional() }),
  output: UnmetDesk,
  async run(asking, { quarter }) {
    const { database, house } = asking
    const { last } = await closedWeeks(database)
    const quarters = await store.madeQuarters(database)
    const chosen = quarters.findIndex((one) => one.quarter === (quarter ?? quarters[0]?.quarter))
    if (quarter !== undefined && chosen < 0) throw notFound()
    const codes = chosen < 0 ? [] : quarters.slice(chosen, chosen + mostInARow).map((one) => one.quarter)
    const made = await store.quartersMade(database, codes)
    return {
      afterWeeks: house.settings.UNMET_AFTER_WEEKS,
      countedUntil: last ? lastDayOf(last) : null,
      running: await runningNow(asking, last, quarters),
      ...{ quarters, shown: made[0] ?? null, inARow: inARowOf(made) },
    }
  },
})

export const publishUnmet = action({
  name: "publishUnmet",
  method: "POST",
  path: "/unmet-releases",
  summary: "Make the tables of a quarter public, as they are; they do not change after that",
  may: publishers,
  input: z.object({ quarter: QuarterCode }),
  output: z.object({ quarter: QuarterCode }),
  audit: ({ quarter }) => ({ subject: quarter }),
  async run({ database, who, now }, { quarter }) {
    const [made] = await store.quartersMade(database, [quarter])
    if (!made) throw invalid("quarter", "Dit kwartaal is nog niet geteld. Kies een kwartaal uit de lijst")
    if (made.help.kind === "tooLittle" && made.right.kind === "tooLittle")
      throw invalid("quarter", "In dit kwartaal is er te weinig om te tonen")
    const by = { publishedBy: personOf(who).id, publishedOn: dayOf(now) }
    if (!(await store.addRelease(database, quarter, by))) throw conflict("Dit kwartaal is al openbaar.")
    return { quarter }
  },
})

export const unmetReleases = question({
  name: "unmetReleases",
  path: "/unmet-releases",
  summary: "The quarters of which it is public what was not met",
  may: anyone,
  input: z.object({}),
  output: z.array(z.object({ quarter: z.string(), publishedOn: z.string() })),
  run: async ({ database }) =>
    (await store.madeQuarters(database)).flatMap(({ quarter, publishedOn }) =>
      publishedOn ? [{ quarter, publishedOn }] : [],
    ),
})

export const unmetRelease = question({
  name: "unmetRelease",
  path: "/unmet-releases/:quarter",
  summary: "What was not met in a public quarter, by theme and place, small numbers hidden",
  may: anyone,
  input: z.object({ quarter: QuarterCode }),
  output: UnmetQuarter,
  async run({ database }, { quarter }) {
    const isOut = (await store.madeQuarters(database)).some((one) => one.quarter === quarter && one.publishedOn)
    const [made] = isOut ? await store.quartersMade(database, [quarter]) : []
    if (!made) throw notFound()
    return made
  },
})
