import { errorOf, type FormState, fieldValues } from "../../platform/html/form-state.ts"

/** Something is filled in, or wrong: then it must not be folded away. */
export const isUsed = (state: FormState, name: string, usual = ""): boolean =>
  errorOf(state, name) !== undefined || ![usual, ""].includes(fieldValues(state, name).join(","))
