import { Tag, type Tone } from "../../platform/html/notice.tsx"
import { Entries, Figures, Steps } from "../../platform/html/steps.tsx"
import { type Need, type NeedState, type OneNeed, stateLabels, urgencyLabels } from "./model.ts"
import { isEnded } from "./rules.ts"

const written = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "UTC" })
const sayDay = (day: string) => written.format(new Date(`${day}T00:00:00Z`))

const tones: Record<NeedState, Tone> = {
  open: "attention",
  takenUp: "info",
  done: "done",
  notDone: "info",
  withdrawn: "info",
}

export function NeedEntries({ needs, label, below }: { needs: Need[]; label: string; below: string }) {
  return (
    <Entries
      label={label}
      entries={needs.map((need) => ({
        href: `${below}/${need.id}`,
        title: need.alias,
        tags: <Tag tone={tones[need.state]}>{stateLabels[need.state]}</Tag>,
        about: (
          <div class="stack stack--tight">
            <p>{need.ask}</p>
            <p>{[urgencyLabels[need.urgency], need.area, sayDay(need.askedOn)].filter(Boolean).join(" · ")}</p>
          </div>
        ),
      }))}
    />
  )
}

/** What was asked, how soon and where. */
export function Asked({ need }: { need: Need }) {
  return (
    <>
      <blockquote class="nabij-quote">{need.ask}</blockquote>
      <Figures
        figures={[
          { label: "Hoe snel", value: urgencyLabels[need.urgency] },
          ...(need.area ? [{ label: "Waar", value: need.area }] : []),
        ]}
      />
    </>
  )
}

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
