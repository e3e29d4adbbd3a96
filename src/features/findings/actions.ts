import { z } from "zod"
import { type Day, dayOf } from "../../methods/calendar/week.ts"
import { type Asking, type Database, question } from "../../platform/http/action.ts"
import { invalid } from "../../platform/http/failure.ts"
import { only } from "../../platform/http/may.ts"
import * as areas from "../areas/store.ts"
import { sharedPeople } from "../counts/reporter-store.ts"
import { countsFor } from "../counts/store.ts"
import * as themes from "../themes/store.ts"
import { themeFinding } from "./evidence-store.ts"
import { Finding, Period } from "./model.ts"
import { weeksFrom } from "./period.ts"
import { denominatorsOf, type KnownArea, regionOf } from "./regions.ts"
import { themeCounts } from "./theme-counts.ts"
import { madeIn, ThemeRow, themeRows } from "./theme-rows.ts"

/** Exact numbers are for those who weigh, decide and analyse; everybody else gets a SafeFinding through the agenda. */
export const counters = only("coordinator", "workingGroup", "analyst")

export const ThemeFindingInput = Period.extend({
  theme: z.string("Kies een thema").min(1, "Kies een thema").max(60),
  area: z.string().max(40).optional(),
})
const AreaInput = Period.extend({ area: z.string().max(40).optional() })

async function knownArea(database: Database, code: string | undefined): Promise<KnownArea | undefined> {
  if (!code) return undefined
  const area = await areas.areaByCode(database, code)
  if (!area) throw invalid("area", `Het gebied '${code}' kennen wij niet. Kies een gebied uit de lijst`)
  return area
}

/** The finding of a theme, which may be called by another of its names. */
export async function findingOf(
  asking: Pick<Asking, "database" | "house">,
  input: z.output<typeof ThemeFindingInput>,
  today: Day,
): Promise<Finding> {
  const { database } = asking
  const theme = await themes.themeByName(database, input.theme)
  if (!theme) throw invalid("theme", `Het thema '${input.theme}' kennen wij niet. Kies een thema uit de lijst`)
  const area = await knownArea(database, input.area)
  return themeFinding(asking, { theme, area, weeks: weeksFrom(input, today), today })
}

export const finding = question({
  name: "finding",
  path: "/findings",
  summary: "The evidence for a theme in an area and a period: counts, margins, comparisons, and what stands against it",
  may: counters,
  input: ThemeFindingInput,
  output: Finding,
  run: (asking, input) => findingOf(asking, input, dayOf(asking.now)),
})

export const themeFindings = question({
  name: "themeFindings",
  path: "/theme-findings",
  summary: "All themes of an area and a period, each beside the rest of the region, adjusted for how many they are",
  may: counters,
  input: AreaInput,
  output: z.object({
    area: z.object({ code: z.string(), name: z.string(), level: z.string() }).nullable(),
    region: z.string().nullable(),
    from: z.string(),
    until: z.string(),
    comparisons: z.number(),
    themes: z.array(ThemeRow),
  }),
  async run({ database, house, now }, input) {
    const area = await knownArea(database, input.area)
    const weeks = weeksFrom(input, dayOf(now))
    const counts = await countsFor({ database, house })
    const region = regionOf(counts.areas, area)
    const denominators = denominatorsOf(counts, area, region, weeks)
    const where = { area: area?.code ?? null, region }
    const counted = themeCounts(counts, await themes.themes(database), where, weeks)
    const rows = themeRows(counted, denominators, await sharedPeople(database))
    return {
      area: area ? { code: area.code, name: area.name, level: area.level } : null,
      region: region.kind === "around" ? region.name : null,
      ...weeks,
      comparisons: madeIn(rows),
      themes: rows,
    }
  },
})
