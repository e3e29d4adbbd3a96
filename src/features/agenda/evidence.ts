import { type Day, dayOf } from "../../methods/calendar/week.ts"
import { projectOutlines } from "../../methods/geography/outline-path.ts"
import type { Minima } from "../../methods/privacy/disclosure.ts"
import type { Changing, Database } from "../../platform/http/action.ts"
import * as areas from "../areas/store.ts"
import type { Bundle } from "../bundles/model.ts"
import { bundleFinding } from "../findings/evidence-store.ts"
import { outlinesOf } from "../findings/place-store.ts"
import { safeFinding } from "../findings/rules.ts"
import { freeze, frozenFinding } from "../findings/store.ts"
import * as themes from "../themes/store.ts"
import type { Evidence, Item } from "./model.ts"
import { shownFindings } from "./store.ts"
import { tellsBySubtraction } from "./subtraction-rules.ts"

/**
 * Keeps the evidence as it is on the day of asking, and gives the one to show outside: that of an earlier question about
 * this bundle where the two beside each other would tell a small number.
 */
export async function keepEvidence(
  { database, house }: Pick<Changing, "database" | "house">,
  bundle: Bundle,
  { stateId, minima, now }: { stateId: string | null; minima: Minima; now: Date },
): Promise<string> {
  const theme = bundle.themeCode ? await themes.themeByName(database, bundle.themeCode) : undefined
  const area = bundle.areaCode ? await areas.areaByCode(database, bundle.areaCode) : undefined
  const today: Day = dayOf(now)
  const finding = await bundleFinding({ database, house }, { id: bundle.id, theme, area }, today)
  const kept = await freeze(database, { bundleId: bundle.id, stateId, finding, computedAt: now })
  const outside = safeFinding(finding, minima)
  const earlier = await shownFindings(database, bundle.id)
  for (const id of earlier) {
    const shown = await frozenFinding(database, id)
    if (shown && tellsBySubtraction(safeFinding(shown.finding, minima), outside, minima)) return earlier[0] ?? kept
  }
  return kept
}

const picture = { width: 640, height: 480, padding: 8, trim: true }

/** The evidence of an item, with every number through the gate. */
export async function evidenceOf(
  database: Database,
  item: Pick<Item, "findingId">,
  minima: Minima,
): Promise<Evidence | undefined> {
  const frozen = item.findingId ? await frozenFinding(database, item.findingId) : undefined
  if (!frozen) return undefined
  const finding = safeFinding(frozen.finding, minima)
  const outlines = await outlinesOf(
    database,
    finding.places.list.map(({ code }) => code),
  )
  return { finding, drawing: projectOutlines(outlines, picture) }
}
