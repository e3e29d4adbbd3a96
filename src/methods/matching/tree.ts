/**
 * A spanning tree of the network: every need and offer hangs from another, in the end from the root. The line between a node
 * and the one it hangs from carries `flow`; `value` is what one portion more would cost there (the potential, or dual price).
 */
export class Tree {
  readonly root: number
  readonly parent: Int32Array
  readonly depth: Int32Array
  readonly flow: Int32Array
  readonly value: Float64Array
  readonly #child: Int32Array
  readonly #next: Int32Array
  readonly #previous: Int32Array
  readonly #stack: Int32Array

  /** @param nodes beside the root */
  constructor(nodes: number) {
    this.root = nodes
    this.parent = new Int32Array(nodes + 1).fill(-1)
    this.depth = new Int32Array(nodes + 1)
    this.flow = new Int32Array(nodes + 1)
    this.value = new Float64Array(nodes + 1)
    this.#child = new Int32Array(nodes + 1).fill(-1)
    this.#next = new Int32Array(nodes + 1).fill(-1)
    this.#previous = new Int32Array(nodes + 1).fill(-1)
    this.#stack = new Int32Array(nodes + 1)
  }

  hang(node: number, from: number, flow: number): void {
    const first = this.#child[from] as number
    this.parent[node] = from
    this.flow[node] = flow
    this.#next[node] = first
    this.#previous[node] = -1
    if (first >= 0) this.#previous[first] = node
    this.#child[from] = node
  }

  /** Takes out a node from which nothing hangs. */
  remove(node: number): void {
    this.#cut(node)
    this.parent[node] = -1
    this.value[node] = 0
  }

  #cut(node: number): void {
    const previous = this.#previous[node] as number
    const next = this.#next[node] as number
    if (previous >= 0) this.#next[previous] = next
    else this.#child[this.parent[node] as number] = next
    if (next >= 0) this.#previous[next] = previous
  }

  childrenOf(node: number): number[] {
    const children: number[] = []
    for (let child = this.#child[node] as number; child >= 0; child = this.#next[child] as number) children.push(child)
    return children
  }

  /** Cuts the branch of `top` and hangs it from `from` by its node `inside`; all between the two turn over. */
  turn(inside: number, top: number, from: number, flow: number): void {
    let [node, onto, carried] = [inside, from, flow]
    for (;;) {
      const above = this.parent[node] as number
      const old = this.flow[node] as number
      this.#cut(node)
      this.hang(node, onto, carried)
      if (node === top) return
      onto = node
      node = above
      carried = old
    }
  }

  /** Adds to the value of a node and all that hang from it, and sets how deep they are. */
  shift(top: number, by: number): void {
    const { parent, depth, value } = this
    const stack = this.#stack
    let count = 1
    stack[0] = top
    while (count > 0) {
      const node = stack[--count] as number
      value[node] = (value[node] as number) + by
      depth[node] = (depth[parent[node] as number] as number) + 1
      for (let child = this.#child[node] as number; child >= 0; child = this.#next[child] as number)
        stack[count++] = child
    }
  }

  /** Where the ways of two nodes to the root come together. */
  meeting(one: number, other: number): number {
    const { parent, depth } = this
    let [a, b] = [one, other]
    while (a !== b) {
      if ((depth[a] as number) >= (depth[b] as number)) a = parent[a] as number
      else b = parent[b] as number
    }
    return a
  }
}
