import { Steps } from "../../platform/html/steps.tsx"
import { sayDay } from "../../platform/words/day.ts"
import { type OneNeed, stateLabels } from "./model.ts"
import { isEnded } from "./rules.ts"

/** What happened since, oldest first. */
export function Course({ need }: { need: OneNeed }) {
  const steps = [{ step: "asked" as const, on: need.askedOn, note: "" }, ...need.steps]
  return (
    <Steps
      label="Wat er gebeurde"
      steps={steps.map(({ step, on, note }, index) => ({
        state: step === "asked" ? "Gevraagd" : stateLabels[step],
        when: sayDay(on),
        datetime: on,
        why: note && <p>{note}</p>,
        kind: index === steps.length - 1 && !isEnded(need.state) ? "current" : "past",
      }))}
    />
  )
}
