import { setImmediate } from "node:timers/promises"
import type { RawBuilder } from "kysely"
import type { Asking } from "../../platform/http/action.ts"
import type { Country } from "../../platform/words/words.ts"
import { type LikenessDesk, likenessDesk } from "../likeness/desk-store.ts"
import { likenessOf } from "../likeness/reason-rules.ts"
import type { Companion, ReadableSignal } from "./model.ts"
import { readableAmong } from "./readable-store.ts"
import type { Reader } from "./rules.ts"

export type Near = { total: number; best: number; closest: number }

/** Less alike than this to every text is hardly related. */
const least = 0.06
/** What the same theme and the same place add to how alike two signals are. */
const extra = { theme: 0.03, area: 0.01 }
/** Many of the nearest are not for this reader: so many times as asked are looked at first, and then, once, more. */
const rounds = [10, 100]

/** The signals near any of these texts: how alike to all of them together, to the closest, and which that is. */
export async function nearTo(
  desk: LikenessDesk,
  texts: readonly string[],
  most: number,
  skip: ReadonlySet<string>,
): Promise<Map<string, Near>> {
  const found = new Map<string, Near>()
  for (const [index, text] of texts.entries()) {
    for (const { id, score } of await desk.near(text, most, skip)) {
      const before = found.get(id) ?? { total: 0, best: 0, closest: 0 }
      const closer = score > before.best ? { best: score, closest: index } : before
      found.set(id, { ...closer, total: before.total + score })
    }
    // Each look takes milliseconds; somebody else may come in between.
    await setImmediate()
  }
  return found
}

type Wanted = {
  /** A companion resembles all of these together; why, is said of the closest. */
  texts: readonly string[]
  skip: ReadonlySet<string>
  most: number
  themeCode: string | null
  areaCode: string | null
  /** A condition on the signals, as `s`. */
  within?: RawBuilder<boolean>
}

type Ranked = { signal: ReadableSignal; near: Near; rank: number }

function ranked(signals: readonly ReadableSignal[], found: ReadonlyMap<string, Near>, wanted: Wanted): Ranked[] {
  const { texts, themeCode, areaCode, most } = wanted
  return signals
    .flatMap((signal) => {
      const near = found.get(signal.id)
      if (!near || near.best < least) return []
      const theme = themeCode !== null && signal.themeCode === themeCode ? extra.theme : 0
      const area = areaCode !== null && signal.areaCode === areaCode ? extra.area : 0
      return [{ signal, near, rank: near.total / texts.length + theme + area }]
    })
    .sort((a, b) => b.rank - a.rank || (a.signal.id < b.signal.id ? -1 : 1))
    .slice(0, most)
}

/** Signals that resemble texts, of those that this person may read, the most alike first, each with why. */
export async function companionsOf(
  { database, house }: Pick<Asking, "database" | "house">,
  reader: Reader,
  country: Country,
  wanted: Wanted,
): Promise<Companion[]> {
  const desk = likenessDesk(house)
  let chosen: Ranked[] = []
  for (const times of rounds) {
    const asked = wanted.most * times
    const found = await nearTo(desk, wanted.texts, asked, wanted.skip)
    const ids = [...found].filter(([, { best }]) => best >= least).map(([id]) => id)
    chosen = ranked(await readableAmong(database, reader, country, ids, wanted.within), found, wanted)
    if (chosen.length >= wanted.most || found.size < asked || ids.length < found.size) break
  }
  const { language } = await desk.ready()
  return chosen.map(({ signal, near }) => ({
    ...signal,
    likeness: likenessOf(signal.account, wanted.texts[near.closest] ?? "", language),
    sameTheme: wanted.themeCode !== null && signal.themeCode === wanted.themeCode,
    sameArea: wanted.areaCode !== null && signal.areaCode === wanted.areaCode,
  }))
}
