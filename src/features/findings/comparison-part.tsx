import { IntervalChart } from "../../platform/html/interval-chart.tsx"
import type { Compared } from "./comparison-model.ts"
import { comparisonText, yardstickLabels } from "./comparison-speech.ts"
import type { Finding } from "./model.ts"
import { timesValue } from "./number-speech.ts"

const endless = (value: number | null): number => value ?? Number.POSITIVE_INFINITY

/** Every comparison: in a sentence, and all of them in one picture around 'just as often'. */
export function ComparisonPart({ finding: { comparisons, scope, judgement } }: { finding: Finding }) {
  const made = comparisons.filter((comparison) => comparison.kind === "compared")
  if (made.length === 0) return null
  const deciding = judgement.kind === "judged" ? judgement.by : made[0]?.with
  const drawable = made.filter(({ ratio }) => ratio.value !== null)
  return (
    <section class="stack">
      <h2>Vaker dan je zou verwachten?</h2>
      {scope.kind === "bundle" && made.some((one) => one.with !== "baseline") && (
        <p>
          Een bundel is door mensen gekozen. Daarom leggen wij niet de bundel, maar alle signalen over dit thema naast
          die van elders.
        </p>
      )}
      <ul>
        {made.map((compared) => (
          <li>{comparisonText(scope, compared)}</li>
        ))}
      </ul>
      {drawable.length > 0 && (
        <IntervalChart
          title="Hoeveel keer zo vaak"
          rows={drawable.map((compared) => rowOf(compared, compared.with === deciding))}
          reference={1}
          referenceLabel="1: even vaak"
          rowLabel="Vergelijking"
          unit="keer zo vaak (marge)"
          logarithmic
        />
      )}
    </section>
  )
}

const rowOf = ({ ratio, ...compared }: Compared, subject: boolean) => ({
  label: yardstickLabels[compared.with],
  estimate: timesValue(endless(ratio.value)),
  low: timesValue(ratio.low),
  high: timesValue(endless(ratio.high)),
  subject,
})
