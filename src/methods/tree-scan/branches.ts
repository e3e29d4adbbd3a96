import type { Tree } from "./tree.ts"

/** How the data of nodes adds up: `holders` are the nodes that have data of their own. */
export type Branches = {
  holders: Uint32Array
  addUp: (own: ArrayLike<number>, sums: Int32Array | Float64Array) => void
}

/** Children before their parents. */
function upwards({ levels, parents }: Tree): Uint32Array {
  const nodes = [...levels.keys()].filter((node) => (parents[node] as number[]).length > 0)
  return Uint32Array.from(nodes.sort((a, b) => (levels[b] as number) - (levels[a] as number)))
}

/** Where every node has one parent, each gives its sum to its parent. */
function alongParents(tree: Tree, holders: Uint32Array): Branches["addUp"] {
  const order = upwards(tree)
  const parents = order.map((node) => (tree.parents[node] as number[])[0] as number)
  return (own, sums) => {
    sums.fill(0)
    for (let index = 0; index < holders.length; index++) sums[holders[index] as number] = own[index] as number
    for (let index = 0; index < order.length; index++) {
      const parent = parents[index] as number
      sums[parent] = (sums[parent] as number) + (sums[order[index] as number] as number)
    }
  }
}

/** Where a node has several parents, what lies below two branches of an ancestor still counts once there. */
function toAncestors(tree: Tree, holders: Uint32Array): Branches["addUp"] {
  const starts = new Uint32Array(holders.length + 1)
  const all: number[] = []
  for (const [index, node] of holders.entries()) {
    all.push(...(tree.ancestors[node] as number[]))
    starts[index + 1] = all.length
  }
  const above = Uint32Array.from(all)
  return (own, sums) => {
    sums.fill(0)
    for (let index = 0; index < holders.length; index++) {
      const until = starts[index + 1] as number
      for (let at = starts[index] as number; at < until; at++) {
        const node = above[at] as number
        sums[node] = (sums[node] as number) + (own[index] as number)
      }
    }
  }
}

export function branchesOf(tree: Tree, hasData: (node: number) => boolean): Branches {
  const holders = Uint32Array.from([...tree.names.keys()].filter(hasData))
  const plain = tree.parents.every(({ length }) => length <= 1)
  return { holders, addUp: plain ? alongParents(tree, holders) : toAncestors(tree, holders) }
}
