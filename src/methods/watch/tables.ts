import type { Beside } from "./beside.ts"
import type { Gathered } from "./gather.ts"
import type { Tree } from "./tree.ts"

type Span = { from: number; until: number }
/** So many areas are added up before somebody else may have a turn. */
const atOnce = 1000

/** A row an area, a column a theme; column 0 counts all signals, row 0 everywhere. */
export type CountTable = {
  themes: number
  /** Signals that name exactly this area, of the theme and everything below it. */
  own: Int32Array
  /** The same with all areas below. */
  branch: Int32Array
}

/** Counts signals a theme and an area, in one pass, and adds them up both trees. @param span week numbers, both included */
export function* countTable(
  { start, theme, week }: Gathered,
  areas: Tree,
  themes: Tree,
  span: Span,
): Generator<void, CountTable> {
  const width = themes.codes.length
  const own = new Int32Array(areas.codes.length * width)
  for (let area = 0; area < areas.codes.length; area++) {
    const row = area * width
    for (let at = start[area] as number; at < (start[area + 1] as number); at++) {
      const number = week[at] as number
      if (number < span.from || number > span.until) continue
      own[row + (theme[at] as number)] = (own[row + (theme[at] as number)] as number) + 1
    }
    for (let node = width - 1; node > 0; node--) add(own, row + (themes.parent[node] as number), row + node)
    if (area % atOnce === atOnce - 1) yield
  }
  const branch = own.slice()
  for (let area = areas.codes.length - 1; area > 0; area--)
    addRow(branch, (areas.parent[area] as number) * width, area * width, width)
  return { themes: width, own, branch }
}

function add(numbers: Int32Array, to: number, from: number): void {
  numbers[to] = (numbers[to] as number) + (numbers[from] as number)
}
function addRow(numbers: Int32Array, to: number, from: number, width: number): void {
  for (let column = 0; column < width; column++) add(numbers, to + column, from + column)
}

/**
 * For every area what was counted in the rest of its region. What names only a larger area around it counts for neither side.
 * Laid beside the others of its level: what lies in no area of that level does not count either.
 */
export function restTable({ themes: width, own, branch }: CountTable, areas: Tree, beside: Beside): Int32Array {
  const rest = new Int32Array(branch.length)
  const { inLevel, total } = levelTables({ themes: width, own, branch }, areas, beside)
  for (let area = 1; area < areas.codes.length; area++) {
    const row = area * width
    const around = beside.around[area] as number
    const level = beside.level[area] as number
    if (around > 0) copyRow(branch, around * width, rest, row, width)
    else copyRow(total, level * width, rest, row, width)
    subtractRow(branch, row, rest, row, width)
    for (let above = areas.parent[area] as number; above > 0; above = areas.parent[above] as number) {
      if (around > 0 || inLevel(above, level)) subtractRow(own, above * width, rest, row, width)
      if (above === around) break
    }
  }
  return rest
}

/** What was counted in all areas of a level with everything below them, each signal once. */
function levelTables({ themes: width, branch }: CountTable, areas: Tree, { level, levels }: Beside) {
  const isWithin = (area: number, wanted: number): boolean => {
    for (let at = area; at > 0; at = areas.parent[at] as number) if (level[at] === wanted) return true
    return false
  }
  const total = new Int32Array(levels.length * width)
  for (let area = 1; area < areas.codes.length; area++) {
    const own = level[area] as number
    if (isWithin(areas.parent[area] as number, own)) continue
    for (let column = 0; column < width; column++)
      total[own * width + column] = (total[own * width + column] as number) + (branch[area * width + column] as number)
  }
  return { inLevel: isWithin, total }
}

function copyRow(from: Int32Array, at: number, to: Int32Array, row: number, width: number): void {
  to.set(from.subarray(at, at + width), row)
}
function subtractRow(from: Int32Array, at: number, to: Int32Array, row: number, width: number): void {
  for (let column = 0; column < width; column++)
    to[row + column] = (to[row + column] as number) - (from[at + column] as number)
}
