import { Steps } from "../../platform/html/steps.tsx"
import { sayDay } from "../../platform/words/day.ts"
import { coverReasonLabels } from "./cover-model.ts"
import type { OneMatch } from "./match-actions.ts"
import { type Reason, reasonLabels } from "./reason-model.ts"
import { isEnded } from "./rules.ts"
import { stepLabels } from "./state-model.ts"

type OneStep = OneMatch["steps"][number]

const sayWhy = (
  reason: string | null,
  note: string,
  cover: OneStep["cover"],
  coverReason: OneStep["coverReason"],
): string =>
  [
    [reason && reasonLabels[reason as Reason], note].filter(Boolean).join(": "),
    cover === "notCovered" && coverReason ? `Niet verzekerd: ${coverReasonLabels[coverReason].toLowerCase()}` : "",
    cover === "toReport" ? "Verzekerd, als het vooraf is aangegeven" : "",
  ]
    .filter(Boolean)
    .join(". ")

/** What happened to a match, oldest first. */
export const Course = ({ match }: { match: OneMatch }) => (
  <section class="stack">
    <h2>Wat er gebeurde</h2>
    <Steps
      label="Wat er gebeurde"
      steps={match.steps.map(({ step, on, reason, note, cover, coverReason }, index) => ({
        state: stepLabels[step],
        when: sayDay(on),
        datetime: on,
        why: sayWhy(reason, note, cover, coverReason) && <p>{sayWhy(reason, note, cover, coverReason)}</p>,
        kind: index === match.steps.length - 1 && !isEnded(match.state) ? "current" : "past",
      }))}
    />
  </section>
)
