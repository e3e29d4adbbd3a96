import { nl } from "./nl.ts"
import { nlBE } from "./nl-be.ts"

/** Words that differ between the Netherlands and Flanders; the keys are the terms of docs/words.md. */
export type Words = { readonly [Key in keyof typeof nl]: string }
export type Country = "nl" | "be"

export const wordsFor = (country: Country): Words => (country === "be" ? nlBE : nl)
