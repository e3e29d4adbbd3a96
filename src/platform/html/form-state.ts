/** What somebody filled in and what is still wrong with it; `id` tells apart two forms with the same fields on one page. */
export type FormState = {
  values: Record<string, string | string[]>
  errors: { field: string; message: string }[]
  id?: string
}

export const emptyForm: FormState = { values: {}, errors: [] }

/** The state of one of several rows with the same form: what was filled in at another is not this one's. */
export const ofRow = (state: FormState, row: string): FormState => ({
  ...(fieldValue(state, "row") === row ? state : emptyForm),
  id: `${state.id ?? "veld"}-${row.slice(0, 8)}`,
})

/** The one value of a field, "" where nothing was filled in. */
export function fieldValue(state: FormState, name: string): string {
  const value = state.values[name]
  return (Array.isArray(value) ? value[0] : value) ?? ""
}

/** Every value of a field that takes several. */
export function fieldValues(state: FormState, name: string): string[] {
  const value = state.values[name]
  if (value === undefined || value === "") return []
  return Array.isArray(value) ? value : [value]
}

export function errorOf(state: FormState, name: string): string | undefined {
  return state.errors.find((error) => error.field === name)?.message
}

/** The id of a field's (first) control: what its label and the error summary point at. */
export function fieldId(state: FormState, name: string): string {
  return `${state.id ?? "veld"}-${name}`.replace(/[^A-Za-z0-9_-]/g, "-")
}
