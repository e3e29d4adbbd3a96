import type { RawBuilder } from "kysely"
import type { Break, Check } from "./break-model.ts"

/** A question to the database that gives the place of each row that does not agree, and what is wrong with such a row. */
export type Rule = { check: Check; wrong: RawBuilder<unknown>; what: Break["what"] }
