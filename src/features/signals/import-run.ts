import { setImmediate } from "node:timers/promises"
import type { Database } from "../../platform/http/action.ts"
import { Batches, batchSize } from "./import-batches.ts"
import type { ImportCounts, ImportOrder, Remark } from "./import-model.ts"
import { openSignals } from "./import-reading.ts"
import { RecordReader } from "./import-records.ts"

export type ImportOutcome = { counts: ImportCounts; remarks: Remark[] }

/** Records read between two moments in which the server can answer others. */
const stride = 50

/**
 * Reads a file into the database, within the transaction of the caller: all good lines, or nothing where it ends early.
 * While the database adds one batch, the next is being masked.
 */
export async function importSignals(database: Database, order: ImportOrder): Promise<ImportOutcome> {
  const opened = await openSignals(order.file, order.scope, order.today)
  if (opened.kind === "unusable") throw new Error("a file that cannot be used is told by its survey")
  const batches = new Batches(database, order.importId)
  const reader = new RecordReader(order, opened.columns.nameOf.bind(opened.columns))
  let read = 0
  for await (const record of opened.records) {
    if (record.kind === "refused") reader.refuse(record.remark)
    else {
      const row = reader.rowOf(record.signal)
      if (row) await batches.add(row)
    }
    read += 1
    if (read % stride === 0) await setImmediate()
    if (read % batchSize === 0) await order.progress(read)
  }
  const { imported, skipped } = await batches.finish()
  await order.progress(read)
  return { counts: { imported, skipped, refused: reader.refused }, remarks: reader.remarks }
}
