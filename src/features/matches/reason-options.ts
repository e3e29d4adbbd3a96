import { optionsOf } from "../../platform/html/choice.tsx"
import { type Reason, reasonLabels } from "./reason-model.ts"

export const reasonOptions = (reasons: readonly Reason[]) => optionsOf(reasons, reasonLabels)
