/**
 * How long importing and the heaviest pages take with 10,000 and with 100,000 made signals, in one run, and how the time
 * grows between them. Prints JSON: seconds of the import, milliseconds of each page (median of five, after the first).
 *   node_modules/.bin/node --import tsx bench/evidence.ts [10000 100000]
 */
import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import { createApp } from "../src/app.tsx"
import { putAreas } from "../src/features/areas/import-store.ts"
import { importRound } from "../src/features/signals/import-round.ts"
import { readSettings } from "../src/platform/config.ts"
import { openDatabase } from "../src/platform/database/open.ts"
import type { House } from "../src/platform/house.ts"
import { buildAssets } from "../src/platform/http/assets.ts"
import { runRound } from "../src/platform/rounds.ts"
import { settle } from "../test/seeds.ts"
import { busy, generatedAreas, generatedSignals, rising, town } from "./generated-signals.ts"
import { bundleThem, growOne, weighMost } from "./generated-world.ts"

const sizes = process.argv.slice(2).map(Number)
const [few = 10_000, many = 100_000] = sizes
const folder = mkdtempSync(join(tmpdir(), "nabij-bench-"))
chmodSync(folder, 0o711)
const log = (message: string, error?: unknown) => console.error(message, error ?? "")
const database = await openDatabase({ dataDir: folder, secret: Buffer.alloc(32, 7), mode: "own", log })
const house: House = {
  settings: readSettings({ DATA_DIR: folder, MAX_UPLOAD_MB: "500" }),
  database,
  clock: () => new Date("2026-11-18T10:00:00Z"),
  log,
  secret: Buffer.alloc(32, 7),
}
const app = createApp(house, await buildAssets())
const { token, person, organisation } = await settle(house)

async function ask(who: string, path: string, init: RequestInit = {}): Promise<string> {
  const headers = { Cookie: `nabij=${token[who] ?? ""}`, "Sec-Fetch-Site": "same-origin", ...init.headers }
  const answer = await app.request(`http://localhost:3000${path}`, { ...init, headers })
  const text = await answer.text()
  if (answer.status >= 400) throw new Error(`${path}: ${answer.status} ${text.slice(0, 300)}`)
  return text
}

const sendJson = (method: string, path: string, body: object) =>
  ask("anita", `/api/v1${path}`, {
    method,
    body: JSON.stringify(body),
    headers: { "Content-Type": "application/json" },
  }).then((text) => JSON.parse(text))

/** Reads signals in as an administrator does on the page; answers the seconds from giving the file to the last line. */
async function importSeconds(from: number, to: number): Promise<number> {
  const text = generatedSignals(from, to)
  const began = performance.now()
  const { id, state } = await sendJson("POST", "/signal-imports", { file: { name: "gemaakt.csv", text } })
  if (state === "asking") {
    const { unknown } = JSON.parse(await ask("anita", `/api/v1/signal-imports/${id}`))
    const organisations = unknown.organisations.map(({ name }: { name: string }) => name)
    await sendJson("PUT", `/signal-imports/${id}/additions`, { organisations, areas: [], themes: [] })
  }
  await runRound(house, importRound)
  const seconds = (performance.now() - began) / 1000
  const { imported } = JSON.parse(await ask("anita", `/api/v1/signal-imports/${id}`))
  if (imported !== to - from) throw new Error(`${imported} of ${to - from} came in`)
  return seconds
}

async function milliseconds(who: string, path: string): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < 6; turn++) {
    const began = performance.now()
    await ask(who, path)
    if (turn > 0) times.push(performance.now() - began)
  }
  return times.sort((a, b) => a - b)[2] ?? 0
}

const pagesOf = (bundle: string): Record<string, [who: string, path: string]> => ({
  "first page of a coordinator": ["saskia", "/"],
  inbox: ["saskia", "/postvak"],
  bundles: ["saskia", "/bundels"],
  "bundle of 500": ["saskia", `/bundels/${bundle}`],
  "its evidence card": ["saskia", `/bundels/${bundle}/bevinding`],
  "table of themes, a town": ["els", `/bevindingen?area=${town}`],
  "table of themes, a neighbourhood": ["els", `/bevindingen?area=${busy}`],
  "table of themes, everywhere": ["els", "/bevindingen?area=alles"],
  "card, a neighbourhood": ["els", `/bevindingen/kaart?theme=${rising}&area=${busy}`],
  "card, a town": ["els", `/bevindingen/kaart?theme=${rising}&area=${town}`],
  "card, everywhere": ["els", `/bevindingen/kaart?theme=${rising}`],
  "public agenda": ["visitor", "/agenda"],
})

async function measure(from: number, to: number) {
  const seconds = await importSeconds(from, to)
  await database.kysely.transaction().execute(async (transaction) => {
    await weighMost(transaction)
    await bundleThem(transaction, {
      person: person.saskia as string,
      organisation: organisation["wijkteam-noord"] as string,
      addressee: organisation["gemeente-oeverstad"] as string,
    })
  })
  large ??= await database.kysely.transaction().execute((transaction) => growOne(transaction, person.saskia as string))
  // As the database does by itself within a minute of such an import.
  await database.pool.query("vacuum analyze")
  const pages: Record<string, number> = {}
  for (const [name, [who, path]] of Object.entries(pagesOf(large))) pages[name] = await milliseconds(who, path)
  return { lines: to - from, seconds, pages }
}

let large: string | undefined
const areas = generatedAreas()
const areasBegan = performance.now()
await database.kysely
  .transaction()
  .execute((transaction) => putAreas(transaction, areas, { year: 2024, source: "gemaakt" }, house.clock()))
const areaSeconds = (performance.now() - areasBegan) / 1000
const round = (value: number) => Number(value.toPrecision(3))
try {
  const small = await measure(0, few)
  const whole = await measure(few, many)
  const rate = ({ lines, seconds }: typeof small) => ({
    lines,
    seconds: round(seconds),
    linesPerSecond: Math.round(lines / seconds),
  })
  console.log(
    JSON.stringify(
      {
        signals: [few, many],
        /** How many others wanted the two cores: above 2 the times are too long. */
        load: round(loadavg()[0] ?? 0),
        areas: { count: areas.length, seconds: round(areaSeconds) },
        imports: [rate(small), rate(whole)],
        milliseconds: Object.fromEntries(
          Object.entries(whole.pages).map(([name, time]) => {
            const before = small.pages[name] ?? 0
            return [name, { few: round(before), many: round(time), times: round(time / before) }]
          }),
        ),
      },
      null,
      2,
    ),
  )
} finally {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}
