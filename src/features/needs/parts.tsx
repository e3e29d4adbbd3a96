import { Tag, type Tone } from "../../platform/html/notice.tsx"
import { Entries, Figures } from "../../platform/html/steps.tsx"
import { sayDay } from "../../platform/words/day.ts"
import { type Need, type NeedState, stateLabels, urgencyLabels } from "./model.ts"

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
