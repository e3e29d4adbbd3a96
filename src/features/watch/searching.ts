import { setImmediate } from "node:timers/promises"
import { addDays, type Day, mondayOf } from "../../methods/calendar/week.ts"
import { mondayOfNumber, weekNumber } from "../../methods/counting/columns.ts"
import { lastWeek } from "../../methods/watch/comparison.ts"
import type { WatchSettings } from "../../methods/watch/settings.ts"
import { type Discovery, type Watched, watch } from "../../methods/watch/watch.ts"
import type { House } from "../../platform/house.ts"
import { sharedPeople } from "../counts/reporter-store.ts"
import { type Counts, countsFor } from "../counts/store.ts"
import * as themeStore from "../themes/store.ts"
import { answeredSince } from "./answer-store.ts"
import { contentOf } from "./describing.ts"
import { type Earlier, repeatsOf, type Seen } from "./repeat-rules.ts"
import type { Finished, NewPattern } from "./run-store.ts"

/** So long at most the server compares before it answers somebody else, in milliseconds. */
const patience = 12
const sayEvery = 1000
/** More than these nobody reads; the strongest come first. */
const most = 100
/** Answers on what was seen so long ago no longer count. */
const remembered = 104 * 7

type Progress = (hundredths: number) => Promise<unknown>

/** One night: everything compared, and what was found laid beside what people answered before. */
export async function searchPatterns(
  house: House,
  settings: WatchSettings,
  today: Day,
  progress: Progress,
): Promise<Pick<Finished, "signals" | "compared" | "counted" | "patterns">> {
  const database = house.database.kysely
  const until = mondayOf(today)
  const earlier = (await answeredSince(database, addDays(until, -remembered))).map(earlierOf)
  const cells = earlier.flatMap((one) => one.cells)
  const counts = await countsFor({ database, house })
  const themes = await themeStore.themes(database)
  const task = {
    columns: counts.columns,
    areas: counts.areas,
    ...{ themes, settings, until: weekNumber(until), remembered: cells, shared: await sharedPeople(database) },
  }
  const watched = await atEase(watch(task), progress)
  const nowOf = new Map(cells.map((cell, at) => [cell, watched.remembered[at] ?? 0]))
  const patterns: NewPattern[] = []
  for (const group of watched.patterns.slice(0, most)) {
    const repeats = repeatsOf(group, earlier, until, (seen) => nowOf.get(seen) ?? 0)
    const theme = themes.find(({ code }) => code === group[0].theme)
    if (theme) patterns.push({ ...placeOf(group[0], until), repeats, content: await describe(group) })
    await setImmediate()
  }
  const { signals, compared, counted } = watched
  return { signals, compared, counted, patterns }

  function describe(group: [Discovery, ...Discovery[]]) {
    return contentOf(house, { group, themes, counts: counts as Counts, until, today })
  }
}

function placeOf({ theme, area, weeks, with: kind }: Discovery, until: Day) {
  const last = lastWeek(kind, weekNumber(until))
  return {
    ...{ themeCode: theme, areaCode: area },
    ...{ fromWeek: mondayOfNumber(last - weeks + 1), untilWeek: mondayOfNumber(last) },
  }
}

type Answered = Awaited<ReturnType<typeof answeredSince>>[number]

function earlierOf({ id, themeCode, areaCode, untilWeek, signals, content }: Answered): Earlier {
  const first: Seen = { theme: themeCode, area: areaCode, weeks: content.weeks, with: content.with, signals }
  return { id, until: untilWeek, cells: [first, ...content.also] }
}

/** Goes through the work in small pieces, so that others get an answer meanwhile. */
async function atEase(work: Generator<number, Watched>, progress: Progress): Promise<Watched> {
  let [since, said] = [performance.now(), performance.now()]
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    if (performance.now() - since >= patience) {
      await setImmediate()
      since = performance.now()
    }
    if (performance.now() - said < sayEvery) continue
    await progress(Math.floor(step.value * 100))
    said = performance.now()
  }
}
