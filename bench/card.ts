/**
 * How long a page with an evidence card takes with very many stored signals, and what it takes to read them once after a
 * start. Signals of five years over 18,350 areas and all themes, written straight into the tables. Prints JSON:
 * milliseconds of a whole page (median of nine after the first), of wall time and of processor time.
 *   node_modules/.bin/node --import tsx bench/card.ts [100000 1000000]
 */
import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import { createApp } from "../src/app.tsx"
import { putAreas } from "../src/features/areas/import-store.ts"
import { countDesk } from "../src/features/counts/desk-store.ts"
import { startSet } from "../src/features/themes/start-set.ts"
import { readSettings } from "../src/platform/config.ts"
import { openDatabase } from "../src/platform/database/open.ts"
import type { House } from "../src/platform/house.ts"
import { buildAssets } from "../src/platform/http/assets.ts"
import { settle } from "../test/seeds.ts"
import { busy, generatedAreas, rising, town } from "./generated-signals.ts"

const sizes = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), "nabij-bench-"))
chmodSync(folder, 0o711)
const log = (message: string, error?: unknown) => console.error(message, error ?? "")
const database = await openDatabase({ dataDir: folder, secret: Buffer.alloc(32, 7), mode: "own", log })
const house: House = {
  settings: readSettings({ DATA_DIR: folder }),
  database,
  clock: () => new Date("2026-11-18T10:00:00Z"),
  log,
  secret: Buffer.alloc(32, 7),
}
const app = createApp(house, await buildAssets())
const { token } = await settle(house)
const areas = generatedAreas()
await database.kysely
  .transaction()
  .execute((transaction) => putAreas(transaction, areas, { year: 2024, source: "gemaakt" }, house.clock()))

/** Chance that is the same in every run: a number from 0 to below `most` out of the number of the signal. */
const pick = (turn: number, most: number) => `abs(hashtext('${turn} ' || n)::bigint) % ${most}`

async function write(from: number, to: number): Promise<void> {
  const places = areas.filter(({ level }) => level === "neighbourhood").map(({ code }) => code)
  const themes = startSet.filter(({ parentCode }) => parentCode !== null).map(({ code }) => code)
  const { rows } = await database.pool.query("select array_agg(id::text) as ids from organisation")
  await database.pool.query(
    `with made as (
      select n, gen_random_uuid() as id, ($5::uuid[])[1 + ${pick(4, rows[0].ids.length)}] as organisation
      from generate_series($1::int, $2::int - 1) n),
    written as (
      insert into signal (id, account, theme_code, area_code, week, people_least, people_most, mode, organisation_id, received_week)
      select id, 'Gemaakt signaal', ($4::text[])[1 + ${pick(1, themes.length)}],
        ($3::text[])[1 + case when ${pick(8, 50)} = 0 then ${pick(2, 110)} else ${pick(2, places.length)} end],
        '2026-11-16'::date - 7 * (${pick(3, 260)})::int, 1, 3, 'named', organisation, '2026-11-16' from made)
    insert into signal_reporter (signal_id, reporter_key) select id, 'r' || ${pick(5, 3000)} from made`,
    [from, to, places, themes, rows[0].ids],
  )
  await database.pool.query(
    `insert into weighing (id, signal_id, outcome, reason, weighed_at)
    select gen_random_uuid(), id, 'external', '', '2026-11-16' from signal s
    where abs(hashtext(id::text)) % 10 < 6 and not exists (select 1 from weighing w where w.signal_id = s.id)`,
  )
  await database.pool.query("vacuum analyze")
}

const pages = {
  neighbourhood: `/bevindingen/kaart?theme=${rising}&area=${busy}`,
  town: `/bevindingen/kaart?theme=${rising}&area=${town}`,
  everywhere: `/bevindingen/kaart?theme=${rising}&area=alles`,
  "table of themes, a town": `/bevindingen?area=${town}`,
}
const median = (numbers: number[]) => Math.round((numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0) * 10) / 10

async function measured(path: string) {
  const [wall, processor]: [number[], number[]] = [[], []]
  for (let turn = 0; turn < 10; turn++) {
    const [began, before] = [performance.now(), process.cpuUsage()]
    const headers = { Cookie: `nabij=${token.els ?? ""}`, "Sec-Fetch-Site": "same-origin" }
    const answer = await app.request(`http://localhost:3000${path}`, { headers })
    const text = await answer.text()
    if (answer.status !== 200 || !text.includes("</html>")) throw new Error(`${path}: ${answer.status}`)
    const { user, system } = process.cpuUsage(before)
    if (turn > 0) {
      wall.push(performance.now() - began)
      processor.push((user + system) / 1000)
    }
  }
  return { milliseconds: median(wall), processor: median(processor) }
}

try {
  let written = 0
  for (const size of sizes.length > 0 ? sizes : [100_000, 1_000_000]) {
    await write(written, size)
    written = size
    const began = performance.now()
    const { size: signals } = await countDesk(house).ready()
    const reading = Math.round(performance.now() - began) / 1000
    const found: Record<string, object> = {}
    for (const [name, path] of Object.entries(pages)) found[name] = await measured(path)
    const load = Math.round((loadavg()[0] ?? 0) * 10) / 10
    console.log(JSON.stringify({ signals, secondsToReadOrCatchUp: reading, ...found, load }))
  }
} finally {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}
