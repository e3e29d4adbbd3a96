import assert from "node:assert/strict"
import { test } from "node:test"
import { setTimeout } from "node:timers/promises"
import type { DepthFile } from "../../src/features/findings/depth-model.ts"
import type { PlaceTable } from "../../src/features/findings/depth-places.ts"
import { clustersIn, type ScanData, scanDepth, TooSlow } from "../../src/features/findings/depth-scan.ts"
import { scannedElsewhere } from "../../src/features/findings/depth-scan-desk.ts"
import { shrunkDepth } from "../../src/features/findings/depth-shrunk.ts"
import type { Neighbours } from "../../src/features/findings/place-shrinkage.ts"
import type { Outline } from "../../src/methods/geography/outline.ts"

const weeks = { from: "2025-11-24", until: "2026-11-16" }
const many = 52

/** Places in a square, every week some signals in each, the theme a tenth of them; more of it at one corner since week 30. */
function town(places: number): { table: PlaceTable; outlines: Outline[] } {
  const side = Math.ceil(Math.sqrt(places))
  const codes = Array.from({ length: places }, (_, number) => `BU${String(number).padStart(4, "0")}`)
  const all = new Int32Array(places * many)
  const own = new Int32Array(places * many)
  for (let row = 0; row < places; row++)
    for (let week = 0; week < many; week++) {
      const cell = row * many + week
      all[cell] = 1 + ((row * 7 + week * 3) % 3)
      const near = row % side < 2 && row < 2 * side
      own[cell] = (near && week >= 30) || (row + week) % 20 === 0 ? 1 : 0
    }
  const outlines = codes.map((code, number): Outline => {
    const [west, south] = [5 + (number % side) * 0.01, 52 + Math.floor(number / side) * 0.01]
    const ring = [
      [west, south],
      [west + 0.01, south],
      [west + 0.01, south + 0.01],
      [west, south + 0.01],
      [west, south],
    ]
    return { code, name: code, properties: {}, polygons: [[ring]] }
  })
  const areas = codes.map((code) => ({
    code,
    name: code,
    level: "neighbourhood",
    parentCode: null,
    drawn: true,
    population: null,
  }))
  return { table: { areas, weeks: many, own, all, themes: new Int32Array(0) }, outlines }
}

test("of a town the corner is found where more came since summer, in another thread, while this one goes on", async () => {
  let beats = 0
  const beat = setInterval(() => beats++, 10)
  const made = await scanDepth({ theme: "wonen", ...town(20), weeks }, (data) => scannedElsewhere(data, 60_000))
  clearInterval(beat)
  const { outcome } = made.section
  assert.equal(outcome.kind, "made")
  if (outcome.kind !== "made") return
  assert.ok(beats > 5, `this thread went on ${beats} times`)
  const [first] = outcome.clusters
  assert.ok(first && first.p <= 0.002 && first.from > "2026-05-01", JSON.stringify(first))
  assert.ok(
    ["BU0000", "BU0001", "BU0005", "BU0006"].every((code) => first.places.includes(code)),
    first.places.join(),
  )
})

test("who asks the same at the same time waits for the same scan, and later hears it at once", async () => {
  const { table, outlines } = town(12)
  let started: Promise<unknown>[] = []
  const ask = () =>
    scanDepth({ theme: "wonen", table, outlines, weeks }, (data) => {
      const scanning = scannedElsewhere(data, 60_000)
      started = [...started, scanning]
      return scanning
    })
  const [one, other] = await Promise.all([ask(), ask()])
  assert.deepEqual(one, other)
  const again = await Promise.race([ask(), setTimeout(200, "too slow")])
  assert.deepEqual(again, one)
})

test("a scan that is too slow or fails is an outcome with its reason, and its data are kept all the same", async () => {
  const asked = { theme: "wonen", ...town(12), weeks }
  const slow = await scanDepth(asked, () => Promise.reject(new TooSlow()))
  assert.deepEqual(slow.section.outcome, { kind: "unclear", why: "tooSlow" })
  assert.equal(slow.files.length, 1)
  const broken = await scanDepth(asked, () => Promise.reject(new Error("no memory")))
  assert.deepEqual(broken.section.outcome, { kind: "unclear", why: "failed" })
  const impatient = await scanDepth({ ...asked, ...town(13) }, (data) => scannedElsewhere(data, 1))
  assert.deepEqual(impatient.section.outcome, { kind: "unclear", why: "tooSlow" })
})

test("every circle in every stretch of weeks that was tried is counted", async () => {
  const { table, outlines } = town(4)
  const made = await scanDepth({ theme: "wonen", table, outlines, weeks }, clustersIn)
  const { outcome } = made.section
  assert.ok(outcome.kind === "made")
  // A square of four alike: circles of one place and of two. Lengths of 1 to 26 weeks of the 52.
  const stretches = Array.from({ length: 26 }, (_, index) => many - index).reduce((sum, starts) => sum + starts, 0)
  const circles = (outcome.tried ?? 0) / stretches
  assert.ok(Number.isInteger(circles) && circles >= 4 && circles <= 8, `${circles}`)
})

test("why a rate goes by all places together is told as it is", () => {
  const places = (many: number) =>
    Array.from({ length: many }, (_, index) => ({
      ...{ code: `BU${index}`, name: `Buurt ${index}`, count: 5 + index, all: 50 },
      population: 1000,
    }))
  const near = new Map(places(12).map(({ code }): [string, string[]] => [code, []]))
  const because = (many: number, neighbours: Neighbours, drawn: boolean) => {
    const { outcome } = shrunkDepth({ places: places(many), shrinkage: "all" }, neighbours, () => drawn).section
    return outcome.kind === "made" && outcome.allBecause
  }
  assert.equal(because(4, near, true), "fewPlaces")
  assert.equal(because(12, new Map(), false), "fewOutlines")
  assert.equal(because(12, new Map(), true), "drawnApart")
  assert.equal(because(12, near, true), "fewTouch")
})

test("places without an outline, one place, one week or hardly a signal are told apart", async () => {
  const { table, outlines } = town(12)
  const never = () => Promise.reject(new Error("not asked"))
  const why = async (asked: object) => {
    const { outcome } = (await scanDepth({ theme: "wonen", table, outlines, weeks, ...asked }, never)).section
    return outcome.kind === "unclear" && outcome.why
  }
  assert.equal(await why({ theme: undefined }), "noTheme")
  assert.equal(await why({ outlines: [] }), "noOutlines")
  assert.equal(await why({ table: { ...table, areas: table.areas.slice(0, 1) } }), "oneArea")
  assert.equal(await why({ table: { ...table, own: new Int32Array(12 * many) } }), "tooFewSignals")
})

test("the same data give the same groups in any thread", async () => {
  const data: ScanData[] = []
  const file: DepthFile[] = []
  const found = await scanDepth({ theme: "wonen", ...town(12), weeks }, (given) => {
    data.push(given)
    return scannedElsewhere(given, 60_000)
  })
  file.push(...found.files)
  const { outcome } = found.section
  assert.ok(outcome.kind === "made" && data[0])
  const { clusters, tried } = await clustersIn(data[0])
  assert.deepEqual([outcome.clusters, outcome.tried], [clusters, tried])
  assert.equal(file[0]?.text.split("\n").length, 12 * many + 2)
})
