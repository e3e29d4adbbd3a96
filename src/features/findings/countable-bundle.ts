import { dayOf } from "../../methods/calendar/week.ts"
import type { Asking } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import * as areas from "../areas/store.ts"
import type { Bundle } from "../bundles/model.ts"
import * as bundles from "../bundles/store.ts"
import * as themes from "../themes/store.ts"
import { bundleFinding } from "./evidence-store.ts"
import type { Finding } from "./model.ts"

/**
 * A bundle whose numbers somebody may see: who sees the bundle, and analysts, who see the numbers of every shared bundle
 * and none of its texts.
 */
export async function countableBundle({ database, who }: Asking, id: string): Promise<Bundle> {
  const seen = await bundles.bundleFor(database, who, id)
  if (seen) return seen
  const analyst = who.kind === "person" && who.roles.includes("analyst")
  const bundle = analyst ? await bundles.bundleFor(database, { kind: "installation" }, id) : undefined
  if (bundle?.reach !== "shared") throw notFound()
  return { ...bundle, bottleneck: "", explanation: "" }
}

/** The finding of a bundle as it is today. */
export async function findingOfBundle(
  asking: Pick<Asking, "database" | "house" | "now">,
  bundle: Bundle,
): Promise<Finding> {
  const { database, now } = asking
  const theme = bundle.themeCode ? await themes.themeByName(database, bundle.themeCode) : undefined
  const area = bundle.areaCode ? await areas.areaByCode(database, bundle.areaCode) : undefined
  return bundleFinding(asking, { id: bundle.id, theme, area }, dayOf(now))
}
