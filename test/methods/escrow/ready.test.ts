import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { isEnough } from "../../../src/methods/escrow/enough.ts"
import { readyToOpen, type SealedReport } from "../../../src/methods/escrow/ready.ts"
import type { Report } from "../../../src/methods/statistics/distinct.ts"

const organisations = ["A", "B", "C", "D", "E"]
const none = new Map<string, Set<string>>()

type Author = { person: number; organisation: string }
/** People with the organisations they work for; who reports where; and what is known of that. */
type World = { works: string[][]; authors: Author[] }

const world: fc.Arbitrary<World> = fc
  .array(fc.subarray(organisations, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 7 })
  .chain((works) => {
    const one = fc
      .nat({ max: works.length - 1 })
      .chain((person) => fc.constantFrom(...(works[person] ?? [])).map((organisation) => ({ person, organisation })))
    return fc.array(one, { minLength: 1, maxLength: 9 }).map((authors) => ({ works, authors }))
  })

const report = ({ person, organisation }: Author, hidden = false): Report => ({
  reporterKey: hidden ? "unknown" : `${organisation} ${person}`,
  way: "code",
  organisation: hidden ? "unknown" : organisation,
  week: "",
  peopleLeast: 1,
  peopleMost: 1,
})
const sharedOf = ({ works }: World) => works.filter(({ length }) => length > 1)

/** From how many organisations people are, each organisation spoken for by another person: a largest matching. */
function spokenFor(authors: readonly Author[]): number {
  const of = Map.groupBy(authors, ({ organisation }) => organisation)
  const taken = new Map<number, string>()
  const place = (organisation: string, seen: Set<number>): boolean =>
    (of.get(organisation) ?? []).some(({ person }) => {
      if (seen.has(person)) return false
      seen.add(person)
      const before = taken.get(person)
      if (before !== undefined && !place(before, seen)) return false
      taken.set(person, organisation)
      return true
    })
  return [...of.keys()].filter((organisation) => place(organisation, new Set())).length
}

const rule = fc.record({ others: fc.integer({ min: 1, max: 4 }), organisations: fc.integer({ min: 1, max: 3 }) })

test("where it is enough, there really are so many other people from so many organisations", () => {
  let enough = 0
  fc.assert(
    fc.property(world, rule, fc.nat(), fc.boolean(), (given, wanted, pick, hidden) => {
      const own = given.authors[pick % given.authors.length] as Author
      const reports = given.authors.map((one) => report(one, hidden && one === own))
      const index = given.authors.indexOf(own)
      if (!isEnough(reports[index] as Report, reports, wanted, sharedOf(given))) return
      enough++
      const others = given.authors.filter(({ person }) => person !== own.person)
      assert.ok(new Set(others.map(({ person }) => person)).size >= wanted.others)
      assert.ok(spokenFor(others) >= wanted.organisations)
    }),
    { numRuns: 4000 },
  )
  assert.ok(enough > 100, `only ${enough} worlds had enough`)
})

test("another report never takes away that it was enough", () => {
  fc.assert(
    fc.property(world, rule, (given, wanted) => {
      const reports = given.authors.map((one) => report(one))
      const [first] = reports as [Report]
      let before = false
      for (let length = 1; length <= reports.length; length++) {
        const now = isEnough(first, reports.slice(0, length), wanted, sharedOf(given))
        assert.ok(!before || now, `with ${length} reports it was no longer enough`)
        before = now
      }
    }),
    { numRuns: 2000 },
  )
})

const sealed = (one: Author, index: number, more: Partial<SealedReport> = {}): SealedReport => ({
  id: String(index),
  revealed: { theme: "thema", area: null, from: null, until: null, topics: [] },
  rule: { others: 2, organisations: 2 },
  report: report(one),
  opened: false,
  ...more,
})

const topics = fc.subarray(["a", "b", "c"])
const group = world.chain((given) =>
  fc
    .array(fc.record({ topics, rule, opened: fc.boolean() }), {
      minLength: given.authors.length,
      maxLength: given.authors.length,
    })
    .map((more) => ({
      given,
      all: given.authors.map((one, index) => {
        const { topics: own = [], rule: wanted = { others: 2, organisations: 2 }, opened = false } = more[index] ?? {}
        return sealed(one, index, {
          rule: wanted,
          opened: opened && index % 4 === 0,
          revealed: { theme: "thema", area: null, from: null, until: null, topics: own },
        })
      }),
    })),
)

const alike = (one: SealedReport, other: SealedReport) =>
  [one, other].some(({ revealed }) => revealed.topics.length === 0) ||
  one.revealed.topics.some((topic) => other.revealed.topics.includes(topic))

test("what may be opened is the largest set in which everybody has enough others of that same set", () => {
  fc.assert(
    fc.property(group, ({ given, all }) => {
      const holds = (set: ReadonlySet<SealedReport>) =>
        [...set].every((one) =>
          isEnough(
            one.report,
            all.filter((other) => (set.has(other) || other.opened) && alike(one, other)).map(({ report: own }) => own),
            one.rule,
            sharedOf(given),
          ),
        )
      const waiting = all.filter(({ opened }) => !opened)
      const union = new Set<string>()
      for (let bits = 0; bits < 2 ** waiting.length; bits++) {
        const set = new Set(waiting.filter((_, index) => bits & (1 << index)))
        if (holds(set)) for (const { id } of set) union.add(id)
      }
      assert.deepEqual(new Set(readyToOpen(all, none, sharedOf(given))), union)
    }),
    { numRuns: 60 },
  )
})

test("the order in which signals came makes no difference", () => {
  fc.assert(
    fc.property(group, ({ given, all }) => {
      const there = readyToOpen(all, none, sharedOf(given)).toSorted()
      assert.deepEqual(readyToOpen(all.toReversed(), none, sharedOf(given)).toSorted(), there)
    }),
    { numRuns: 200 },
  )
})

test("a manager with accounts at two organisations is one person for the rule", () => {
  const victim = { person: 0, organisation: "A" }
  const manager = ["B", "C"].map((organisation) => ({ person: 1, organisation }))
  const all = [victim, ...manager].map((one, index) => sealed(one, index))
  assert.deepEqual(readyToOpen(all, none, [["B", "C"]]), [])
  assert.deepEqual(readyToOpen(all, none, []), ["0", "1", "2"])
})

test("who reports without a name never makes up the number, and goes along when it is met", () => {
  const unknown = (index: number) =>
    sealed({ person: index, organisation: "A" }, index, { report: report({ person: index, organisation: "A" }, true) })
  const two = [sealed({ person: 0, organisation: "A" }, 0), sealed({ person: 1, organisation: "B" }, 1)]
  assert.deepEqual(readyToOpen([...two, unknown(2), unknown(3), unknown(4)], none, []), [])
  const four = [...two, sealed({ person: 5, organisation: "C" }, 5), sealed({ person: 6, organisation: "D" }, 6)]
  assert.deepEqual(readyToOpen([...four, unknown(2)], none, []), ["0", "1", "5", "6", "2"])
})
