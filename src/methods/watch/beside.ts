import type { AreaTree } from "../counting/area-tree.ts"
import type { Tree } from "./tree.ts"

/** These are laid beside the others of their level: what is around them is too large to be one place. */
const larger = ["municipality", "region", "province", "country"]

/**
 * What every area is laid beside, as on the evidence card: a neighbourhood or district beside the rest of the municipality
 * around it (or of the largest area around it), a larger area beside the others of its level.
 */
export type Beside = {
  /** The number of the area around it of which the rest counts; -1 where the others of its level count. */
  around: Int32Array
  /** The number of its level, the same for all areas of that level. */
  level: Int32Array
  levels: readonly string[]
}

export function besideOf(tree: Tree, areas: AreaTree): Beside {
  const levelOf = tree.codes.map((code) => (code === null ? "" : (areas.find(code)?.level ?? "")))
  const levels = [...new Set(levelOf)]
  const around = Int32Array.from(tree.codes, (_, node) => {
    if (node === 0 || larger.includes(levelOf[node] ?? "")) return -1
    let top = -1
    for (let above = tree.parent[node] as number; above > 0; above = tree.parent[above] as number) {
      top = above
      if (levelOf[above] === "municipality") break
    }
    return top
  })
  return { around, level: Int32Array.from(levelOf, (level) => levels.indexOf(level)), levels }
}
