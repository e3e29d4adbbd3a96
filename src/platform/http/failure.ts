import { z } from "zod"

z.config(z.locales.nl())

export type FieldError = { field: string; message: string }

/** What somebody filled in does not fit. Goes back to the form with everything they wrote. */
export class Invalid extends Error {
  readonly errors: readonly FieldError[]
  constructor(errors: readonly FieldError[]) {
    super(errors.map((error) => `${error.field}: ${error.message}`).join("; "))
    this.errors = errors
  }
}
export const invalid = (field: string, message: string): Invalid => new Invalid([{ field, message }])

/** Something that cannot be done, told kindly. On the API an RFC 9457 problem. */
export class Problem extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 429
  readonly code: string
  constructor(status: Problem["status"], code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** Under this name a request keeps why its body was not read to the end. */
export const bodyFault = "body-fault"

/** What somebody may not see does not exist for them. */
export const notFound = (): Problem =>
  new Problem(404, "not-found", "Deze pagina is er niet, of is er niet voor jou. Er is niets verloren.")
export const signInFirst = (): Problem => new Problem(401, "sign-in-first", "Meld je eerst aan.")
export const secondStepFirst = (): Problem =>
  new Problem(
    403,
    "second-step-first",
    "Stel eerst een tweede stap in bij het aanmelden. Dat doe je bij je account, onder Veilig aanmelden. Er is niets verloren.",
  )
export const conflict = (message: string): Problem => new Problem(409, "conflict", message)

/** So many at most are told: nobody reads more, and each that does not fit would make the answer longer than what was sent. */
const mostErrors = 50

export const fieldErrors = (error: z.ZodError): FieldError[] =>
  error.issues.slice(0, mostErrors).map((issue) => ({ field: issue.path.join("."), message: issue.message }))
