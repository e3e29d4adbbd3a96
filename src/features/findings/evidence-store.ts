import { type Day, mondayOf } from "../../methods/calendar/week.ts"
import type { Region } from "../../methods/counting/placing.ts"
import type { Asking, Database } from "../../platform/http/action.ts"
import { baselineOf } from "../bundles/consent-store.ts"
import { linkedSignals } from "../bundles/link-store.ts"
import { sharedPeople } from "../counts/reporter-store.ts"
import { type Counts, countsFor } from "../counts/store.ts"
import type { Theme } from "../themes/model.ts"
import { withDescendants } from "../themes/rules.ts"
import * as themeStore from "../themes/store.ts"
import { campaignEvidence } from "./campaign-store.ts"
import { cellsOf } from "./cells.ts"
import { closeLook } from "./close-look.ts"
import type { Cell } from "./evidence-model.ts"
import type { Finding } from "./model.ts"
import { type Weeks, weeksBefore } from "./period.ts"
import { type Counted, mapAreas, placesOf } from "./place-counts.ts"
import { neighboursAmong } from "./place-neighbours.ts"
import { areasToShow } from "./places.ts"
import { denominatorsOf, type KnownArea, regionOf } from "./regions.ts"
import { linkedReports, reportsOf } from "./reports.ts"
import { bundleWeeks, findingFrom } from "./rules.ts"

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

type Within = Pick<Asking, "database" | "house">
type Question = { theme: Theme; area: KnownArea | undefined; weeks: Weeks; today: Day }

/** All signals of the theme beside those of other themes, here and in the rest of the region, now and before. */
async function contextOf(
  database: Database,
  counts: Counts,
  { theme, area, region, weeks, today }: Question & { region: Region },
) {
  const themes = withDescendants(await themeStore.themes(database), theme.code)
  const where = { area: area?.code ?? null, region, themes }
  return {
    where,
    cells: cellsOf(counts, where, { from: weeksBefore(weeks).from, until: weeks.until }),
    denominators: denominatorsOf(counts, area, region, weeks),
    close: closeLook(counts, { where, area, weeks, today }),
  }
}

/** The places that the map shows, and which of them lie beside each other. */
async function placesWithin(
  database: Database,
  counts: Counts,
  { area, region, weeks, counted }: { area: KnownArea | undefined; region: Region; weeks: Weeks; counted: Counted },
) {
  const codes = areasToShow(mapAreas(counts, area, region), area).map(({ code }) => code)
  return {
    places: placesOf(counts, codes, counted, weeks),
    neighbours: await neighboursAmong(database, counts.areas, codes),
  }
}

/** The evidence for a theme (with all below it), in an area (with all below it) or everywhere, in some weeks. */
export async function themeFinding(asking: Within, { theme, area, weeks, today }: Question): Promise<Finding> {
  const { database } = asking
  const counts = await countsFor(asking)
  const region = regionOf(counts.areas, area)
  const context = await contextOf(database, counts, { theme, area, region, weeks, today })
  const { where, cells, denominators, close } = context
  return findingFrom({
    scope: { kind: "theme", bundleId: null, ...scopeOf(theme, area, region, weeks) },
    today,
    reports: reportsOf(counts, where, weeks),
    shared: await sharedPeople(database),
    cells,
    denominators,
    baseline: undefined,
    ...(await placesWithin(database, counts, { area, region, weeks, counted: { themes: where.themes } })),
    campaigns: await campaignEvidence(database, counts, { theme, area, region, weeks }),
    ...close,
  })
}

export type BundleAbout = { id: string; theme: Theme | undefined; area: KnownArea | undefined }

/**
 * The evidence for a bundle: who stands behind its own signals, and how its theme does in its area. People chose what is in
 * a bundle, so its own number is never laid beside signals elsewhere, which nobody chose.
 */
export async function bundleFinding(asking: Within, bundle: BundleAbout, today: Day): Promise<Finding> {
  const { database } = asking
  const { theme, area } = bundle
  const counts = await countsFor(asking)
  const lastMonday = mondayOf(today)
  const ids = await linkedSignals(database, bundle.id)
  const reports = linkedReports(counts, ids, lastMonday)
  const weeks = bundleWeeks(
    reports.map(({ week }) => week),
    lastMonday,
  )
  const region = regionOf(counts.areas, area)
  const context = theme && (await contextOf(database, counts, { theme, area, region, weeks, today }))
  return findingFrom({
    scope: { kind: "bundle", bundleId: bundle.id, ...scopeOf(theme, area, region, weeks) },
    today,
    reports,
    shared: await sharedPeople(database),
    cells: context?.cells.filter(isSomewhere) ?? [],
    denominators: context?.denominators ?? { kind: "unknown", why: "noElsewhere" },
    baseline: await baselineOf(database, bundle.id),
    ...(await placesWithin(database, counts, { area, region, weeks, counted: { ids } })),
    campaigns: await campaignEvidence(database, counts, { theme, area, region, weeks }),
    ...context?.close,
  })
}

/** That other signals name no place says nothing against a bundle, whose signals were chosen one by one. */
const isSomewhere = ({ place }: Cell): boolean => place !== "nowhere"
