import type { PoissonProblem } from "../problem.ts"
import type { Columns } from "./columns.ts"
import type { Order } from "./order.ts"

/** What is expected per place and column. */
export function expectedRows({ expected, intervals, locations }: PoissonProblem, columns: Columns, order: Order) {
  const rows = new Float64Array(order.placed * columns.all)
  for (let location = 0; location < locations; location++) {
    const place = order.places[location] as number
    if (place >= order.placed) continue
    const [from, to] = [location * intervals, place * columns.all]
    let whole = 0
    for (let interval = 0; interval < intervals; interval++) {
      const value = expected[from + interval] as number
      whole += value
      const column = interval - columns.first
      if (column >= 0 && columns.tiles > 0) rows[to + columns.empty + column] = value
    }
    if (columns.whole) rows[to + columns.tiles * 8] = whole
  }
  return rows
}

/** Per visited centre (and one more) its first member, and the place of each member. */
export function membersOf({ circles }: PoissonProblem, order: Order): { starts: Uint32Array; members: Uint32Array } {
  const starts = new Uint32Array(order.centres.length + 1)
  const members = new Uint32Array(circles.locations.length)
  let at = 0
  order.centres.forEach((centre, visit) => {
    starts[visit] = at
    const end = circles.starts[centre + 1] as number
    for (let index = circles.starts[centre] as number; index < end; index++) {
      members[at++] = order.places[circles.locations[index] as number] as number
    }
  })
  starts[order.centres.length] = at
  return { starts, members: members.subarray(0, at) }
}

/** The most that a window may expect: all of the largest circle. */
export function mostExpected(rows: Float64Array, columns: Columns, starts: Uint32Array, members: Uint32Array): number {
  const own = new Float64Array(rows.length / Math.max(1, columns.all))
  for (let place = 0; place < own.length; place++) {
    const from = place * columns.all
    if (columns.whole) own[place] = rows[from + columns.tiles * 8] as number
    else
      for (let index = 0; index < columns.all; index++)
        own[place] = (own[place] as number) + (rows[from + index] as number)
  }
  let most = 0
  for (let visit = 0; visit + 1 < starts.length; visit++) {
    let sum = 0
    for (let at = starts[visit] as number; at < (starts[visit + 1] as number); at++)
      sum += own[members[at] as number] as number
    if (sum > most) most = sum
  }
  return most
}
