/**
 * How long the watch of one night takes: 36 themes (24 below 12 life domains), 14,000 areas in three levels, the periods of 4, 13, 26 and 52
 * weeks, and whether there is more than usual, from five years of weeks. A theme is told twice as often in one neighbourhood of the
 * first town, and another one jumps in one place in the newest complete week. Prints JSON: seconds of the whole, of the same without
 * asking what is usual, of the longest piece without giving way, how many comparisons and fits, what was found.
 *   node_modules/.bin/node --import tsx bench/watch.ts [1000000]
 */
import { startSet } from "../src/features/themes/start-set.ts"
import { AreaTree, type CountedArea } from "../src/methods/counting/area-tree.ts"
import { Columns, mondayOfNumber, weekNumber } from "../src/methods/counting/columns.ts"
import { usualWatch } from "../src/methods/watch/settings.ts"
import { type Watched, watch } from "../src/methods/watch/watch.ts"
import { lastMonday } from "./generated-signals.ts"

const [many = 1_000_000] = process.argv.slice(2).map(Number)
const towns = 340
const districts = 8
const places = 4
const weeks = 268

/** 340 municipalities of 8 districts of 4 neighbourhoods: 13,940 areas. */
function hierarchy(): CountedArea[] {
  const areas: CountedArea[] = []
  const add = (code: string, level: string, parentCode: string | null) =>
    areas.push({ code, name: code, level, parentCode, drawn: false, population: null })
  for (let town = 0; town < towns; town++) {
    add(`GM${town}`, "municipality", null)
    for (let district = 0; district < districts; district++) {
      add(`WK${town}-${district}`, "district", `GM${town}`)
      for (let place = 0; place < places; place++)
        add(`BU${town}-${district}-${place}`, "neighbourhood", `WK${town}-${district}`)
    }
  }
  return areas
}

/** Numbers from 0 to 1, the same in every run: Marsaglia's xorshift (2003). */
function numbers(): () => number {
  let state = 88172645
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

const busy = "BU0-0-0"
const rising = "studieschuld_schrikt_af"
const jumping = { area: "BU1-0-0", jump: 25 }
const themes = startSet.filter(({ parentCode }) => parentCode !== null).map(({ code }) => code)

function columnsOf(size: number): Columns {
  const columns = new Columns()
  const random = numbers()
  const until = weekNumber(lastMonday)
  const mondays = Array.from({ length: weeks }, (_, back) => mondayOfNumber(until - back))
  for (let number = 0; number < size; number++) {
    const jumps = number < jumping.jump
    const town = Math.floor(random() ** 2 * towns)
    const [district, place] = [Math.floor(random() ** 2 * districts), Math.floor(random() * places)]
    const chance = random()
    const area = jumps
      ? jumping.area
      : chance < 0.05
        ? null
        : chance < 0.15
          ? `GM${town}`
          : chance < 0.25
            ? `WK${town}-${district}`
            : `BU${town}-${district}-${place}`
    const organisation = `o${town}-${Math.floor(random() * 8)}`
    const doubled = area === busy && random() < 1 / themes.length
    columns.put({
      id: `${number.toString(16).padStart(8, "0")}-${(number % 65536).toString(16).padStart(4, "0")}-4000-8000-000000000000`,
      theme: jumps ? (themes[0] ?? null) : doubled ? rising : (themes[Math.floor(random() * themes.length)] ?? null),
      area,
      week: jumps ? mondayOfNumber(until - 1) : (mondays[Math.floor(random() * mondays.length)] ?? lastMonday),
      reporter: `${organisation} m${Math.floor(random() * 20)}`,
      way: "name",
      organisation,
      peopleLeast: 1,
      peopleMost: null,
      counts: "weighed",
    })
  }
  return columns
}

const areas = new AreaTree(hierarchy())
const columns = columnsOf(many)

function night(moreThanUsual: boolean): { seconds: number; longest: number; watched: Watched } {
  const began = performance.now()
  const work = watch({
    columns,
    areas,
    themes: startSet,
    until: weekNumber(lastMonday),
    settings: { ...usualWatch, moreThanUsual },
    shared: [],
  })
  for (let longest = 0; ; ) {
    const piece = performance.now()
    const step = work.next()
    longest = Math.max(longest, performance.now() - piece)
    if (step.done) return { seconds: (performance.now() - began) / 1000, longest, watched: step.value }
  }
}

function middleOf(moreThanUsual: boolean) {
  const nights = [1, 2, 3].map(() => night(moreThanUsual))
  return nights.sort((one, other) => one.seconds - other.seconds)[1] as ReturnType<typeof night>
}
const { seconds, longest, watched } = middleOf(true)
const without = middleOf(false)
const round = (value: number) => Number(value.toPrecision(3))
console.log(
  JSON.stringify(
    {
      signals: watched.signals,
      areas: areas.areas.length,
      themes: startSet.length,
      weeks,
      seconds: round(seconds),
      secondsWithoutUsual: round(without.seconds),
      fits: watched.fits,
      longestPieceMilliseconds: round(longest),
      compared: watched.compared,
      counted: watched.counted,
      countedWithoutUsual: without.watched.counted,
      found: watched.found,
      patterns: watched.patterns.map(([{ theme, area, weeks: over, with: kind, here, adjusted }, ...also]) => ({
        ...{ theme, area, weeks: over, with: kind, here, adjusted: round(adjusted), also: also.length },
      })),
    },
    null,
    2,
  ),
)
