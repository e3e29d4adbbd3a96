import { z } from "zod"
import type { Asking, Question } from "./action.ts"
import { allows, type Permission } from "./may.ts"

/** One kind of thing that may wait for somebody: how many, in which words, and where one goes on. */
export type Waiting = {
  href: string
  may: Permission
  count(asking: Asking): Promise<number>
  words(count: number): string
}

export type Waits = { href: string; words: string }

/** What waits for whoever asks, in the order of the list; what does not wait is left out. */
export async function waitingFor(asking: Asking, list: readonly Waiting[]): Promise<Waits[]> {
  const waits: Waits[] = []
  for (const { href, may, count, words } of list) {
    if (asking.who.kind !== "person" || !allows(may, asking.who)) continue
    const number = await count(asking)
    if (number > 0) waits.push({ href, words: words(number) })
  }
  return waits
}

/** The same question, with what waits elsewhere for whoever asks it. */
export const withWaits = <I extends z.ZodObject, O extends z.ZodObject>(
  question: Question<I, O>,
  list: readonly Waiting[],
) => ({
  ...question,
  output: z.custom<z.output<O> & { beside: Waits[] }>(),
  run: async (asking: Asking, input: z.output<I>) => ({
    ...(await question.run(asking, input)),
    beside: await waitingFor(asking, list),
  }),
})
