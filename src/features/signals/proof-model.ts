import { z } from "zod"

/** A small sum that the browser did; without one the form goes through a slower gate that all visitors share. */
export const Proof = z
  .string()
  .regex(/^[\w.~-]{1,600}$/, "Laad de pagina opnieuw en stuur het dan nog eens")
  .optional()

/** Where a form with a receipt finds its sum; the pages of several features have such forms. */
export const receiptProof = "/api/v1/proof-challenges?purpose=receipt"
export const reportProof = "/api/v1/proof-challenges?purpose=report"
