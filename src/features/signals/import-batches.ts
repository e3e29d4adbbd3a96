import type { Database } from "../../platform/http/action.ts"
import { addImported, type ImportRow } from "./import-store.ts"

export const batchSize = 1000

/** Rows on their way to the database, one batch at a time. */
export class Batches {
  private rows: ImportRow[] = []
  private sent = 0
  private imported = 0
  private underway: Promise<number> = Promise.resolve(0)
  private readonly database: Database
  private readonly importId: string

  constructor(database: Database, importId: string) {
    this.database = database
    this.importId = importId
  }

  async add(row: ImportRow): Promise<void> {
    this.rows.push(row)
    if (this.rows.length === batchSize) await this.send()
  }

  async finish(): Promise<{ imported: number; skipped: number }> {
    if (this.rows.length > 0) await this.send()
    this.imported += await this.underway
    return { imported: this.imported, skipped: this.sent - this.imported }
  }

  private async send(): Promise<void> {
    const rows = this.rows
    this.rows = []
    this.imported += await this.underway
    this.underway = addImported(this.database, this.importId, rows)
    // Its failure is thrown where it is waited for; until then it must not end the program.
    this.underway.catch(() => {})
    this.sent += rows.length
  }
}
