import type { FieldProps } from "./field.tsx"
import { TextField } from "./text-field.tsx"

type CountFieldProps = FieldProps & { least?: number; most?: number; required?: boolean }

/** How many of something: a whole number, from 1 unless said otherwise. */
export const CountField = ({ least = 1, most, ...field }: CountFieldProps) => (
  <TextField
    {...field}
    type="number"
    inputmode="numeric"
    min={String(least)}
    max={most === undefined ? undefined : String(most)}
    width="short"
  />
)
