import { sql } from "kysely"
import { openBytes } from "../../platform/database/sealed-bytes.ts"
import { identityPurpose, sealedColumns } from "../../platform/database/sealed-columns.ts"
import { openAtRest } from "../../platform/database/sealing.ts"
import type { Database } from "../../platform/http/action.ts"
import { unseal } from "../../platform/sealed-value.ts"
import type { Break } from "./break-model.ts"

type Stored = { id: string; value: string | Buffer }

/** Whether everything that is sealed still opens with the secret of this installation. Nothing of it is told. */
export async function unopened(database: Database, secret: Uint8Array): Promise<{ looked: number; breaks: Break[] }> {
  // As it lies in the database: the usual connection opens by itself, and stops at what it cannot open.
  const raw = database.withoutPlugins()
  const breaks: Break[] = []
  let looked = 0
  const look = async (table: string, key: string, column: string, opens: (stored: Stored) => unknown) => {
    for await (const rows of some(raw, table, key, column))
      for (const stored of rows) {
        looked++
        if (!does(() => opens(stored))) breaks.push(shut(table, column, stored.id))
      }
  }
  for (const [table, columns] of Object.entries(sealedColumns))
    for (const column of columns)
      await look(table, "id", column, ({ value }) =>
        typeof value === "string" ? openAtRest(secret, value) : openBytes(secret, value),
      )
  await sql`select set_config('nabij.why', 'retention', true)`.execute(raw)
  await look("reporter_identity", "signal_id", "sealed", ({ id, value }) =>
    unseal(secret, identityPurpose, String(value), id),
  )
  return { looked, breaks: breaks.slice(0, 100) }
}

const atOnce = 2000

async function* some(raw: Database, table: string, key: string, column: string): AsyncGenerator<Stored[]> {
  let after: string | null = null
  for (;;) {
    const { rows }: { rows: Stored[] } = await sql<Stored>`
      select ${sql.ref(key)} as id, ${sql.ref(column)} as value from ${sql.table(table)}
      where ${sql.ref(column)} is not null and (${after}::uuid is null or ${sql.ref(key)} > ${after}::uuid)
      order by ${sql.ref(key)} limit ${atOnce}`.execute(raw)
    yield rows
    after = rows.at(-1)?.id ?? null
    if (rows.length < atOnce) return
  }
}

function does(what: () => unknown): boolean {
  try {
    what()
    return true
  } catch {
    return false
  }
}

const shut = (table: string, column: string, id: string): Break => ({
  check: "sealed",
  where: `${table} ${id}`,
  what: {
    nl: `Wat in '${column}' verzegeld staat, gaat niet open: het is veranderd, hoort bij een andere rij of bij een ander geheim.`,
    en: `What is sealed in '${column}' does not open: it was changed, or belongs to another row or another secret.`,
  },
})
