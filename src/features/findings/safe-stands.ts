import type { Finding } from "./model.ts"
import type { SafeComparison } from "./safe-model.ts"

/** Below this many organisations nothing is said of the largest, not even without a number. */
const enoughToSay = 5

/**
 * Whether people outside may read that it is more than elsewhere, also without the organisation that gave most: only where
 * it is so whoever the unknown reports are of, and where the comparison itself is shown. It says no number; that it is
 * not said tells no more than that one of these does not hold.
 */
export function standsOutside(
  { sources, observers }: Pick<Finding, "sources" | "observers">,
  shown: readonly SafeComparison[],
): boolean {
  const without = observers?.withoutOrganisation
  if (without?.kind !== "recomputed" || sources.organisations.least < enoughToSay) return false
  const isMore = ["clearlyMore", "probablyMore"].includes(without.found.outcome)
  const elsewhere = without.with === "population" || without.with === "share"
  const surely = without.stands && (without.ifUnknownToo?.stands ?? true)
  return isMore && elsewhere && surely && shown.some((one) => one.with === without.with)
}

export const standsSentence = "Ook zonder de organisatie die het meest doorgaf, is het meer dan elders."
