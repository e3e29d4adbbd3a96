import { Steps } from "../../platform/html/steps.tsx"
import { sayDay } from "../../platform/words/day.ts"
import { arrangedIn } from "./arranged-model.ts"
import type { Filled } from "./filling-model.ts"
import { type OneNeed, stateLabels, waitsAgain } from "./model.ts"
import { isAgain, isEnded } from "./rules.ts"

/** `on`: the day; without one it is how it stands now. */
type Happened = { label: string; on?: string; note: string }

/** What was filled in later, and by whom. */
const sayFilled = ({ what, askedUnits, tier, own, on }: Filled): Happened & { on: string } => ({
  on,
  label: what ? `Ingevuld wat het is: ${what}` : `Ingevuld welke regel past: regel ${tier}`,
  note: [
    own ? "Door wie de vraag stelde." : "Door een coördinator.",
    askedUnits !== null && askedUnits > 1 && `Er stond: ${askedUnits} keer.`,
    what && tier !== null && `Ook welke regel past: regel ${tier}.`,
  ]
    .filter(Boolean)
    .join(" "),
})

/** What happened since, oldest first. */
export function Course({ need }: { need: OneNeed }) {
  const later = [
    ...need.filled.map(sayFilled),
    ...need.steps.map(({ step, on, note }) => ({ on, note, label: stateLabels[step] })),
  ]
  const all: Happened[] = [
    { label: "Gevraagd", on: need.askedOn, note: "" },
    ...later.sort((a, b) => a.on.localeCompare(b.on)),
    ...(isAgain({ ...need, arranged: arrangedIn(need.matches) }) ? [{ label: waitsAgain, note: "" }] : []),
  ]
  return (
    <Steps
      label="Wat er gebeurde"
      steps={all.map(({ label, on, note }, index) => ({
        state: label,
        when: on && sayDay(on),
        datetime: on,
        why: note && <p>{note}</p>,
        kind: index === all.length - 1 && !isEnded(need.state) ? "current" : "past",
      }))}
    />
  )
}
