import assert from "node:assert/strict"
import { test } from "node:test"
import { IntervalChart, TimeChart } from "../../src/platform/html/chart.tsx"
import { labelled, numberText, roundAxis } from "../../src/platform/html/chart-scale.ts"
import { AreaMap, type MapArea } from "../../src/platform/html/map.tsx"

const html = async (element: unknown) => String(await element)

test("an axis ends at a round number above the highest, in whole signals", () => {
  assert.deepEqual(roundAxis(22), { top: 30, ticks: [0, 10, 20, 30] })
  assert.deepEqual(roundAxis(3), { top: 3, ticks: [0, 1, 2, 3] })
  assert.deepEqual(roundAxis(0), { top: 1, ticks: [0, 1] })
  for (const highest of [1, 2, 5, 7, 13, 48, 99, 1234, 98765]) {
    const { top, ticks } = roundAxis(highest)
    assert.ok(top >= highest && ticks.every(Number.isInteger) && ticks.length <= 6, `${highest}: ${ticks}`)
  }
})

test("of many weeks only some are named, the first and the last always", () => {
  assert.deepEqual(labelled(3, 4), [0, 1, 2])
  assert.deepEqual(labelled(52, 4), [0, 17, 34, 51])
})

test("numbers are written as people here write them", () => {
  assert.equal(numberText(1234.567), "1.234,57")
})

const points = [
  { label: "jan", value: 4 },
  { label: "feb", value: 12 },
]

test("who cannot see the chart hears what it shows and finds every number in a table", async () => {
  const chart = await html(
    <TimeChart
      title="Signalen per maand"
      unit="signalen"
      subject="Leenstelsel, Utrecht"
      points={points}
      band={[
        { low: 1, high: 6 },
        { low: 1, high: 6 },
      ]}
      expected={[3, 3.5]}
    />,
  )
  assert.match(chart, /role="img" aria-labelledby="chart-signalen-per-maand-title"/)
  assert.match(chart, /De meeste signalen in feb: 12\. 1 van de 2 keer meer dan je hier zou verwachten\./)
  assert.equal(chart.match(/nabij-chart__dot--outside/g)?.length, 1)
  assert.match(chart, /role="rowheader">feb<\/th><td [^>]+>12<\/td><td [^>]+>3,5<\/td><td [^>]+>1 tot 6<\/td>/)
  assert.doesNotMatch(chart, /style=|NaN/)
})

test("a chart without anything yet draws no nonsense", async () => {
  const chart = await html(<TimeChart title="Leeg" unit="signalen" subject="Overvecht" points={[]} />)
  assert.match(chart, /Overvecht: nog geen signalen\./)
  assert.doesNotMatch(chart, /NaN|Infinity/)
})

test("estimates stand beside the reference with their margins in numbers", async () => {
  const rows = [
    { label: "Overvecht", estimate: 3, low: 2.5, high: 3.6, subject: true },
    { label: "Zuilen", estimate: 1, low: 0, high: Number.POSITIVE_INFINITY },
  ]
  const chart = await html(
    <IntervalChart
      title="Hoe vaak"
      rows={rows}
      reference={1}
      referenceLabel="1"
      rowLabel="Buurt"
      unit="keer"
      logarithmic
    />,
  )
  assert.match(chart, /<strong>3<\/strong> \(2,5 tot 3,6\)/)
  assert.doesNotMatch(chart, /NaN|Infinity/)
})

const area = (code: string, step: MapArea["step"]): MapArea => ({
  code,
  name: `Buurt ${code}`,
  path: "M0 0L10 0L10 10Z",
  step,
  label: step === "tooFew" ? "te weinig om iets te zeggen" : "3,2 per 1.000",
})

const legend = { title: "Per 1.000 inwoners", steps: ["tot 2", "2 tot 4"] }

test("each area of a map can be reached by keyboard and says its name and what is known", async () => {
  const map = await html(
    <AreaMap
      title="Per buurt"
      viewBox="0 0 100 100"
      areas={[area("A", 2), area("B", "tooFew")]}
      selected="A"
      hrefOf={({ code }) => `/gebieden/${code}`}
      legend={legend}
    />,
  )
  assert.match(map, /<a href="\/gebieden\/B" aria-label="Buurt B: te weinig om iets te zeggen"/)
  assert.ok(map.indexOf("Buurt A: 3,2") > map.indexOf("Buurt B: te weinig"), "the selected area is drawn last")
  assert.match(map, /te weinig om iets te zeggen<\/li>/)
  assert.doesNotMatch(map, /geen gegevens/)
  assert.match(map, /<th [^>]+><a href="\/gebieden\/A">Buurt A<\/a><\/th>/)
})

test("a map to look at is one picture for a screen reader", async () => {
  const map = await html(<AreaMap title="Per buurt" viewBox="0 0 100 100" areas={[area("A", 1)]} legend={legend} />)
  assert.match(map, /role="img" aria-labelledby="map-per-buurt-title"/)
  assert.doesNotMatch(map, /<a /)
})
