import type { Pattern } from "./pattern.ts"
import { carries } from "./pattern.ts"
import type { TableCell } from "./table.ts"

export type Detour = { cells: number[]; price: number }

type Step = { cell: number; node: number }

/**
 * The cheapest cells to hide besides so that a small count can go further up or down by `amount`, on top of the flow that
 * the pattern showed last: Dijkstra over the residual network, in which what is hidden already is free.
 * @param prices what hiding a cell costs here
 */
export function cheapestDetour(
  pattern: Pattern,
  cell: number,
  direction: "up" | "down",
  amount: number,
  prices: ArrayLike<number>,
): Detour | undefined {
  const { table, width } = pattern.problem
  const own = table.cells[cell] as TableCell
  const [source, sink] = direction === "up" ? [own.to, own.from] : [own.from, own.to]
  const price = new Float64Array(table.nodes).fill(Number.POSITIVE_INFINITY)
  const done = new Uint8Array(table.nodes)
  const steps = new Array<Step | undefined>(table.nodes)
  price[source] = 0
  const offer = (node: number, next: number, arc: number, cost: number) => {
    const total = (price[node] as number) + cost
    if (done[next] === 1 || total >= (price[next] as number)) return
    price[next] = total
    steps[next] = { cell: arc, node }
  }
  for (let node = source; node !== sink; node = nearest(price, done)) {
    if (node < 0) return undefined
    done[node] = 1
    for (const arc of cellsAround(pattern, node)) {
      const there = table.cells[arc] as TableCell
      const cost = pattern.has(arc) ? 0 : (prices[arc] as number)
      if (arc === cell || !Number.isFinite(cost)) continue
      const { up, down } = carries(there, width)
      const used = pattern.has(arc) ? pattern.used(arc, cell) : 0
      if (there.from === node && up - used >= amount) offer(node, there.to, arc, cost)
      if (there.to === node && down + used >= amount) offer(node, there.from, arc, cost)
    }
  }
  const cells: number[] = []
  for (let node = sink; node !== source; ) {
    const { cell: arc, node: before } = steps[node] as Step
    cells.push(arc)
    node = before
  }
  return { cells: cells.filter((arc) => !pattern.has(arc)), price: price[sink] as number }
}

function nearest(price: Float64Array, done: Uint8Array): number {
  let best = -1
  for (let node = 0; node < price.length; node++) {
    if (done[node] === 1 || price[node] === Number.POSITIVE_INFINITY) continue
    if (best < 0 || (price[node] as number) < (price[best] as number)) best = node
  }
  return best
}

/** The cells of a row or a column, the node of the network being the one or the other. */
function* cellsAround(pattern: Pattern, node: number): Generator<number> {
  const { rows, columns } = pattern.problem.table
  if (node <= rows) {
    for (let column = 0; column <= columns; column++) yield node * (columns + 1) + column
    return
  }
  for (let row = 0; row <= rows; row++) yield row * (columns + 1) + (node - rows - 1)
}
