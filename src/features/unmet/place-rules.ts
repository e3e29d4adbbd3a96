import type { AreaTree } from "../../methods/counting/area-tree.ts"
import type { Level } from "./model.ts"

/** As small as it gets: districts, or municipalities where none are known. A neighbourhood would point at people. */
export const levelOf = (tree: AreaTree): Level =>
  tree.areas.some(({ level }) => level === "district") ? "district" : "municipality"
