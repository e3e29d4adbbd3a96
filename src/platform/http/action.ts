import type { Kysely, Transaction } from "kysely"
import type { z } from "zod"
import type { Tables } from "../database/tables.ts"
import type { House } from "../house.ts"
import type { Permission } from "./may.ts"
import type { Who } from "./who.ts"

export type Database = Kysely<Tables>

/** What an action or question can use: the database first, then who asks, when, and the house. */
export type Asking = { database: Database; who: Who; now: Date; house: House }
export type Changing = Asking & { database: Transaction<Tables> }

type Input = z.ZodObject
type Output = z.ZodType

/** A read. Path and query parameters make its input, or the body where it is asked by POST. */
export type Question<I extends Input = Input, O extends Output = Output> = {
  kind: "question"
  name: string
  /** POST where what is asked is a text: addresses are kept by browsers and servers on the way, a body is not. It changes nothing. */
  method: "GET" | "POST"
  path: string
  summary: string
  may: Permission
  input: I
  output: O
  /** Set where the answer holds protected data: the read itself leaves an audit line. */
  protected?: boolean
  /** What that line is about: an id or a code. Default: the id in the input. */
  subject?(input: z.output<I>): string | undefined
  run(asking: Asking, input: z.output<I>): Promise<z.output<O>>
}

/** A change. Form, API, OpenAPI, audit line and permission test follow from this one description. */
export type Action<I extends Input = Input, O extends Output = Output> = {
  kind: "action"
  name: string
  method: "POST" | "PUT" | "DELETE"
  path: string
  summary: string
  may: Permission
  input: I
  output: O
  /** It takes a file, or a choice about one: as large as the installation allows. Others take at most a megabyte. */
  upload?: boolean
  /** True where the audit line must not say who did it, and only in which week. */
  discreet?(input: z.output<I>): boolean
  /** What the audit line is about: ids and codes, never text. Default: the id in the output or the input. */
  audit?(input: z.output<I>, output: z.output<O>): { subject?: string; detail?: Record<string, unknown> }
  run(changing: Changing, input: z.output<I>): Promise<z.output<O>>
}

// biome-ignore lint/suspicious/noExplicitAny: a list of operations mixes all inputs and outputs
export type AnyQuestion = Question<any, any>
// biome-ignore lint/suspicious/noExplicitAny: a list of operations mixes all inputs and outputs
export type AnyAction = Action<any, any>
export type Operation = AnyQuestion | AnyAction

export const question = <I extends Input, O extends Output>(
  description: Omit<Question<I, O>, "kind" | "method"> & { method?: "POST" },
): Question<I, O> => ({ kind: "question", method: "GET", ...description })

export const action = <I extends Input, O extends Output>(description: Omit<Action<I, O>, "kind">): Action<I, O> => ({
  kind: "action",
  ...description,
})
