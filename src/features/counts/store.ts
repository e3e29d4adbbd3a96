import type { AreaTree } from "../../methods/counting/area-tree.ts"
import type { Columns } from "../../methods/counting/columns.ts"
import type { Database } from "../../platform/http/action.ts"
import { areaTree } from "./area-tree-store.ts"
import { columnsFor } from "./desk-store.ts"

/** All that is counted from: the signals, and the areas that they are in. */
export type Counts = { columns: Columns; areas: AreaTree }

/** As whoever asks sees it now. */
export async function countsFor(asking: {
  database: Database
  house: { database: { kysely: Database; reading: Database } }
}): Promise<Counts> {
  return {
    columns: await columnsFor(asking),
    areas: await areaTree(asking.database, asking.house.database.kysely),
  }
}
