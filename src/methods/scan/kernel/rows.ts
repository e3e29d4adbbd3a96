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
    if (columns.tiles > 0) rows.set(expected.subarray(from + columns.first, from + intervals), to + columns.empty)
    if (!columns.whole) continue
    let whole = 0
    for (let cell = from; cell < from + intervals; cell++) whole += expected[cell] as number
    rows[to + columns.tiles * 8] = whole
  }
  return rows
}

/** Per visited centre (and one more) its first member, and the place of each member. */
export function membersOf({ circles }: PoissonProblem, order: Order): { starts: Uint32Array; members: Uint32Array } {
  const starts = new Uint32Array(order.centres.length + 1)
  const members = new Uint32Array(circles.locations.length)
  const { places, centres } = order
  const { locations } = circles
  let at = 0
  for (let visit = 0; visit < centres.length; visit++) {
    starts[visit] = at
    const centre = centres[visit] as number
    const end = circles.starts[centre + 1] as number
    for (let index = circles.starts[centre] as number; index < end; index++) {
      members[at++] = places[locations[index] as number] as number
    }
  }
  starts[order.centres.length] = at
  return { starts, members: members.subarray(0, at) }
}
