import type { Asking } from "./action.ts"
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
