import type { Columns } from "../counting/columns.ts"
import type { Tree } from "./tree.ts"

/** So many signals are read before somebody else may have a turn. */
const atOnce = 100_000

/** Signals as the watch needs them, those of one area beside each other, in the order of the tree. */
export type Gathered = {
  /** Where the signals that name exactly this area begin; one more at the end. */
  start: Int32Array
  theme: Int32Array
  week: Uint16Array
  reporter: Int32Array
  organisation: Int32Array
}

type Span = { from: number; until: number }

/**
 * Takes the standing signals of some weeks out of the columns, once: what changes in them afterwards does not count. What
 * names no known theme, or no known area, belongs to the whole of that tree alone.
 * @param span week numbers, both included
 */
export function* gather(columns: Columns, areas: Tree, themes: Tree, span: Span): Generator<void, Gathered> {
  const standing = columns.standing(span.from, span.until)
  const size = standing.length
  const [areaOf, themeOf] = [numbersIn(areas, columns.areas.list), numbersIn(themes, columns.themes.list)]
  const place = new Int32Array(size)
  const found = { theme: new Int32Array(size), week: new Uint16Array(size), reporter: new Int32Array(size) }
  const organisation = new Int32Array(size)
  let many = 0
  for (let next = 0; next < size; next++) {
    if (next % atOnce === atOnce - 1) yield
    const at = standing[next] as number
    const week = columns.week[at] as number
    // In somebody else's turn it may have been withdrawn, or moved to another week.
    if (week < span.from || week > span.until || columns.state[at] === 0) continue
    place[many] = areaOf[(columns.area[at] as number) + 1] ?? 0
    found.theme[many] = themeOf[(columns.theme[at] as number) + 1] ?? 0
    found.week[many] = week
    found.reporter[many] = columns.reporter[at] as number
    organisation[many] = columns.organisation[at] as number
    many++
  }
  const start = startsOf(place.subarray(0, many), areas.codes.length)
  yield
  return yield* sorted(start, place.subarray(0, many), { ...found, organisation })
}

/** The number in the tree for each name in the columns, moved up by one: at 0 stands what has no name. */
const numbersIn = (tree: Tree, names: readonly string[]): Int32Array =>
  Int32Array.from(["", ...names], (name) => tree.numbers.get(name) ?? 0)

function startsOf(place: Int32Array, areas: number): Int32Array {
  const start = new Int32Array(areas + 1)
  for (const area of place) start[area + 1] = (start[area + 1] as number) + 1
  for (let area = 0; area < areas; area++) start[area + 1] = (start[area + 1] as number) + (start[area] as number)
  return start
}

function* sorted(start: Int32Array, place: Int32Array, from: Omit<Gathered, "start">): Generator<void, Gathered> {
  const next = start.slice()
  const order = new Int32Array(place.length)
  for (let at = 0; at < place.length; at++) {
    const area = place[at] as number
    order[at] = next[area] as number
    next[area] = (next[area] as number) + 1
  }
  const moved = <Column extends Int32Array | Uint16Array>(column: Column, to: Column): Column => {
    for (let at = 0; at < order.length; at++) to[order[at] as number] = column[at] as number
    return to
  }
  yield
  const theme = moved(from.theme, new Int32Array(place.length))
  yield
  const week = moved(from.week, new Uint16Array(place.length))
  yield
  const reporter = moved(from.reporter, new Int32Array(place.length))
  yield
  return { start, theme, week, reporter, organisation: moved(from.organisation, new Int32Array(place.length)) }
}
