import { Choice } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { countingOptions, countingWords } from "./counting-model.ts"

const { ahead, question, means } = countingWords
const left = "Niet gevraagd? Laat het leeg: dan telt het niet mee."

/** Asked while the resident is there. Afterwards it can still be asked. `isSaid`: the question stands above it already. */
export const MayCount = ({ state, isSaid }: { state: FormState; isSaid?: boolean }) => (
  <Choice
    state={state}
    name="counting"
    legend={isSaid ? "Mag het meetellen?" : `${ahead} ${question}`}
    hint={isSaid ? left : `${means} ${left}`}
    inline
    optional
    options={countingOptions}
  />
)
