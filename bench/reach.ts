/**
 * How long the pages of reach take as needs grow: who got a first portion, whom to ask, and why offers stand still (once for 300 offers).
 * Half of the needs were helped. Prints JSON lines, in milliseconds (median of three).
 *   node_modules/.bin/node --import tsx bench/reach.ts [1000 10000]
 */
import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import { createApp } from "../src/app.tsx"
import { tellQuietOffers } from "../src/features/reach/rounds.ts"
import { readSettings } from "../src/platform/config.ts"
import { openDatabase } from "../src/platform/database/open.ts"
import type { House } from "../src/platform/house.ts"
import { buildAssets } from "../src/platform/http/assets.ts"
import { runRound } from "../src/platform/rounds.ts"
import { addTown } from "../test/features/matches-world.ts"
import { settle } from "../test/seeds.ts"

const given = process.argv.slice(2).map(Number)
const assets = await buildAssets()
const log = (message: string, error?: unknown) => console.error(message, error ?? "")

/** Half of what was asked was given on the third day. */
async function help({ database }: House): Promise<void> {
  await database.pool.query(`
    with pairs as (
      select n.id as need, (select id from offer o where o.item_code = n.item_code order by o.id limit 1) as offer
      from (select id, item_code, row_number() over (order by id) as at from need) n where n.at % 2 = 0),
    made as (
      insert into help_match (id, need_id, offer_id, units, metres, made_on)
      select gen_random_uuid(), need, offer, 1, 400, '2026-11-12' from pairs where offer is not null returning id)
    insert into help_match_step (id, match_id, step, taken_at) select gen_random_uuid(), id, 'done', '2026-11-17T12:00:00Z' from made`)
  await database.pool.query("analyze")
}

async function measure(needs: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "nabij-bench-"))
  chmodSync(folder, 0o711)
  const secret = Buffer.alloc(32, 7)
  const database = await openDatabase({ dataDir: folder, secret, mode: "own", log })
  const settings = readSettings({ DATA_DIR: folder })
  let now = "2026-11-18T10:00:00Z"
  const house: House = { settings, database, clock: () => new Date(now), log, secret }
  const app = createApp(house, assets)
  const settled = await settle(house)
  await addTown({ house, ...settled }, needs)
  await help(house)
  const ask = (who: string, path: string) => async () => {
    const headers = { Cookie: `nabij=${settled.token[who]}` }
    const answer = await app.request(`http://localhost:3000${path}`, { headers })
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${(await answer.text()).slice(0, 300)}`)
    await answer.text()
  }
  const three = async (run: () => Promise<unknown>) => {
    const all: { wall: number; processor: number }[] = []
    for (let time = 0; time < 3; time++) {
      const [began, used] = [performance.now(), process.cpuUsage()]
      await run()
      const { user, system } = process.cpuUsage(used)
      all.push({ wall: performance.now() - began, processor: (user + system) / 1000 })
    }
    const middle = (of: (one: (typeof all)[number]) => number) =>
      Math.round(all.map(of).sort((a, b) => a - b)[1] as number)
    return { wall: middle(({ wall }) => wall), processor: middle(({ processor }) => processor) }
  }
  const planner = await three(ask("noor", "/bereik/hulp"))
  const recruit = await three(ask("noor", "/bereik/werven"))
  now = "2026-11-25T10:00:00Z"
  const quiet = await three(() => runRound(house, tellQuietOffers))
  now = "2027-02-03T10:00:00Z"
  const outside = await three(ask("tom", "/bereik/hulp"))
  const load = +(loadavg()[0] ?? 0).toFixed(1)
  console.log(JSON.stringify({ needs, offers: Math.round(needs * 1.5), planner, recruit, quiet, outside, load }))
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}

for (const needs of given.length > 0 ? given : [1000, 10_000]) await measure(needs)
process.exit(0)
