import assert from "node:assert/strict"
import { test } from "node:test"
import { criteria } from "../../src/features/bundles/criterion-model.ts"
import { states } from "../../src/features/bundles/model.ts"
import {
  baselineInWords,
  linkable,
  mayBePublic,
  nextStates,
  objectionsToShow,
  wordingHints,
} from "../../src/features/bundles/rules.ts"
import { evidenceInWords, numbersOf, sourcesInWords } from "../../src/features/bundles/sources-rules.ts"

test("a bundle is public only when each organisation agreed, or objected on record", () => {
  const both = ["noord", "linde"]
  assert.deepEqual(mayBePublic(both, []), { kind: "waiting", organisations: 2 })
  assert.deepEqual(mayBePublic(both, [{ organisationId: "noord", agreed: true }]), {
    kind: "waiting",
    organisations: 1,
  })
  const spoken = [
    { organisationId: "noord", agreed: true },
    { organisationId: "linde", agreed: false },
  ]
  assert.deepEqual(mayBePublic(both, spoken), { kind: "public", objections: 1 })
  assert.deepEqual(
    mayBePublic(["noord"], spoken),
    { kind: "public", objections: 0 },
    "who is no longer in it does not count",
  )
  assert.deepEqual(mayBePublic([], []), { kind: "public", objections: 0 })
})

test("an objection is named only when three or more object", () => {
  const objections = ["noord", "linde", "delta"].map((organisation) => ({ organisation, why: `reden van een van ons` }))
  assert.deepEqual(
    objectionsToShow(objections.slice(0, 2), { sources: 3 }),
    Array(2).fill({ why: "reden van een van ons" }),
  )
  assert.deepEqual(objectionsToShow(objections, { sources: 3 }), objections)
})

test("coordinators walk as far as a shared bottleneck, only the working group decides, only the agenda follows up", () => {
  const reached = (by: Parameters<typeof nextStates>[1]) => new Set(states.flatMap((state) => nextStates(state, by)))
  assert.deepEqual([...reached("coordinator")].sort(), ["individual", "possiblePattern", "sharedBottleneck"])
  assert.ok(!reached("agenda").has("structural"))
  assert.ok(!reached("workingGroup").has("onAgenda"))
  assert.deepEqual(nextStates("individual", "workingGroup"), [], "nothing is decided before a pattern was seen")
  const seen = new Set(["individual"])
  for (const from of seen)
    for (const by of ["coordinator", "workingGroup", "agenda"] as const)
      for (const to of nextStates(from as (typeof states)[number], by)) seen.add(to)
  assert.deepEqual([...seen].sort(), [...states].sort(), "every state can be reached")
})

test("a shared bundle takes only what was weighed external, an internal one only its own", () => {
  const shared = { reach: "shared", organisationId: "noord" } as const
  const internal = { reach: "internal", organisationId: "noord" } as const
  assert.equal(linkable(shared, { organisationId: "linde", outcome: "external" }).kind, "yes")
  for (const outcome of [null, "internal", "individual", "none"])
    assert.equal(linkable(shared, { organisationId: "noord", outcome }).kind, "no", String(outcome))
  assert.equal(linkable(internal, { organisationId: "noord", outcome: null }).kind, "yes")
  assert.equal(linkable(internal, { organisationId: null, outcome: "external" }).kind, "no")
})

test("words that prescribe or blame get a hint, a neutral sentence none", () => {
  assert.deepEqual(wordingHints("Jongeren beginnen niet aan een opleiding, omdat ze bang zijn voor schulden"), [])
  assert.deepEqual(wordingHints("De gemeente moet meer geld geven")[0], {
    kind: "solution",
    words: ["moet", "meer geld"],
  })
  assert.deepEqual(wordingHints("De gemeente weigert te luisteren"), [{ kind: "blame", words: ["weigert"] }])
  assert.deepEqual(
    wordingHints("Ouders ontmoeten elkaar nergens in de buurt"),
    [],
    "'moet' inside another word is no hint",
  )
})

test("the numbers behind a bundle are said in one sentence, without whose they are", () => {
  const report = (reporterKey: string, organisation: string, week: string, id = `${reporterKey} ${week}`) => ({
    id,
    reporterKey,
    organisation,
    week,
    peopleLeast: 2,
    peopleMost: 4,
  })
  const sources = numbersOf(
    [report("a", "noord", "2026-W40"), report("a", "noord", "2026-W41"), report("unknown", "unknown", "2026-W41")],
    [],
    [],
  )
  assert.doesNotMatch(JSON.stringify(sources), /noord|"a"/)
  assert.equal(
    sourcesInWords(sources),
    "Wij hoorden dit 3 keer, in 2 weken, van 1 tot 2 werkers bij 1 tot 2 organisaties. Het gaat om 2 tot 12 mensen.",
  )
  assert.match(evidenceInWords(3, sources, 1) ?? "", /1 andere organisatie herkent het/)
  assert.equal(evidenceInWords(9, sources, 1), undefined, "nothing is counted where people must judge")
})

test("an event that was reported twice counts once in every least, and both reporters stay in the most", () => {
  const report = (id: string, organisation: string, week: string, peopleMost: number) => ({
    id,
    reporterKey: `${organisation} ${id}`,
    organisation,
    week,
    peopleLeast: 1,
    peopleMost,
  })
  const reports = [
    report("a", "noord", "2026-W40", 3),
    report("b", "linde", "2026-W41", 5),
    report("c", "delta", "2026-W41", 2),
    report("d", "delta", "2026-W44", 1),
  ]
  const pair = (signalId: string, otherId: string) => ({ signalId, otherId })
  const once = numbersOf(reports, [pair("a", "b"), pair("b", "c"), pair("c", "a")], [])
  assert.deepEqual([once.signals, once.doubles, once.weeks], [4, 2, 2])
  assert.deepEqual(once.reporters, { least: 2, most: 4 })
  assert.deepEqual(once.organisations, { least: 1, most: 3 }, "the event may be what Delta saw")
  assert.deepEqual(once.people, { least: 1, most: 6 }, "the event has as many people as the report that names most")
  assert.match(
    sourcesInWords(once),
    /^Wij hoorden dit 4 keer, waarvan 2 dubbel gemeld, in 2 weken, van 2 tot 4 werkers/,
  )
  assert.match(evidenceInWords(1, once, 0) ?? "", /samen 4 signalen, waarvan 2 dubbel gemeld/)
  assert.deepEqual(
    numbersOf(reports, [pair("a", "elsewhere")], []),
    numbersOf(reports, [], []),
    "a double of what is not in it changes nothing",
  )
})

test("the comparison with elsewhere is one sentence", () => {
  assert.equal(
    baselineInWords({
      share: 0.12,
      label: "van de jongeren, landelijk",
      source: "CBS",
      year: 2025,
      seen: 10,
      asked: 50,
    }),
    "12 % van de jongeren, landelijk (CBS, 2025). Hier 10 van de 50, dat is 20 %.",
  )
})

test("there are eleven criteria, in the order of the profession", () => {
  assert.deepEqual(
    criteria.map(({ number }) => number),
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  )
})
