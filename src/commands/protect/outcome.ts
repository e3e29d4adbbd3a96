import type { Language } from "../command.ts"

/** What came out, for a program and for people. */
export type Outcome = { json: Record<string, unknown>; readable: (language: Language) => string }
