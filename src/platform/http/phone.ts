import { z } from "zod"

const fewestDigits = 8
const digitsOf = (text: string): number => text.replace(/[^0-9]/g, "").length

/** A number at which somebody can be called, as people write it. What is wrong is told apart: other signs, or too few. */
export const Phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9 ()./-]*$/, { error: "Kijk het nummer na: alleen cijfers, spaties en streepjes", abort: true })
  .refine((text) => digitsOf(text) >= fewestDigits, "Dit nummer is te kort. Schrijf alle cijfers, zoals 06 12345678")
  .max(25, "Dit nummer is te lang. Schrijf één nummer, zoals 06 12345678")
