import type { z } from "zod"
import { Checks } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Tag } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import { shownText } from "../signals/text-rules.ts"
import type { ReadableSignal } from "../weighing/model.ts"
import { signalFacts } from "../weighing/rules.ts"
import type { bundleForm } from "./begin-actions.ts"
import { stateLabels } from "./model.ts"

/** The one signal that a bundle begins with. */
export const FirstSignal = ({ signal }: { signal: ReadableSignal }) => (
  <>
    <h2>Met dit signaal</h2>
    <blockquote class="nabij-quote">
      <p>{shownText(signal.account)}</p>
    </blockquote>
    <p>{signalFacts(signal)}</p>
  </>
)

/** Several signals that a bundle may begin with: each is a box to tick. */
export const ChosenSignals = ({ signals, state }: { signals: readonly ReadableSignal[]; state: FormState }) => (
  <Checks
    state={state}
    name="signals"
    legend="Met deze signalen"
    hint="Haal het vinkje weg bij wat er niet bij hoort."
    ruled
    options={signals.map((signal) => ({
      value: signal.id,
      label: shownText(signal.account),
      hint: (
        <span class="cluster">
          <span>{signalFacts(signal)}</span>
          {signal.outcome === null && <Tag tone="attention">Nog niet gewogen</Tag>}
        </span>
      ),
    }))}
  />
)

/** Bundles that there are already and that the signals may belong to. */
export function LikeBundles({ desk: { like, signals } }: { desk: z.output<typeof bundleForm.output> }) {
  if (like.length === 0) return null
  const only = signals.length === 1 ? signals[0] : undefined
  return (
    <>
      <h2>{only ? "Hoort het bij een bundel die er al is?" : "Horen ze bij een bundel die er al is?"}</h2>
      <Entries
        label="Bundels die hierop lijken"
        entries={like.map((bundle) => ({
          href: only ? `/bundels/${bundle.id}/vergelijking/${only.id}` : `/bundels/${bundle.id}`,
          title: bundle.bottleneck,
          about: stateLabels[bundle.state],
        }))}
      />
      <h2>Of begin een nieuwe</h2>
    </>
  )
}
