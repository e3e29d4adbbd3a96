import assert from "node:assert/strict"
import { test } from "node:test"
import { openBeside } from "../../src/features/publication/beside-rules.ts"
import type { Release } from "../../src/features/publication/model.ts"
import { openData, yearsOver } from "../../src/features/publication/open-rules.ts"
import { knownQuarters } from "../../src/features/publication/quarter-rules.ts"
import type { Theme } from "../../src/features/themes/model.ts"
import { quartersOver } from "../../src/methods/calendar/quarter.ts"
import { AreaTree } from "../../src/methods/counting/area-tree.ts"
import { Columns, type CountedSignal } from "../../src/methods/counting/columns.ts"
import { noisyCount } from "../../src/methods/privacy/noisy-count.ts"
import { RandomStream } from "../../src/methods/statistics/random-stream.ts"

const areas = new AreaTree(
  ["A", "B", "C", "D"].map((code) => {
    return { code, name: code, level: "municipality", parentCode: null, drawn: false, population: null }
  }),
)
const themes = ["money", "living", "health"].map((code) => ({ code, parentCode: null, labelNl: code }) as Theme)

/** The file of these signals with one and the same noise each time: the difference of two is that of the counts. */
function fileOf(signals: readonly Pick<CountedSignal, "area" | "theme" | "reporter">[]): number[] {
  const columns = new Columns()
  const rest = { week: "2025-03-03", way: "name", organisation: "o", peopleLeast: 1, peopleMost: 1 } as const
  for (const [at, signal] of signals.entries()) columns.put({ ...rest, ...signal, id: `s${at}`, counts: "weighed" })
  const random = new RandomStream(3)
  return openData({ columns, areas }, themes, 2025, { bits: () => random.bits(), secret: new Uint8Array(32) }).people
}

const everywhere = areas.areas.flatMap(({ code }) => themes.map((theme) => ({ area: code, theme: theme.code })))
const changed = (one: readonly number[], other: readonly number[]) =>
  one.reduce((sum, count, at) => sum + Math.abs(count - (other[at] as number)), 0)

test("open data: no reporter changes more than three cells by one, however much they told; who is unknown changes none", () => {
  const random = new RandomStream(8)
  const others = Array.from({ length: 40 }, (_, at) => ({
    ...(everywhere[random.below(12)] as (typeof everywhere)[number]),
    reporter: `r${at % 9}`,
  }))
  const without = fileOf(others)
  const one = everywhere.map((cell) => ({ ...cell, reporter: "one more" }))
  assert.equal(changed(fileOf([...others, ...one]), without), 3)
  assert.equal(changed(fileOf([...others, ...one.slice(0, 2)]), without), 2)
  assert.equal(changed(fileOf([...others, ...everywhere.map((cell) => ({ ...cell, reporter: null }))]), without), 0)
})

test("of what nobody knows any more who reported it, no quarter and no year can be chosen", () => {
  const past = quartersOver("2025-01-06", "2026-11-22")
  const codes = (forgotten: string | undefined) => knownQuarters(past, forgotten).map(({ code }) => code)
  assert.equal(codes(undefined).length, past.length)
  assert.deepEqual(codes("2025-11-20"), ["2026-K3", "2026-K2", "2026-K1"])
  assert.deepEqual(yearsOver(past, undefined), [2025])
  assert.deepEqual(yearsOver(past, "2025-02-01"), [2025])
  assert.deepEqual(yearsOver(past, "2025-11-20"), [])
})

test("a neighbourhood of too few cannot be found by taking the others from the municipality", () => {
  const minima = { count: 5, denominator: 50, sources: 3 }
  const random = new RandomStream(12)
  let [tried, right] = [0, 0]
  for (let world = 0; world < 600; world++) {
    const places = [1 + random.below(4), ...Array.from({ length: 3 }, () => 12 + random.below(30))]
    const people = places.map((many) => Array.from({ length: many }, () => random.part()))
    const [few, ...others] = people.map((keys) => noisyCount(keys, 3, minima))
    const whole = noisyCount(people.flat(), 3, minima)
    if (few?.kind === "about" || whole.kind === "tooFew") continue
    const rest = others.reduce((sum, told) => sum + (told.kind === "about" ? told.value : 0), 0)
    tried++
    if (whole.value - rest === places[0]) right++
  }
  assert.ok(tried > 300)
  // Who guesses one of the four numbers is right as often.
  assert.ok(right / tried < 0.25, `${right} of ${tried}`)
})

test("beside a table only that may be looked at of which it hides nothing: in the area, around it and within it", () => {
  const tree = new AreaTree(
    [
      ["P", "province", null],
      ["M1", "municipality", "P"],
      ["M2", "municipality", "P"],
      ["B1", "neighbourhood", "M1"],
      ["B2", "neighbourhood", "M2"],
      ["own", "own", null],
    ].map(([code, level, parentCode]) => {
      return {
        code: code as string,
        name: "",
        level: level as string,
        parentCode: parentCode ?? null,
        drawn: false,
        population: null,
      }
    }),
  )
  const cell = (shown: string) =>
    [...shown].map((sign) => ({ kind: sign === "." ? ("hidden" as const) : ("shown" as const), value: 9 }))
  const named = (code: string) => ({ code, name: code })
  const release = {
    level: "municipality",
    areas: [named("M1"), named("rest")],
    domains: [named("money"), named("living"), named("rest")],
    cells: [cell("x.xx"), cell("xxxx"), cell("xxxx")],
  } as unknown as Release
  const open = (area: string) => [...openBeside(release, tree, area)]
  assert.deepEqual(open("M1"), ["money"])
  assert.deepEqual(open("B1"), ["money"])
  assert.deepEqual(open("P"), ["money"])
  assert.deepEqual(open("M2"), ["money", "living"])
  assert.deepEqual(open("B2"), ["money", "living"])
  assert.deepEqual(open("own"), [])
})
