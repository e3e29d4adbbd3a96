import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { distinctSources, type Report } from "../../../src/methods/statistics/distinct.ts"

function report(reporterKey: string, organisation: string, week: string, least = 1, most = least): Report {
  return { reporterKey, organisation, week, peopleLeast: least, peopleMost: most }
}

test("three signals of two workers and one anonymous signal are two to three reporters", () => {
  const found = distinctSources([
    report("amina", "buurtteam", "2025-W07", 2, 4),
    report("amina", "buurtteam", "2025-W08", 3),
    report("joost", "school", "2025-W08"),
    report("unknown", "unknown", "2025-W09", 0, 10),
  ])
  assert.deepEqual(found, {
    signals: 4,
    reporters: { least: 2, most: 3 },
    organisations: { least: 2, most: 3 },
    weeks: 3,
    people: { least: 3, most: 18 },
    largestReporter: { kind: "known", source: "amina", reports: 2, share: { least: 0.5, most: 0.75 } },
    largestOrganisation: { kind: "known", source: "buurtteam", reports: 2, share: { least: 0.5, most: 0.75 } },
  })
})

test("five anonymous signals come from one to five people, and nobody has the largest share", () => {
  const found = distinctSources(Array.from({ length: 5 }, () => report("unknown", "unknown", "2025-W07")))
  assert.deepEqual(found.reporters, { least: 1, most: 5 })
  assert.deepEqual(found.largestOrganisation, { kind: "nobodyKnown" })
})

test("no signals come from nobody", () => {
  const { signals, reporters, people, weeks } = distinctSources([])
  assert.deepEqual([signals, reporters, people, weeks], [0, { least: 0, most: 0 }, { least: 0, most: 0 }, 0])
})

test("the order of signals changes no count, and bounds never cross", () => {
  const source = fc.constantFrom("unknown", "a", "b", "c")
  const reports = fc.array(
    fc.record({
      reporterKey: source,
      organisation: source,
      week: fc.constantFrom("2025-W01", "2025-W02"),
      peopleLeast: fc.integer({ min: 0, max: 9 }),
      peopleMost: fc.integer({ min: 9, max: 20 }),
    }),
  )
  fc.assert(
    fc.property(reports, (list) => {
      const found = distinctSources(list)
      const turned = distinctSources(list.toReversed())
      assert.deepEqual(
        [found.reporters, found.organisations, found.people],
        [turned.reporters, turned.organisations, turned.people],
      )
      for (const { least, most } of [found.reporters, found.organisations, found.people]) assert.ok(least <= most)
      if (found.largestReporter.kind === "known") assert.ok(found.largestReporter.share.most <= 1)
    }),
  )
})

test("fewer at most than at least is refused", () => {
  assert.throws(() => distinctSources([report("a", "b", "2025-W01", 3, 2)]), /from least to most/)
})

test("a name and a code in one organisation may be one person: at least one reporter, at most two", () => {
  const coded = { ...report("code", "buurtteam", "2025-W08"), way: "code" as const }
  const found = distinctSources([report("amina", "buurtteam", "2025-W07"), coded])
  assert.deepEqual(found.reporters, { least: 1, most: 2 })
  assert.deepEqual(found.largestReporter, {
    ...{ kind: "known", source: "amina", reports: 1 },
    share: { least: 0.5, most: 1 },
  })
  const elsewhere = distinctSources([report("amina", "school", "2025-W07"), coded])
  assert.deepEqual(elsewhere.reporters, { least: 2, most: 2 })
})

test("where one person works for two organisations, their reporters may be one person", () => {
  const reports = [
    report("a", "buurtteam", "2025-W07"),
    report("b", "school", "2025-W07"),
    report("c", "kerk", "2025-W07"),
  ]
  const of = (...shared: string[][]) => distinctSources(reports, shared)
  assert.deepEqual(of().reporters, { least: 3, most: 3 })
  assert.deepEqual(of(["buurtteam", "school"]).reporters, { least: 2, most: 3 })
  assert.deepEqual(of(["buurtteam", "gemeente"]).reporters, { least: 3, most: 3 }, "the other reported nothing")
  assert.deepEqual(of(["buurtteam", "school", "kerk"], ["school", "kerk"]).reporters, { least: 1, most: 3 })
  const { largestReporter } = of(["buurtteam", "school"])
  assert.ok(largestReporter.kind === "known")
  assert.deepEqual(largestReporter.share, { least: 1 / 3, most: 2 / 3 })
})

test("the true number of reporters lies between least and most, and so does the largest share, whoever works where", () => {
  const organisations = ["a", "b", "c"]
  const member = fc.subarray(organisations, { minLength: 1 })
  const people = fc.array(member, { minLength: 1, maxLength: 6 })
  const sent = fc.array(
    fc.record({ who: fc.nat(5), where: fc.nat(2), way: fc.constantFrom("name", "code", "file", "unknown") }),
    { minLength: 1, maxLength: 12 },
  )
  fc.assert(
    fc.property(people, sent, (members, reports) => {
      const real = reports.map(({ who, where, way }) => {
        const person = who % members.length
        const theirs = members[person] as string[]
        return { person, organisation: theirs[where % theirs.length] as string, way }
      })
      const told = real.map(({ person, organisation, way }): Report => {
        const at = { week: "2025-W07", peopleLeast: 1, peopleMost: 1 }
        if (way === "unknown") return { ...at, reporterKey: "unknown", organisation: "unknown" }
        return { ...at, reporterKey: `${organisation} ${way} ${person}`, organisation, way: way as "name" }
      })
      const shared = members.filter((theirs) => theirs.length > 1)
      const { reporters, largestReporter } = distinctSources(told, shared)
      const truly = new Set(real.map(({ person }) => person)).size
      assert.ok(reporters.least <= truly && truly <= reporters.most, `${reporters.least} ${truly} ${reporters.most}`)
      const most = Math.max(...[...Map.groupBy(real, ({ person }) => person).values()].map(({ length }) => length))
      if (largestReporter.kind === "known") assert.ok(most / real.length <= largestReporter.share.most + 1e-12)
    }),
    { numRuns: 500 },
  )
})
