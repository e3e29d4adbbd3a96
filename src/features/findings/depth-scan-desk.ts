import { createHash } from "node:crypto"
import { setTimeout } from "node:timers/promises"
import { runElsewhere } from "../../platform/threads/elsewhere.ts"
import { type ScanData, type ScanFound, TooSlow } from "./depth-scan.ts"

/** What was found for some data stays true for those data: another count is another question. */
const kept = new Map<string, Promise<ScanFound>>()
const mostKept = 50
/** After this a scan is stopped, whoever still waits for it. */
const longest = 120_000

const task = { module: new URL("./depth-scan.ts", import.meta.url).href, name: "clustersIn" }

/** One scan after another, so that a processor is left for everybody else. */
let last: Promise<unknown> = Promise.resolve()

function keyOf({ spots, table, firstWeek }: ScanData): string {
  const places = spots.map(({ code, x, y, row }) => [code, x, y, row])
  const hash = createHash("sha256").update(JSON.stringify([places, table.weeks, firstWeek]))
  return hash.update(table.own).update(table.all).digest("base64")
}

function begin(key: string, data: ScanData): Promise<ScanFound> {
  const { areas: _, ...numbers } = data.table
  const scanning = last
    .catch(() => undefined)
    .then(() => runElsewhere<ScanData, ScanFound>(task, { ...data, table: { ...numbers, areas: [] } }, longest))
  last = scanning
  kept.set(key, scanning)
  scanning.catch(() => kept.delete(key))
  const oldest = kept.keys().next().value
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  return scanning
}

/**
 * Scans in another thread, or waits for who asked the same before; what was found is remembered.
 * @param patience so many milliseconds one waits; the scan goes on afterwards, so that it is there the next time
 * @throws TooSlow where it takes longer; and what the scan throws
 */
export async function scannedElsewhere(data: ScanData, patience: number): Promise<ScanFound> {
  const key = keyOf(data)
  const found = kept.get(key) ?? begin(key, data)
  const enough = new AbortController()
  const tooLong = setTimeout(patience, undefined, { signal: enough.signal, ref: false }).then(() => {
    throw new TooSlow("the scan takes too long to wait for")
  })
  try {
    return await Promise.race([found, tooLong])
  } finally {
    enough.abort()
    tooLong.catch(() => undefined)
  }
}
