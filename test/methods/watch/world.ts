import { AreaTree, type CountedArea } from "../../../src/methods/counting/area-tree.ts"
import { Columns, type CountedSignal, mondayOfNumber } from "../../../src/methods/counting/columns.ts"
import { usualWatch, type WatchSettings } from "../../../src/methods/watch/settings.ts"
import { type Discovery, type Watched, watch } from "../../../src/methods/watch/watch.ts"

const until = 2966
const domains = ["geld", "wonen", "zorg"]
/** Three life domains with four themes each. */
export const themes = [
  ...domains.map((code) => ({ code, parentCode: null })),
  ...domains.flatMap((parentCode) => [1, 2, 3, 4].map((at) => ({ code: `${parentCode}-${at}`, parentCode }))),
]

const area = (code: string, level: string, parentCode: string | null): CountedArea => ({
  ...{ code, name: code, level, parentCode },
  ...{ drawn: false, population: null },
})

/** Three towns of five districts of three neighbourhoods. */
export const areas = new AreaTree(
  [1, 2, 3].flatMap((town) => [
    area(`GM${town}`, "municipality", null),
    ...[1, 2, 3, 4, 5].flatMap((district) => [
      area(`WK${town}${district}`, "district", `GM${town}`),
      ...[1, 2, 3].map((place) => area(`BU${town}${district}${place}`, "neighbourhood", `WK${town}${district}`)),
    ]),
  ]),
)

/** Numbers from 0 to 1: Mulberry32 from a start of one's own. */
export function numbersFrom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

let ids = 0
export function put(columns: Columns, told: Partial<CountedSignal> & { back?: number }): void {
  const { back = 0, ...signal } = told
  const id = (ids++).toString(16).padStart(8, "0")
  columns.put({
    ...{ id: `${id}-${id.slice(4)}-4000-8000-000000000000`, theme: "geld-1", area: "BU111", way: "name" },
    ...{ reporter: "een", organisation: "o1", peopleLeast: 1, peopleMost: null, counts: "weighed" },
    ...signal,
    week: mondayOfNumber(until - back),
  })
}

type Tilt = (told: { theme: string; area: string; back: number }, random: () => number) => string | undefined

/** Signals without any pattern: themes of unlike size, places and weeks that report unlike much, six organisations. */
export function tellAtRandom(random: () => number, many: number, tilt: Tilt = () => undefined, weeks = 104): Columns {
  const columns = new Columns()
  const told = themes.filter(({ parentCode }) => parentCode !== null)
  const places = areas.areas.filter(({ level }) => level !== "district")
  for (let number = 0; number < many; number++) {
    const area = places[Math.floor(random() ** 1.5 * places.length)]?.code ?? ""
    const theme = told[Math.floor(random() ** 1.5 * told.length)]?.code ?? ""
    const back = Math.floor(random() ** 1.3 * weeks)
    const reporter = Math.floor(random() * 40)
    put(columns, {
      ...{ area, back, theme: tilt({ theme, area, back }, random) ?? theme },
      ...{ reporter: `m${reporter}`, organisation: `o${reporter % 6}` },
    })
  }
  return columns
}

/** What was found beside elsewhere or before, and what was found beside the usual. */
export const besideOnes = ({ patterns }: Watched) =>
  patterns.flat().filter((one): one is Exclude<Discovery, { with: "usual" }> => one.with !== "usual")
export const usualOnes = ({ patterns }: Watched) => patterns.flat().filter((one) => one.with === "usual")

/** The whole night at once. */
export function night(
  columns: Columns,
  changed: Partial<WatchSettings> = {},
  more: Partial<Parameters<typeof watch>[0]> = {},
): Watched {
  const settings = { ...usualWatch, ...changed }
  const work = watch({ columns, areas, themes, until, settings, shared: [], ...more })
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
