/** Less than this is nothing: capacities are whole, or parts of them between 0 and 1 that a solver gives. */
const nothing = 1e-9

/**
 * Greatest flows between nodes of a network in which every arc can carry something both ways: Dinic's algorithm on
 * arrays that are used again for every question.
 * @source Dinic, Algorithm for solution of a problem of maximum flow (1970)
 */
export class Flow {
  /** After `greatest`: 1 for each node that the source can still reach. These are one side of a least cut. */
  readonly reached: Uint8Array
  readonly #starts: Int32Array
  readonly #edges: Int32Array
  readonly #heads: Int32Array
  readonly #left: Float64Array
  readonly #level: Int32Array
  readonly #next: Int32Array
  readonly #queue: Int32Array
  readonly #up: Float64Array
  readonly #down: Float64Array

  /** @param arcs from and to which node each arc goes; up and down: what it can carry forwards and backwards */
  constructor(
    nodes: number,
    arcs: readonly { from: number; to: number }[],
    up: ArrayLike<number>,
    down: ArrayLike<number>,
  ) {
    this.reached = new Uint8Array(nodes)
    this.#up = Float64Array.from(up)
    this.#down = Float64Array.from(down)
    this.#heads = Int32Array.from(arcs.flatMap(({ from, to }) => [to, from]))
    this.#left = new Float64Array(arcs.length * 2)
    this.#starts = new Int32Array(nodes + 1)
    this.#edges = new Int32Array(arcs.length * 2)
    this.#level = new Int32Array(nodes)
    this.#next = new Int32Array(nodes)
    this.#queue = new Int32Array(nodes)
    const count = (node: number, more: number) => {
      this.#starts[node + 1] = (this.#starts[node + 1] as number) + more
    }
    for (const { from, to } of arcs) for (const node of [from, to]) count(node, 1)
    for (let node = 0; node < nodes; node++) count(node, this.#starts[node] as number)
    const free = this.#starts.slice()
    const place = (node: number, edge: number) => {
      const at = free[node] as number
      this.#edges[at] = edge
      free[node] = at + 1
    }
    arcs.forEach(({ from, to }, arc) => {
      place(from, arc * 2)
      place(to, arc * 2 + 1)
    })
  }

  /** Changes what an arc can carry. */
  set(arc: number, up: number, down: number): void {
    this.#up[arc] = up
    this.#down[arc] = down
  }

  /** How much can go from source to sink when one arc is left out, looked for no further than `enough`. */
  greatest(source: number, sink: number, without: number, enough: number): number {
    for (let arc = 0; arc < this.#up.length; arc++) {
      this.#left[arc * 2] = arc === without ? 0 : (this.#up[arc] as number)
      this.#left[arc * 2 + 1] = arc === without ? 0 : (this.#down[arc] as number)
    }
    let total = 0
    while (total < enough - nothing && this.#layer(source, sink)) {
      this.#next.set(this.#starts.subarray(0, this.#next.length))
      for (;;) {
        const sent = this.#send(source, sink, enough - total)
        if (sent <= nothing) break
        total += sent
      }
    }
    return total
  }

  /** What the last flow used of an arc: positive forwards, negative backwards. */
  used(arc: number, without: number): number {
    return arc === without ? 0 : (this.#up[arc] as number) - (this.#left[arc * 2] as number)
  }

  #layer(source: number, sink: number): boolean {
    this.#level.fill(-1)
    this.reached.fill(0)
    this.#level[source] = 0
    this.reached[source] = 1
    this.#queue[0] = source
    for (let [head, tail] = [0, 1]; head < tail; head++) {
      const node = this.#queue[head] as number
      for (let place = this.#starts[node] as number; place < (this.#starts[node + 1] as number); place++) {
        const edge = this.#edges[place] as number
        const to = this.#heads[edge] as number
        if ((this.#left[edge] as number) <= nothing || this.reached[to] === 1) continue
        this.reached[to] = 1
        this.#level[to] = (this.#level[node] as number) + 1
        this.#queue[tail++] = to
      }
    }
    return this.reached[sink] === 1
  }

  #send(node: number, sink: number, most: number): number {
    if (node === sink || most <= nothing) return most
    for (; (this.#next[node] as number) < (this.#starts[node + 1] as number); (this.#next[node] as number)++) {
      const edge = this.#edges[this.#next[node] as number] as number
      const to = this.#heads[edge] as number
      const left = this.#left[edge] as number
      if (left <= nothing || this.#level[to] !== (this.#level[node] as number) + 1) continue
      const sent = this.#send(to, sink, Math.min(most, left))
      if (sent <= nothing) continue
      this.#left[edge] = left - sent
      this.#left[edge ^ 1] = (this.#left[edge ^ 1] as number) + sent
      return sent
    }
    return 0
  }
}
