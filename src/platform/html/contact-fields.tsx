import type { FieldProps } from "./field.tsx"
import { TextField } from "./text-field.tsx"

type ContactProps = Pick<FieldProps, "state" | "hint" | "optional">

/** The number at which whoever fills this in is reached. */
export const PhoneField = (field: ContactProps) => (
  <TextField
    {...field}
    name="phone"
    label="Telefoonnummer"
    type="tel"
    inputmode="tel"
    autocomplete="tel"
    width="medium"
  />
)

/** The address to which mail for whoever fills this in goes. */
export const EmailField = (field: ContactProps) => (
  <TextField {...field} name="email" label="E-mailadres" type="email" inputmode="email" autocomplete="email" />
)
