import { type Reason, reasonLabels } from "./reason-model.ts"

export const reasonOptions = (reasons: readonly Reason[]) =>
  reasons.map((value) => ({ value, label: reasonLabels[value] }))
