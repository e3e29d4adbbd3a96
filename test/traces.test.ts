import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { after, before, suite, test } from "node:test"
import { createApp, rounds } from "../src/app.tsx"
import { readSettings } from "../src/platform/config.ts"
import { openDatabase } from "../src/platform/database/open.ts"
import type { House } from "../src/platform/house.ts"
import { buildAssets } from "../src/platform/http/assets.ts"
import { runRound } from "../src/platform/rounds.ts"
import { type Settled, settle } from "./seeds.ts"
import { usedDataFolder } from "./support/data-folder.ts"
import { listen } from "./support/listen.ts"
import { rowsWith } from "./support/search-tables.ts"

/** What a browser, a network at work and a proxy tell about who reports. */
const marks = {
  "User-Agent": "Merkbrowser/77.1 (Werkplek-4711)",
  Referer: "https://intranet-van-de-werkgever.example/klikpad",
  "X-Forwarded-For": "203.0.113.77, 198.51.100.78",
  "X-Real-IP": "203.0.113.79",
  Forwarded: "for=203.0.113.80;host=merkhost.example",
  "CF-Connecting-IP": "203.0.113.81",
  "Accept-Language": "nl-NL,merktaal;q=0.7",
  "X-Device-Id": "toestelmerk-99",
}
const traces =
  /Merkbrowser|Werkplek-4711|intranet-van-de-werkgever|203\.0\.113\.|198\.51\.100\.|merkhost|merktaal|toestelmerk|spoorkoekje/
const spoor = "spoor=spoorkoekje77"

suite("a report leaves no trace of the device, the network or the moment", () => {
  let dataDir = ""
  let house: House
  let settled: Settled
  let server: Awaited<ReturnType<typeof listen>>
  let now = new Date("2026-11-18T08:00:00Z")
  const lines: string[] = []
  const receipts: string[] = []

  async function send(path: string, body: object, token?: string): Promise<Response> {
    const isApi = path.startsWith("/api/")
    const answer = await fetch(`${server.address}${path}`, {
      method: "POST",
      redirect: "manual",
      headers: {
        ...marks,
        Cookie: token ? `${spoor}; nabij=${token}` : spoor,
        Origin: server.address,
        "Content-Type": isApi ? "application/json" : "application/x-www-form-urlencoded",
      },
      body: isApi ? JSON.stringify(body) : new URLSearchParams(body as Record<string, string>),
    })
    assert.ok(answer.status < 500, `${path}: ${answer.status}`)
    return answer
  }

  before(async () => {
    dataDir = await usedDataFolder()
    const secret = Buffer.alloc(32, 9)
    const log = (line: string, error?: unknown) =>
      lines.push(`${line} ${error instanceof Error ? error.stack : (error ?? "")}`)
    const settings = readSettings({ DATA_DIR: dataDir, BASE_URL: "http://localhost:3000" })
    house = {
      settings,
      database: await openDatabase({ dataDir, secret, mode: "own", log }),
      clock: () => now,
      log,
      secret,
    }
    settled = await settle(house)
    server = await listen({ app: createApp(house, await buildAssets()) })
    // A moment that occurs nowhere else: a Wednesday, so that its week begins on another day.
    now = new Date("2026-12-02T10:37:42.123Z")
    await reportInEachWay()
    now = new Date("2026-12-09T09:00:00Z")
    for (const round of rounds) await runRound(house, round)
  })
  after(() => server?.close())

  async function reportInEachWay(): Promise<void> {
    for (const path of ["/signalen/nieuw", "/api/v1/signals"])
      for (const [mode, who] of [
        ["named", "fatima"],
        ["code", "joris"],
        ["anonymous", "mehmet"],
        ["anonymous"],
      ] as const) {
        const body = { account: `Een gezin mijdt de huisarts om de kosten (${mode})`, mode, week: "2026-W48" }
        const answer = await send(path, body, who && settled.token[who])
        assert.ok([200, 201].includes(answer.status) || mode !== "anonymous", `${path} ${mode} ${answer.status}`)
        const receipt = /\b\d{4} \d{4} \d{4} \d{4}\b/.exec(await answer.text())?.[0]
        if (receipt) receipts.push(receipt)
      }
    assert.equal(receipts.length, 4)
    for (const receipt of receipts) {
      await send("/bon", { receipt })
      await send("/api/v1/receipt-views", { receipt })
    }
    await send("/bon/intrekken", { receipt: receipts[0], why: "Toch liever niet" })
    // What goes wrong on the way must not be written down either.
    await send("/signalen/nieuw", { account: "te kort", mode: "anonymous", week: "x" })
    await send("/bon", { receipt: "1111 2222 3333 4444" })
    await send("/api/v1/signals", { account: "\u0000", mode: 7 })
    await fetch(`${server.address}/bestaat-niet?merktaal=1`, { headers: marks })
  }

  test("the reports came in, in every way", async () => {
    const { rows } = await house.database.pool.query(
      "select mode, count(*)::int as n from signal group by mode order by mode",
    )
    assert.deepEqual(rows, [
      { mode: "anonymous", n: 4 },
      { mode: "code", n: 2 },
      { mode: "named", n: 2 },
    ])
  })

  test("no table holds an address, a browser, a page of before or a cookie", async () => {
    assert.deepEqual(await rowsWith(house.database.pool, traces.source), [])
    assert.deepEqual(await rowsWith(house.database.pool, "127\\.0\\.0\\.1|::1\\M"), [])
  })

  test("no table says the day or the hour of a report, only its week", async () => {
    assert.deepEqual(await rowsWith(house.database.pool, "2026-12-02|10:37:4"), [])
    const { rows } = await house.database.pool.query("select distinct received_week::text as week from signal")
    assert.deepEqual(rows, [{ week: "2026-11-30" }])
  })

  test("no table holds a receipt or a token of a session", async () => {
    const digits = receipts.map((receipt) => receipt.replaceAll(" ", " ?")).join("|")
    assert.deepEqual(await rowsWith(house.database.pool, digits), [])
    for (const token of Object.values(settled.token)) assert.deepEqual(await rowsWith(house.database.pool, token), [])
  })

  test("no line of the log holds any of it, nor an hour", () => {
    for (const line of lines) {
      assert.doesNotMatch(line, traces)
      assert.doesNotMatch(line, /10:37|2026-12-02|huisarts/)
    }
  })

  test("no file in the data folder does, the journal and the log of the database among them", async () => {
    await house.database.close()
    const digits = receipts.map((receipt) => receipt.replaceAll(" ", " ?")).join("|")
    const wrong = new RegExp(`${traces.source}|10:37:42|2026-12-02|${digits}`)
    let [read, told] = [0, 0]
    for (const entry of readdirSync(dataDir, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      read++
      const content = readFileSync(join(entry.parentPath, entry.name), "latin1")
      if (content.includes("mijdt de huisarts")) told++
      const found = wrong.exec(content)
      assert.equal(found, null, `${entry.name}: ${found?.[0]}`)
    }
    assert.ok(read > 100, `${read} files`)
    assert.ok(told > 0, "what was reported is found in these files, so that a trace would be too")
  })
})
