import { ErrorSummary, Form, SubmitRow, TextField } from "./form.tsx"
import type { FormState } from "./form-state.ts"

type LinkDoorProps = { state: FormState; action: string; hint: string }

/** For who wrote a personal link down: type the link, or the code at its end. */
export const LinkDoor = ({ state, action, hint }: LinkDoorProps) => (
  <>
    <ErrorSummary state={state} labels={{ link: "Link of code" }} />
    <Form action={action} label="Link of code" forgets>
      <TextField
        state={state}
        name="link"
        label="Je link, of de code aan het einde"
        hint={hint}
        autocomplete="off"
        required
      />
      <SubmitRow label="Bekijken" />
    </Form>
  </>
)
