import assert from "node:assert/strict"
import { test } from "node:test"
import { type Revealed, seesTheSame } from "../../../src/methods/escrow/alike.ts"
import { openingContext, sealedContext } from "../../../src/methods/escrow/context.ts"

const nothing: Revealed = { theme: "wonen", area: null, from: null, until: null, topics: [] }
const around = new Map([
  ["BU1", new Set(["BU1", "WK1", "GM1"])],
  ["BU2", new Set(["BU2", "WK1", "GM1"])],
  ["GM1", new Set(["GM1"])],
])
const same = (one: Partial<Revealed>, other: Partial<Revealed>) => {
  const there = seesTheSame({ ...nothing, ...one }, { ...nothing, ...other }, around)
  assert.equal(seesTheSame({ ...nothing, ...other }, { ...nothing, ...one }, around), there)
  return there
}

test("what one of the two did not reveal does not tell them apart, another theme does", () => {
  assert.ok(same({}, { area: "BU1", topics: ["huur"], from: "2026-11-02", until: "2026-11-02" }))
  assert.ok(!same({}, { theme: "geld" }))
})

test("a neighbourhood lies in its municipality, and not in the next neighbourhood", () => {
  assert.ok(same({ area: "BU1" }, { area: "GM1" }))
  assert.ok(same({ area: "BU1" }, { area: "BU1" }))
  assert.ok(!same({ area: "BU1" }, { area: "BU2" }))
})

test("sightings at most thirteen weeks apart are together, also where only about when is known", () => {
  const week = (day: string) => ({ from: day, until: day })
  assert.ok(same(week("2026-08-03"), week("2026-11-02")))
  assert.ok(!same(week("2026-07-27"), week("2026-11-02")))
  assert.ok(same({ from: "2026-06-29", until: "2026-08-24" }, week("2026-11-02")))
})

test("one topic in common is enough", () => {
  assert.ok(same({ topics: ["huur", "schimmel"] }, { topics: ["schimmel"] }))
  assert.ok(!same({ topics: ["huur"] }, { topics: ["schimmel"] }))
})

test("what is fixed with a text says every part of the rule, in any order of the topics", () => {
  const one = { ...nothing, id: "1", keyId: "k", mode: "code", others: 3, organisations: 2, topics: ["b", "a"] }
  assert.equal(sealedContext(one), sealedContext({ ...one, topics: ["a", "b"] }))
  for (const other of [
    { others: 2 },
    { organisations: 1 },
    { theme: "geld" },
    { area: "BU1" },
    { mode: "anonymous" },
    { id: "2" },
  ])
    assert.notEqual(sealedContext(one), sealedContext({ ...one, ...other }))
  const texts = [
    { id: "a", encapsulated: "x" },
    { id: "b", encapsulated: "y" },
  ]
  const opening = { id: "o", keyId: "k", oneTimeKey: "t", texts }
  assert.equal(openingContext(opening), openingContext({ ...opening, texts: texts.toReversed() }))
  assert.notEqual(openingContext(opening), openingContext({ ...opening, oneTimeKey: "u" }))
})
