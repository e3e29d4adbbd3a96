import type { Context } from "hono"
import type { Child } from "hono/jsx"
import type { z } from "zod"
import type { Settings } from "../config.ts"
import type { House } from "../house.ts"
import type { FormState } from "../html/form-state.ts"
import type { Country, Words } from "../words/words.ts"
import { type Action, type AnyAction, type AnyQuestion, type Question, question } from "./action.ts"
import { anyone, type Permission } from "./may.ts"
import type { Who } from "./who.ts"

/** What a page shows; the frame around it (menu, style, language) is the same for all. */
export type Face = {
  title: string
  heading?: Child
  lead?: Child
  main: Child
  notice?: string
  /** Names of client modules that this page can do without. */
  script?: string[]
  /** Neutral: no menu, no name, not kept by the browser, no address passed on. */
  quiet?: boolean
  /** With `quiet`, for who helps: nothing there is a danger, so the way out has not its colour. */
  calm?: boolean
  /** Not kept by the browser. */
  unkept?: boolean
}

export type About = {
  who: Who
  /** Of one's organisation, for a visitor of the installation. */
  country: Country
  words: Words
  settings: Settings
  now: Date
  /** What was filled in for an action just refused, or the given starting values. */
  form(action: { name: string }, start?: FormState["values"]): FormState
}

export type View<Data> = (data: Data, about: About) => Face

export type Given = Record<string, unknown>
export type Show = {
  kind: "show"
  path: string
  question: AnyQuestion
  view: View<never>
  /** Where the answer leads to instead of being shown; the one way to an address that is not ours. */
  leadsTo?: (data: never, c: Context) => string
}
export type Send = {
  kind: "send"
  path: string
  action: AnyAction
  /** The page to go back to, with everything filled in, when something does not fit. */
  back: Show
  done: (result: never, c: Context, given: Given) => Done
  /** Further values from the request, such as the signed-in browser's own. */
  also?: (c: Context) => Given
  /**
   * Set where it is no form: somebody arrives here from elsewhere. What they bring is looked at first, outside any
   * transaction, and only the outcome is given to the action; nothing of the address itself.
   */
  arrives?: (c: Context, house: House) => Promise<Given>
}
/** What a program reads: a feed, a table. With a name it is kept as a file instead of shown; `unkept`: by nothing on the way. */
export type FileFace = { type: string; body: string; name?: string; unkept?: boolean }
export type FileView<Data> = (data: Data, about: About) => FileFace
export type FileRoute = { kind: "file"; path: string; question: AnyQuestion; view: FileView<never> }
/** A form that only asks: nothing is kept, and the page comes back with everything filled in and the answer. */
export type Look = {
  kind: "look"
  path: string
  question: AnyQuestion
  view: View<never>
  /** The action whose form was filled in, on this page. */
  form: { name: string }
  back: Show
  /** Where the answer is read, if it has an address of its own. */
  to?: (data: never) => string
}
export type PageRoute = Show | Send | FileRoute | Look
/** After a change: go to another page, saying what was done, show something once, or give a file. */
export type Done = { to: string; said?: string } | { once: Face } | { file: FileFace }

/** GET a page: the answer of a question, shown. */
export const show = <I extends z.ZodObject, O extends z.ZodType>(
  path: string,
  question: Question<I, O>,
  view: View<z.output<O>>,
): Show => ({ kind: "show", path, question: question as AnyQuestion, view: view as View<never> })

/** GET a file: the answer of a question, as a feed or a table. Whoever may not have it gets a page that says so. */
export const file = <I extends z.ZodObject, O extends z.ZodType>(
  path: string,
  question: Question<I, O>,
  view: FileView<z.output<O>>,
): FileRoute => ({ kind: "file", path, question: question as AnyQuestion, view: view as FileView<never> })

/** A page that asks nothing of the database: it shows what its address says. */
export const plain = <I extends z.ZodObject>(
  path: string,
  view: View<z.output<I>>,
  input: I,
  may: Permission = anyone,
): Show =>
  show(
    path,
    question({
      name: `page ${path}`,
      path,
      summary: "",
      may,
      input,
      output: input,
      run: async (_asking, given) => given,
    }),
    view,
  )

/** POST a form to ask something of what was filled in: the same page, with the answer. */
export const look = <I extends z.ZodObject, O extends z.ZodType>(
  path: string,
  question: Question<I, O>,
  view: View<z.output<O>>,
  form: { name: string },
  back: Show,
): Look => ({ kind: "look", path, question: question as AnyQuestion, view: view as View<never>, form, back })

/** POST a form to ask something, and go to the address where the answer is read. */
export const leadTo = <I extends z.ZodObject, O extends z.ZodType>(
  path: string,
  question: Question<I, O>,
  to: (data: z.output<O>) => string,
  form: { name: string },
  back: Show,
): Look => ({ ...look(path, question, back.view as View<z.output<O>>, form, back), to: to as NonNullable<Look["to"]> })

/** POST a form: an action, and where to go after it. */
export const send = <I extends z.ZodObject, O extends z.ZodType>(
  path: string,
  action: Action<I, O>,
  back: Show,
  done: (result: z.output<O>, c: Context, given: Given) => Done,
  also?: Send["also"],
): Send => ({
  kind: "send",
  path,
  action: action as AnyAction,
  back,
  done: done as Send["done"],
  ...(also && { also }),
})
