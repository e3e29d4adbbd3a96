/**
 * How long the page of planning takes, as the needs that wait grow, and half as many offers again: the first time, when nothing
 * changed since, and one approval with the page after it. Prints JSON lines, in milliseconds (median of five).
 *   node_modules/.bin/node --import tsx bench/planning.ts [300 3000 10000]
 */
import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import { createApp } from "../src/app.tsx"
import { readSettings } from "../src/platform/config.ts"
import { openDatabase } from "../src/platform/database/open.ts"
import type { House } from "../src/platform/house.ts"
import { buildAssets } from "../src/platform/http/assets.ts"
import { addTown } from "../test/features/matches-world.ts"
import { settle } from "../test/seeds.ts"

const given = process.argv.slice(2).map(Number)
const assets = await buildAssets()
const log = (message: string, error?: unknown) => console.error(message, error ?? "")

async function measure(needs: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "nabij-bench-"))
  chmodSync(folder, 0o711)
  const secret = Buffer.alloc(32, 7)
  const database = await openDatabase({ dataDir: folder, secret, mode: "own", log })
  const settings = readSettings({ DATA_DIR: folder })
  const house: House = { settings, database, clock: () => new Date("2026-11-18T10:00:00Z"), log, secret }
  const app = createApp(house, assets)
  const settled = await settle(house)
  await addTown({ house, ...settled }, needs)
  await database.pool.query("analyze")
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { Cookie: `nabij=${settled.token.noor}`, "Sec-Fetch-Site": "same-origin" }
    const answer = await app.request(`http://localhost:3000${path}`, { ...init, headers })
    const text = await answer.text()
    if (answer.status >= 400) throw new Error(`${path}: ${answer.status} ${text.slice(0, 300)}`)
    return text
  }
  const timed = async (run: () => Promise<unknown>) => {
    const [began, used] = [performance.now(), process.cpuUsage()]
    await run()
    const { user, system } = process.cpuUsage(used)
    return { wall: performance.now() - began, own: (user + system) / 1000 }
  }
  const five = async (run: () => Promise<unknown>) => {
    const all: Awaited<ReturnType<typeof timed>>[] = []
    for (let time = 0; time < 5; time++) all.push(await timed(run))
    const middle = (of: (one: { wall: number; own: number }) => number) =>
      Math.round(all.map(of).sort((a, b) => a - b)[2] as number)
    return { wall: middle(({ wall }) => wall), processor: middle(({ own }) => own) }
  }
  const first = Math.round((await timed(() => ask("/planning"))).wall)
  const again = await five(() => ask("/planning"))
  let page = await ask("/planning")
  const approval = await five(async () => {
    const value = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? ""
    const body = new URLSearchParams({ need: value("need"), offer: value("offer"), units: value("units") })
    await ask("/planning", { method: "POST", body })
    page = await ask("/planning")
  })
  const kilobytes = Math.round(page.length / 1024)
  console.log(JSON.stringify({ needs, first, again, approval, kilobytes, load: +(loadavg()[0] ?? 0).toFixed(1) }))
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}

for (const needs of given.length > 0 ? given : [300, 3000, 10_000]) await measure(needs)
