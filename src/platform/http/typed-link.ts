import { z } from "zod"

const fillIn = "Vul de link in, of de code aan het einde ervan"
export const TypedLink = z.string(fillIn).trim().min(1, fillIn).max(300, fillIn)

/** The code in what somebody typed over: the code alone, or the whole link with it at the end. */
export const typedCode = (typed: string): string =>
  (typed.trim().replace(/\/+$/, "").split("/").at(-1) ?? "").toLowerCase().replace(/[^0-9a-z-]/g, "")
