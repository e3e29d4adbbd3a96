import { Choice, TextArea } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { verdictAnswers, verdictLabels } from "./model.ts"

/** 'Is het echt opgelost?', the same for who signed in and for who has a receipt. */
export function VerdictFields({ state }: { state: FormState }) {
  return (
    <>
      <Choice
        state={state}
        name="answer"
        legend="Is het echt opgelost?"
        options={verdictAnswers.map((answer) => ({ value: answer, ...verdictLabels[answer] }))}
      />
      <TextArea
        state={state}
        name="remark"
        label="Wil je er iets bij zeggen?"
        hint="De coördinatoren en de werkgroep lezen dit, zonder je naam. Namen en nummers verbergen wij."
        rows={3}
        maxLength={1000}
        optional
      />
    </>
  )
}
