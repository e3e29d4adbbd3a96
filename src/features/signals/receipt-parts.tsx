import { TextField } from "../../platform/html/form.tsx"
import type { FormState } from "../../platform/html/form-state.ts"
import type { Face } from "../../platform/http/page-route.ts"

/** Every page of a receipt looks the same from outside: one short title, nothing kept, no address passed on. */
export const receiptFace = (face: Omit<Face, "title" | "quiet" | "script">): Face => ({
  title: "Bon",
  quiet: true,
  script: ["proof-of-work"],
  ...face,
})

export const ReceiptDigits = ({ state }: { state: FormState }) => (
  <TextField
    state={state}
    name="receipt"
    label="De 16 cijfers van je bon"
    hint="Spaties mogen. Bijvoorbeeld 1234 5678 9012 3456."
    autocomplete="off"
    inputmode="numeric"
    width="medium"
    required
  />
)
