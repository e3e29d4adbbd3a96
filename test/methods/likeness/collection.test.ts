import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { clustersOf, type Pair } from "../../../src/methods/likeness/cluster.ts"
import { Collection } from "../../../src/methods/likeness/collection.ts"
import { Heap } from "../../../src/methods/likeness/heap.ts"
import { knowledgeOf } from "../../../src/methods/likeness/knowledge.ts"
import { Language } from "../../../src/methods/likeness/language.ts"
import { writtenKnowledge } from "../../../src/platform/content.ts"

const language = new Language(knowledgeOf(await writtenKnowledge()))
const texts = [
  "Meneer zit met zijn jas aan op de bank, hij durft de kachel niet aan te zetten.",
  "Mevrouw kreeg een jaarafrekening van 1.200 euro voor gas en licht en stookt niet meer.",
  "De bus naar het ziekenhuis rijdt niet meer in het weekend.",
  "Halte opgeheven, ouderen lopen nu een kwartier naar de andere buslijn.",
  "Student stopt met zijn opleiding: lenen bij DUO ziet hij niet zitten.",
  "Meisje kiest geen hbo, ze is bang voor een studieschuld.",
]
const collectionOf = (list: readonly string[]) => {
  const collection = new Collection(language)
  for (const [index, text] of list.entries()) collection.add(String(index), language.read(text))
  return collection
}

test("the nearest of a signal is the other one about the same, though they share hardly a word", () => {
  const collection = collectionOf(texts)
  for (const [index, pair] of [1, 0, 3, 2, 5, 4].entries()) {
    const [first] = collection.near(language.read(texts[index] as string), 1, (other) => other === index)
    assert.equal(first?.index, pair, texts[index])
    assert.equal(collection.nearTo(index, 1)[0]?.index, pair)
  }
})

test("a text is fully like itself, and not at all like one with nothing in common", () => {
  const collection = collectionOf([...texts, "Xylofoonmuziek klinkt."])
  const [own] = collection.near(language.read(texts[4] as string), 1)
  assert.ok(own && own.index === 4 && own.score > 0.75 && own.score < 1.05, String(own?.score))
  assert.deepEqual(collection.near(language.read("[persoon 1] 06"), 5), [])
  assert.deepEqual(new Collection(language).near(language.read("huur"), 5), [])
})

test("what is added later is found at once, and finds what was there", () => {
  const collection = collectionOf(texts.slice(0, 3))
  collection.near(language.read("bus"), 1)
  collection.add("later", language.read(texts[3] as string))
  assert.equal(collection.near(language.read(texts[2] as string), 1, (index) => index === 2)[0]?.index, 3)
  assert.equal(collection.near(language.read(texts[3] as string), 1, (index) => index === 3)[0]?.index, 2)
})

test("asking with bounded lists gives the same where nothing is cut off", () => {
  const many = Array.from({ length: 60 }, (_, index) => `${texts[index % 6]} Nummer ${index} in straat ${index % 7}.`)
  const collection = collectionOf(many)
  for (const index of [0, 17, 59]) {
    const near = collection.near(language.read(many[index] as string), 5, (other) => other === index)
    assert.deepEqual(
      collection.nearTo(index, 5).map((one) => one.index),
      near.map((one) => one.index),
    )
  }
})

test("groups are those of average linkage, worked out by hand", () => {
  const pairs: Pair[] = [
    { one: 0, other: 1, score: 0.9 },
    { one: 1, other: 2, score: 0.5 },
    { one: 0, other: 2, score: 0.3 },
    { one: 2, other: 3, score: 0.45 },
    { one: 4, other: 4, score: 1 },
  ]
  // 0 and 1 first (.9); then 2 with 3 (.45) before 2 with {0, 1} (.4); {0, 1} and {2, 3} are .2 on average.
  assert.deepEqual(clustersOf(5, pairs, 0.3), [
    [0, 1],
    [2, 3],
  ])
  assert.deepEqual(clustersOf(5, pairs, 0.2), [[0, 1, 2, 3]])
  assert.deepEqual(clustersOf(5, pairs, 0.2, 3), [
    [0, 1],
    [2, 3],
  ])
  assert.deepEqual(clustersOf(5, pairs, 0.95), [])
})

test("average linkage on all pairs gives what the plain definition gives", () => {
  const weights = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 21, maxLength: 21 })
  fc.assert(
    fc.property(fc.uniqueArray(weights, { minLength: 1, maxLength: 1 }), ([list = []]) => {
      const numbers = list.map((number, index) => number / 10_000 + index * 1e-7)
      const pairs: Pair[] = []
      for (let one = 0, at = 0; one < 7; one++)
        for (let other = one + 1; other < 7; other++) pairs.push({ one, other, score: numbers[at++] as number })
      assert.deepEqual(clustersOf(7, pairs, 0.4), plainly(7, pairs, 0.4))
    }),
  )
})

function plainly(size: number, pairs: readonly Pair[], least: number): number[][] {
  const score = (a: number, b: number) =>
    pairs.find(({ one, other }) => one === Math.min(a, b) && other === Math.max(a, b))?.score ?? 0
  let groups = Array.from({ length: size }, (_, index) => [index])
  for (;;) {
    let best = { average: least, a: -1, b: -1 }
    for (const [a, one] of groups.entries()) {
      for (const [b, other] of groups.entries()) {
        if (b <= a) continue
        const average =
          one.flatMap((x) => other.map((y) => score(x, y))).reduce((sum, each) => sum + each, 0) /
          (one.length * other.length)
        if (average >= best.average) best = { average, a, b }
      }
    }
    if (best.a < 0) break
    const joined = [...(groups[best.a] ?? []), ...(groups[best.b] ?? [])].sort((x, y) => x - y)
    groups = [...groups.filter((_, index) => index !== best.a && index !== best.b), joined]
  }
  return groups
    .filter(({ length }) => length > 1)
    .sort((a, b) => b.length - a.length || (a[0] as number) - (b[0] as number))
}

test("a queue gives the highest first, whatever the order in which they came", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 })), (scores) => {
      const heap = new Heap()
      for (const [index, score] of scores.entries()) heap.push(score, index, index)
      const out = scores.map(() => heap.pop()?.score)
      assert.deepEqual(
        out,
        scores.toSorted((a, b) => b - a),
      )
      assert.equal(heap.pop(), undefined)
    }),
  )
})
