import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { z } from "zod"
import type { KeyholderSettings } from "../../platform/keyholder-settings.ts"
import { placeOf } from "./half-keys.ts"

const Day = z.object({ day: z.string(), elements: z.record(z.string(), z.number()) })
const Count = z.object({ elements: z.number() })

export type Taken = { kind: "taken"; today: number } | { kind: "enough"; of: "day" | "count" }
type Asked = { organisation: string; elements: number; day: string; purpose: string; year: number }

/** What was written down, or what stands for nothing yet. A file that is broken is no reason to begin anew: it fails. */
function kept<S extends z.ZodType>(file: string, schema: S, nothing: z.output<S>): z.output<S> {
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")))
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return nothing
    throw error
  }
}

function keep(file: string, value: object): void {
  writeFileSync(`${file}.new`, JSON.stringify(value), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

/**
 * Takes so many elements of what an organisation may ask on a day, and of what may be asked with one key at all: who has a
 * population register does not need to try every name, so the second limit is what stops them. Both are written down before the work
 * is done, so that starting anew gives nobody more.
 */
export function takeAllowance(
  settings: KeyholderSettings,
  { organisation, elements, day, purpose, year }: Asked,
): Taken {
  const folder = settings.KEYHOLDER_DIR
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const [ofDay, ofCount] = [join(folder, "today.json"), `${placeOf(folder, purpose, year)}.used`]
  const used = kept(ofDay, Day, { day, elements: {} })
  const before = used.day === day ? used.elements : {}
  const today = (before[organisation] ?? 0) + elements
  const all = kept(ofCount, Count, { elements: 0 }).elements + elements
  if (today > settings.KEYHOLDER_PER_DAY) return { kind: "enough", of: "day" }
  if (all > settings.KEYHOLDER_PER_COUNT) return { kind: "enough", of: "count" }
  keep(ofCount, { elements: all })
  keep(ofDay, { day, elements: { ...before, [organisation]: today } })
  return { kind: "taken", today }
}
