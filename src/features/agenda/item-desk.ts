import type { Asking } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { only } from "../../platform/http/may.ts"
import { bundleFor } from "../bundles/store.ts"
import type { Item } from "./model.ts"
import { itemById } from "./store.ts"

export const agendaMakers = only("coordinator", "workingGroup")

/** An item of a bundle that this person may see; for anybody else it does not exist. */
export async function itemFor({ database, who }: Pick<Asking, "database" | "who">, id: string): Promise<Item> {
  const item = await itemById(database, id)
  if (!item || !(await bundleFor(database, who, item.bundleId))) throw notFound()
  return item
}
