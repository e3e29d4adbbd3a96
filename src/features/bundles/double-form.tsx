import { ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import { Notice } from "../../platform/html/notice.tsx"

type Props = {
  bundleId: string
  signalId: string
  other: { signal: { id: string }; double: string | null }
  state: FormState
}

/** Both are in the bundle: whether they tell of one event. */
export function DoubleForm({ bundleId, signalId, other, state }: Props) {
  const marked = other.double !== null
  return (
    <>
      <Notice tone="info" title={marked ? "Dit is dubbel gemeld" : undefined}>
        <p>{marked ? other.double : "Deze twee zitten allebei in de bundel."}</p>
      </Notice>
      <ErrorSummary state={state} />
      <Form action={`/bundels/${bundleId}/vergelijking/${signalId}/dubbel`}>
        <input type="hidden" name="other" value={other.signal.id} />
        <input type="hidden" name="double" value={marked ? "no" : "yes"} />
        <TextField
          state={state}
          name="why"
          label={marked ? "Waarom toch niet?" : "Waarom is dit dezelfde gebeurtenis?"}
          hint={marked ? undefined : "Allebei blijven in de bundel. In de aantallen telt het één keer."}
          required
          maxLength={600}
        />
        <SubmitRow
          label={marked ? "Toch niet dubbel gemeld" : "Dubbel gemeld"}
          secondary={<a href={`/bundels/${bundleId}`}>Terug naar de bundel</a>}
        />
      </Form>
    </>
  )
}
