import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import { test } from "node:test"
import fc from "fast-check"
import { AreaTree } from "../../../src/methods/counting/area-tree.ts"
import { Columns, type CountedSignal, mondayOfNumber, weekNumber } from "../../../src/methods/counting/columns.ts"
import { IdTable } from "../../../src/methods/counting/id-table.ts"
import { placingOf, sides } from "../../../src/methods/counting/placing.ts"

const signal = (more: Partial<CountedSignal> = {}): CountedSignal => ({
  id: randomUUID(),
  theme: "schulden",
  area: "BU1",
  week: "2026-11-16",
  reporter: "sam",
  way: "name",
  organisation: "wijkteam",
  peopleLeast: 1,
  peopleMost: null,
  counts: "weighed",
  ...more,
})

test("an id keeps its number, whatever comes in between", () => {
  const table = new IdTable()
  const ids = Array.from({ length: 20_000 }, () => randomUUID() as string)
  for (const [number, id] of ids.entries()) assert.deepEqual(table.numberOf(id), { number, isNew: true })
  ids.forEach((id, number) => {
    assert.deepEqual(table.numberOf(id), { number, isNew: false })
    assert.equal(table.find(id), number)
  })
  assert.equal(table.find(randomUUID()), undefined)
})

test("a week is its Monday, there and back", () => {
  assert.equal(weekNumber("1970-01-05"), 0)
  fc.assert(fc.property(fc.integer({ min: 0, max: 6000 }), (week) => weekNumber(mondayOfNumber(week)) === week))
})

test("a signal that is put again is written over, and does not count twice", () => {
  const columns = new Columns()
  const one = signal()
  for (let at = 0; at < 3000; at++) columns.put(signal())
  columns.put(one)
  columns.put({ ...one, theme: "wonen", counts: "not", peopleMost: 7 })
  assert.equal(columns.size, 3001)
  const at = columns.find(one.id) ?? -1
  assert.equal(columns.themes.list[columns.theme[at] ?? -1], "wonen")
  assert.deepEqual([columns.state[at], columns.peopleMost[at]], [0, 7])
})

test("who reports by name and under a code is two reporters of one organisation", () => {
  const columns = new Columns()
  columns.put(signal())
  columns.put(signal({ way: "code" }))
  columns.put(signal({ reporter: null, organisation: null, area: null, theme: null }))
  assert.deepEqual(
    columns.reporters.map(({ way, organisation }) => [way, organisation]),
    [
      ["name", 0],
      ["code", 0],
    ],
  )
  assert.deepEqual([columns.reporter[2], columns.organisation[2], columns.area[2], columns.theme[2]], [-1, -1, -1, -1])
})

const area = (code: string, level: string, parentCode: string | null) => ({
  ...{ code, level, parentCode, name: code },
  drawn: false,
  population: null,
})
const tree = new AreaTree([
  area("NL", "country", null),
  area("GM1", "municipality", "NL"),
  area("GM2", "municipality", "NL"),
  area("WK1", "district", "GM1"),
  area("BU1", "neighbourhood", "WK1"),
  area("BU2", "neighbourhood", "WK1"),
  area("BU3", "neighbourhood", "GM2"),
  area("A", "own", "B"),
  area("B", "own", "A"),
])

test("areas lie in areas, and a circle in them ends", () => {
  assert.deepEqual(
    tree.above("BU1").map(({ code }) => code),
    ["WK1", "GM1", "NL"],
  )
  assert.deepEqual(
    tree
      .branch("GM1")
      .map(({ code }) => code)
      .sort(),
    ["BU1", "BU2", "GM1", "WK1"],
  )
  assert.deepEqual(
    tree.above("A").map(({ code }) => code),
    ["B"],
  )
  assert.equal(tree.branch("A").length, 2)
})

test("beside a neighbourhood lies the rest of its municipality; what names only the municipality counts for neither", () => {
  const names = ["BU1", "BU2", "WK1", "GM1", "BU3", "unknown"]
  const sidesOf = (at: string | null, region: Parameters<typeof placingOf>[3]) =>
    [...placingOf(tree, names, at, region).ofArea].map((side) => sides[side])
  assert.deepEqual(sidesOf("BU1", { kind: "around", code: "GM1", name: "GM1" }), [
    ...["here", "rest", "nowhere", "nowhere", "elsewhere", "elsewhere"],
  ])
  assert.deepEqual(sidesOf("GM1", { kind: "others", level: "municipality" }), [
    ...["here", "here", "here", "here", "rest", "elsewhere"],
  ])
  assert.deepEqual(new Set(sidesOf(null, { kind: "none" })), new Set(["here"]))
})

test("the signals of some weeks are found by week, without what does not count, also after one moved", () => {
  const columns = new Columns()
  const states = ["weighed", "unweighed", "not"] as const
  const monday = (number: number) => mondayOfNumber(2900 + number)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 9 }), fc.nat(2))),
      fc.integer({ min: -2, max: 12 }),
      fc.integer({ min: -2, max: 12 }),
      (signals, from, until) => {
        for (const [id, week, state] of signals)
          columns.put(
            signal({
              id: `00000000-0000-4000-8000-${id}`.padEnd(36, "0"),
              week: monday(week),
              counts: states[state] ?? "not",
            }),
          )
        const expected = Array.from({ length: columns.size }, (_, at) => at)
          .filter((at) => columns.state[at] !== 0)
          .filter((at) => (columns.week[at] ?? 0) >= 2900 + from && (columns.week[at] ?? 0) <= 2900 + until)
          .sort((a, b) => (columns.week[a] ?? 0) - (columns.week[b] ?? 0) || a - b)
        assert.deepEqual([...columns.standing(2900 + from, 2900 + until)], expected)
      },
    ),
  )
})
