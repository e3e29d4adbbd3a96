import { type Reason, reasonLabels } from "./reason-model.ts"

/** What a reason does beside being told. */
const hints: Partial<Record<Reason, string>> = {
  solved: "De hulpvraag wordt dan gesloten. Er wordt niemand anders gezocht.",
}

export const reasonOptions = (reasons: readonly Reason[]) =>
  reasons.map((value) => ({
    ...{ value, label: reasonLabels[value] },
    ...(hints[value] && { hint: hints[value] }),
  }))
