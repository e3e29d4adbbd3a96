export type Node = { code: string; parentCode: string | null }

/**
 * A tree with a number for every node: 0 is the whole, and below a node stand exactly the numbers from its own up to
 * `end` of it. So a sum over a branch is a sum over a row of numbers.
 */
export type Tree = {
  /** By number; null for the whole. */
  codes: readonly (string | null)[]
  numbers: ReadonlyMap<string, number>
  /** The node right above; -1 above the whole. A parent's number is always smaller. */
  parent: Int32Array
  end: Int32Array
}

/** Numbers the nodes of a tree. Whose parent is not there, or is below itself, stands right below the whole. */
export function treeOf(nodes: readonly Node[]): Tree {
  const known = new Set(nodes.map(({ code }) => code))
  const below = Map.groupBy(nodes, ({ parentCode }) =>
    parentCode !== null && known.has(parentCode) ? parentCode : null,
  )
  const codes: (string | null)[] = [null]
  const numbers = new Map<string, number>()
  const parent = [-1]
  const place = (start: Node, above: number) => {
    const waiting = [{ node: start, above }]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { code } = next.node
      if (numbers.has(code)) continue
      numbers.set(code, codes.length)
      parent.push(next.above)
      const own = codes.push(code) - 1
      for (const child of below.get(code) ?? []) waiting.push({ node: child, above: own })
    }
  }
  for (const node of below.get(null) ?? []) place(node, 0)
  for (const node of nodes) if (!numbers.has(node.code)) place(node, 0)
  const parents = Int32Array.from(parent)
  return { codes, numbers, parent: parents, end: endsOf(parents) }
}

function endsOf(parent: Int32Array): Int32Array {
  const end = Int32Array.from(parent, (_, number) => number + 1)
  for (let number = parent.length - 1; number > 0; number--) {
    const above = parent[number] as number
    end[above] = Math.max(end[above] as number, end[number] as number)
  }
  return end
}

/** Whether one of two nodes lies below the other, or they are the same. */
export const isNested = ({ end }: Pick<Tree, "end">, one: number, other: number): boolean =>
  one <= other ? other < (end[one] as number) : one < (end[other] as number)
