import { Choice, optionsOf } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Notice, type Tone } from "../../platform/html/notice.tsx"
import { type Cover, type CoverKind, coverReasonLabels, coverReasons } from "./cover-model.ts"

const tones: Record<CoverKind, Tone> = {
  ...{ covered: "done", toReport: "attention", notCovered: "danger", noPolicy: "attention", notAsked: "info" },
}
const titles: Record<CoverKind, string> = {
  covered: "Verzekerd, volgens wat is ingevuld",
  toReport: "Geef het eerst aan",
  notCovered: "Niet verzekerd",
  noPolicy: "Verzekering: dat weten wij niet",
  notAsked: "",
}

/** Said before anybody says yes. */
export function CoverNotice({ cover }: { cover: Cover }) {
  if (cover.kind === "notAsked") return null
  return (
    <Notice tone={tones[cover.kind]} title={titles[cover.kind]}>
      {cover.says.map((sentence) => (
        <p>{sentence}</p>
      ))}
    </Notice>
  )
}

/** In the line of a list, where it matters. */
export const coverTag = (cover: Cover): string =>
  cover.kind === "notCovered" ? "niet verzekerd" : cover.kind === "toReport" ? "eerst aangeven" : ""

/** Without any policy nothing is known of nobody: said once above a list, for whoever approves in it. */
export const NoPolicyYet = () => (
  <Notice tone="attention">
    <p>
      Er is nog geen verzekering ingevuld. Ga ervan uit dat niemand verzekerd is.{" "}
      <a href="/beheer/verzekering">Vul in wat jullie hebben</a>
    </p>
  </Notice>
)

export const CoverReasonField = ({ state, optional }: { state: FormState; optional?: boolean }) => (
  <Choice
    state={state}
    name="coverReason"
    legend={
      optional ? "Is het niet verzekerd: waarom ga je toch door?" : "Dit is niet verzekerd. Waarom ga je toch door?"
    }
    optional={optional ?? false}
    options={optionsOf(coverReasons, coverReasonLabels)}
  />
)
