import { createHmac } from "node:crypto"
import { householdCode } from "./rules.ts"

/**
 * What a household is known by within one calendar year: a keyed hash of the code that its organisation gives it. Of no use without
 * the secret, and another one for each organisation and each year, so that nobody can follow a household over the years.
 */
export const householdKey = (secret: Uint8Array, organisationId: string, year: number, code: string): string =>
  createHmac("sha256", secret)
    .update(`household of the fund:${organisationId} ${year} ${householdCode(code)}`)
    .digest("base64url")
