import type { SafeShare } from "../../methods/privacy/disclosure.ts"
import { comparisonText } from "./comparison-speech.ts"
import type { SafeComparison, SafeFinding } from "./safe-model.ts"

/** A share as a part of one; nought where it may not be shown. */
export const rateOf = (share: SafeShare): number => (share.kind === "shown" ? share.count / share.of : 0)

function safeComparisonText(
  finding: SafeFinding,
  { here, there, ratio, figure: source, ...one }: SafeComparison,
): string {
  const part = here.kind === "shown" ? { count: here.count, of: here.of } : { count: 0, of: 0 }
  const reference = there.kind === "known" ? there.share : rateOf(there)
  const value = rateOf(here)
  // The margin of the share itself follows from the ratio's, which is all that was let through.
  const rate = { value, low: ratio.low * reference, high: ratio.high === null ? null : ratio.high * reference }
  return comparisonText(finding, {
    kind: "compared",
    with: one.with,
    here: part,
    there: null,
    rate,
    reference,
    ratio,
    figure: source,
  })
}

/** What may be compared in the open. */
export function SafeComparisons({ finding }: { finding: SafeFinding }) {
  if (finding.comparisons.length === 0) return null
  return (
    <section class="stack">
      <h2>Vaker dan je zou verwachten?</h2>
      <ul>
        {finding.comparisons.map((comparison) => (
          <li>{safeComparisonText(finding, comparison)}</li>
        ))}
      </ul>
    </section>
  )
}
