import { Steps } from "../../platform/html/steps.tsx"
import { sayDay } from "../../platform/words/day.ts"
import { reasonLabels, type Step, type VisitStep } from "./model.ts"
import { sayWindow } from "./rules.ts"

const labels: Record<VisitStep, string> = { made: "Afgesproken", changed: "Veranderd", cancelled: "Afgezegd" }

/** What happened to one moment, oldest first. */
export const Course = ({ steps }: { steps: readonly Step[] }) => (
  <section class="stack">
    <h2>Wat er gebeurde</h2>
    <Steps
      label="Wat er gebeurde"
      steps={steps.map((step) => ({
        state: `${labels[step.step]}: ${sayWindow(step)}`,
        who: step.byHelper ? "door de helper" : "door jullie",
        when: sayDay(step.on),
        datetime: step.on,
        why: step.reason && <p>{reasonLabels[step.reason]}</p>,
      }))}
    />
  </section>
)
