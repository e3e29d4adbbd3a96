import { Choice, TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { reasonLabels, type VisitReason } from "./model.ts"

/** A day and from when to when. */
export const WindowFields = ({ state, today }: { state: FormState; today: string }) => (
  <>
    <TextField state={state} name="day" label="Welke dag?" type="date" min={today} width="medium" required />
    <TextField
      state={state}
      name="starts"
      label="Hoe laat begint het?"
      hint="Zoals 09:30."
      type="time"
      width="short"
      required
    />
    <TextField state={state} name="ends" label="Hoe laat is het klaar?" type="time" width="short" required />
  </>
)

export const WhyField = ({ state, reasons }: { state: FormState; reasons: readonly VisitReason[] }) => (
  <Choice
    state={state}
    name="reason"
    legend="Waarom?"
    options={reasons.map((value) => ({ value, label: reasonLabels[value] }))}
  />
)

export const windowLabels = { day: "Dag", starts: "Begin", ends: "Einde", reason: "Waarom" }
