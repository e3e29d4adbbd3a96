import { type Day, mondayOf } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import { baselineOf } from "../bundles/consent-store.ts"
import { sharedPeople } from "../signals/counting-store.ts"
import type { Theme } from "../themes/model.ts"
import { withDescendants } from "../themes/rules.ts"
import * as themeStore from "../themes/store.ts"
import { denominatorsOf, type KnownArea, type Region, regionOf } from "./area-store.ts"
import type { Cell } from "./evidence-model.ts"
import type { Finding } from "./model.ts"
import { type Weeks, weeksBefore } from "./period.ts"
import { mapAreas, placesOf } from "./place-store.ts"
import { areasToShow } from "./places.ts"
import { bundleWeeks, findingFrom } from "./rules.ts"
import { cellsOf, linkedReports, reportsOf } from "./signal-store.ts"

const otherNames: Record<string, string> = { municipality: "gemeenten", region: "regio's", province: "provincies" }

const nameOf = (region: Region): string | null => {
  if (region.kind === "none") return null
  if (region.kind === "around") return region.name
  return `de andere ${otherNames[region.level] ?? "gebieden"} waaruit signalen kwamen`
}

const scopeOf = (theme: Theme | undefined, area: KnownArea | undefined, region: Region, weeks: Weeks) => ({
  theme: theme ? { code: theme.code, labelNl: theme.labelNl, labelBe: theme.labelBe } : null,
  area: area ? { code: area.code, name: area.name, level: area.level } : null,
  region: nameOf(region),
  from: weeks.from,
  until: weeks.until,
})

/** All signals of the theme beside those of other themes, here and in the rest of the region, now and before. */
async function contextOf(database: Database, theme: Theme, area: KnownArea | undefined, region: Region, weeks: Weeks) {
  const themes = withDescendants(await themeStore.themes(database), theme.code)
  const where = { area: area?.code ?? null, region, themes }
  return {
    where,
    cells: await cellsOf(database, where, { from: weeksBefore(weeks).from, until: weeks.until }),
    denominators: await denominatorsOf(database, area, region, weeks),
  }
}

const codesToShow = async (database: Database, area: KnownArea | undefined, region: Region): Promise<string[]> =>
  areasToShow(await mapAreas(database, area, region), area).map(({ code }) => code)

type Question = { theme: Theme; area: KnownArea | undefined; weeks: Weeks; today: Day }

/** The evidence for a theme (with all below it), in an area (with all below it) or everywhere, in some weeks. */
export async function themeFinding(database: Database, { theme, area, weeks, today }: Question): Promise<Finding> {
  const region = await regionOf(database, area)
  const { where, cells, denominators } = await contextOf(database, theme, area, region, weeks)
  const shown = await codesToShow(database, area, region)
  return findingFrom({
    scope: { kind: "theme", bundleId: null, ...scopeOf(theme, area, region, weeks) },
    today,
    reports: await reportsOf(database, where, weeks),
    shared: await sharedPeople(database),
    cells,
    denominators,
    baseline: undefined,
    places: await placesOf(database, shown, { themes: where.themes }, weeks),
  })
}

export type BundleAbout = { id: string; theme: Theme | undefined; area: KnownArea | undefined }

/**
 * The evidence for a bundle: who stands behind its own signals, and how its theme does in its area. People chose what is in
 * a bundle, so its own number is never laid beside signals elsewhere, which nobody chose.
 */
export async function bundleFinding(database: Database, bundle: BundleAbout, today: Day): Promise<Finding> {
  const { theme, area } = bundle
  const lastMonday = mondayOf(today)
  const reports = await linkedReports(database, bundle.id, lastMonday)
  const weeks = bundleWeeks(
    reports.map(({ week }) => week),
    lastMonday,
  )
  const region = await regionOf(database, area)
  const context = theme && (await contextOf(database, theme, area, region, weeks))
  const shown = await codesToShow(database, area, region)
  return findingFrom({
    scope: { kind: "bundle", bundleId: bundle.id, ...scopeOf(theme, area, region, weeks) },
    today,
    reports,
    shared: await sharedPeople(database),
    cells: context?.cells.filter(isSomewhere) ?? [],
    denominators: context?.denominators ?? { kind: "unknown", why: "noElsewhere" },
    baseline: await baselineOf(database, bundle.id),
    places: await placesOf(database, shown, { bundleId: bundle.id }, weeks),
  })
}

/** That other signals name no place says nothing against a bundle, whose signals were chosen one by one. */
const isSomewhere = ({ place }: Cell): boolean => place !== "nowhere"
