import type { Asking } from "../../platform/http/action.ts"
import { countsFor } from "../counts/store.ts"
import { withDescendants } from "../themes/rules.ts"
import { themes as allThemes } from "../themes/store.ts"
import type { Where } from "./cells.ts"
import { closeLook } from "./close-look.ts"
import { branchesDepth } from "./depth-branches.ts"
import { comparedDepth } from "./depth-compared.ts"
import type { Depth } from "./depth-model.ts"
import { pairsDepth } from "./depth-pairs.ts"
import { placeTable } from "./depth-places.ts"
import { scanDepth } from "./depth-scan.ts"
import { scannedElsewhere } from "./depth-scan-desk.ts"
import { shrunkDepth } from "./depth-shrunk.ts"
import { themeSums } from "./depth-theme-sums.ts"
import { unusualDepth } from "./depth-unusual.ts"
import type { Finding } from "./model.ts"
import { neighboursAmong } from "./place-neighbours.ts"
import { outlinesOf } from "./place-store.ts"
import { regionOf } from "./regions.ts"

/**
 * Everything behind a finding of today, with its data. It never fails for the scan: what that does not give in time is
 * an outcome with its reason.
 * @param patience for how many milliseconds one waits for the scan
 */
export async function depthOf(
  asking: Pick<Asking, "database" | "house">,
  finding: Finding,
  patience: number,
): Promise<Depth> {
  const { database } = asking
  const { scope, computedOn, places } = finding
  const counts = await countsFor(asking)
  const themes = await allThemes(database)
  const region = regionOf(counts.areas, scope.area ?? undefined)
  const own = scope.theme ? withDescendants(themes, scope.theme.code) : []
  const where: Where = { area: scope.area?.code ?? null, region, themes: own }
  const weeks = { from: scope.from, until: scope.until }
  const theme = scope.theme?.code
  const table = placeTable(counts, { area: scope.area ?? undefined, region, themes: where.themes, weeks })
  const codes = (of: readonly { code: string }[]) => of.map(({ code }) => code)
  const outlines = await outlinesOf(database, codes(table.areas))
  const near = await neighboursAmong(database, counts.areas, codes(places))
  const series = theme
    ? closeLook(counts, { where, area: scope.area ?? undefined, weeks, today: computedOn }).series
    : undefined
  const compared = comparedDepth(finding)
  const unusual = unusualDepth(finding, series)
  const disproportion = pairsDepth(counts, table, { theme, themes: where.themes, area: scope.area ?? undefined })
  const branches = branchesDepth(themes, theme, themeSums(counts, where, weeks))
  const shrunk = shrunkDepth(finding, near, (code) => counts.areas.find(code)?.drawn === true)
  const scan = await scanDepth({ theme, table, outlines, weeks }, (data) => scannedElsewhere(data, patience))
  return {
    version: 1,
    compared: compared.section,
    unusual: unusual.section,
    disproportion: disproportion.section,
    branches: branches.section,
    shrunk: shrunk.section,
    scan: scan.section,
    files: [compared, disproportion, unusual, scan, branches, shrunk].flatMap(({ files }) => files),
  }
}
