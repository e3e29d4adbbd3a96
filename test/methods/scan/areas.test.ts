import assert from "node:assert/strict"
import { test } from "node:test"
import { type ScanArea, scanAreas } from "../../../src/methods/scan/areas.ts"
import { dayText } from "../../../src/methods/scan/period.ts"
import { runInThreads } from "../../../src/platform/threads/scan-runner.ts"

/** A town of six by six neighbourhoods, a signal here and there, and four weeks of trouble in one corner. */
function town(): ScanArea[] {
  return Array.from({ length: 36 }, (_, index) => {
    const [x, y] = [index % 6, Math.floor(index / 6)]
    const weekly: number[] = Array.from({ length: 30 }, (_week, week) => ((index * 7 + week * 5) % 13 === 0 ? 1 : 0))
    if (x < 2 && y < 2) for (let week = 26; week < 30; week++) weekly[week] = 3
    return { code: `B${String(index).padStart(2, "0")}`, x: x * 400, y: y * 400, population: 1000 + 50 * index, weekly }
  })
}

test("the corner with trouble is found, and since when", async () => {
  const { clusters } = await scanAreas({ areas: town(), firstWeek: "2024-01-01" }, { maxPopulation: 25 })
  const [first] = clusters
  assert.deepEqual([...(first?.members ?? [])].sort(), ["B00", "B01", "B06", "B07"])
  assert.deepEqual([dayText(first?.start ?? 0, "day"), dayText(first?.end ?? 0, "day")], ["2024-07-01", "2024-07-28"])
  assert.deepEqual([first?.observed, first?.p], [48, 0.001])
})

test("the same seed gives the same on one thread and on two, for every kind of replica", async () => {
  const asked = { areas: town(), firstWeek: "2024-01-01" }
  for (const choices of [{ model: "permutation" }, { scanFor: "both" }, {}] as const) {
    const one = await scanAreas(asked, { ...choices, replicas: 99, seed: 5 })
    const two = await scanAreas(asked, { ...choices, replicas: 99, seed: 5 }, runInThreads(2, true, 0))
    assert.deepEqual([...two.simulated], [...one.simulated])
    assert.deepEqual(two.clusters, one.clusters)
  }
  const other = await scanAreas(asked, { replicas: 99, seed: 6 })
  assert.notDeepEqual([...other.simulated], [...(await scanAreas(asked, { replicas: 99, seed: 5 })).simulated])
})

test("what cannot be compared is refused", async () => {
  const areas = town()
  const wrong = (changed: Partial<ScanArea>) => [{ ...(areas[0] as ScanArea), ...changed }, ...areas.slice(1)]
  const refused = [areas.slice(0, 1), wrong({ population: -1 }), wrong({ weekly: [1] }), wrong({ x: Number.NaN })]
  refused.push(wrong({ population: 0, weekly: Array(30).fill(1) }), wrong({ weekly: Array(30).fill(0.5) }))
  for (const some of refused) await assert.rejects(scanAreas({ areas: some, firstWeek: "2024-01-01" }), RangeError)
})
