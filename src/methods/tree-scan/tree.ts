/** A tree as it is written: each node with its parents; a root has none. A node may have several. */
export type NodeLine = { node: string; parents: readonly string[] }

/** Nodes in the order they were given. `ancestors`: for each node itself and all above it, each once. */
export type Tree = {
  names: readonly string[]
  parents: readonly number[][]
  ancestors: readonly number[][]
  levels: readonly number[]
}

export type TreeFault = { kind: "unknown parent"; node: string; parent: string } | { kind: "circle"; node: string }

function above(node: number, parents: readonly number[][]): number[] {
  const found = new Set([node])
  for (const one of found) for (const parent of parents[one] as number[]) found.add(parent)
  return [...found]
}

/** How far each node lies from the nearest root, which is level 1; 0 where no root is above it. */
function levelsOf(parents: readonly number[][]): number[] {
  const children = parents.map((): number[] => [])
  for (const [node, own] of parents.entries()) for (const parent of own) children[parent]?.push(node)
  const levels: number[] = parents.map((own) => (own.length === 0 ? 1 : 0))
  const queue = [...levels.keys()].filter((node) => levels[node] === 1)
  for (const node of queue)
    for (const child of children[node] as number[]) {
      if (levels[child] !== 0) continue
      levels[child] = (levels[node] as number) + 1
      queue.push(child)
    }
  return levels
}

/** Something hangs in a circle if it can be its own ancestor: what is left when leaves are taken off again and again. */
function inCircle(parents: readonly number[][]): number | undefined {
  const below = parents.map(() => 0)
  for (const own of parents) for (const parent of own) below[parent] = (below[parent] as number) + 1
  const free = [...below.keys()].filter((node) => below[node] === 0)
  for (const node of free)
    for (const parent of parents[node] as number[]) {
      below[parent] = (below[parent] as number) - 1
      if (below[parent] === 0) free.push(parent)
    }
  const left = below.findIndex((count) => count > 0)
  return left < 0 ? undefined : left
}

/**
 * The tree of lines. A node may stand on several lines, each adding parents.
 * @returns the first fault: a parent that no line has as its node, or nodes that hang in a circle
 */
export function treeOf(lines: readonly NodeLine[]): { kind: "tree"; tree: Tree } | { kind: "wrong"; fault: TreeFault } {
  const index = new Map<string, number>()
  for (const { node } of lines) if (!index.has(node)) index.set(node, index.size)
  const names = [...index.keys()]
  const parents = names.map((): number[] => [])
  for (const { node, parents: named } of lines)
    for (const parent of named) {
      const at = index.get(parent)
      if (at === undefined) return { kind: "wrong", fault: { kind: "unknown parent", node, parent } }
      const own = parents[index.get(node) as number] as number[]
      if (!own.includes(at)) own.push(at)
    }
  const circle = inCircle(parents)
  if (circle !== undefined) return { kind: "wrong", fault: { kind: "circle", node: names[circle] as string } }
  const ancestors = names.map((_, node) => above(node, parents))
  return { kind: "tree", tree: { names, parents, ancestors, levels: levelsOf(parents) } }
}

/** Which nodes have others below them. */
export function innerNodes({ parents }: Tree): Set<number> {
  return new Set(parents.flat())
}

/** A tree without a tree: one node that holds everything, for a scan of time alone. */
export const onlyRoot = (name: string): Tree => ({ names: [name], parents: [[]], ancestors: [[0]], levels: [1] })
