import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { backgroundOf } from "../../../src/methods/likeness/background.ts"
import { aboveBackground, combined } from "../../../src/methods/likeness/by-meaning.ts"
import { Collection } from "../../../src/methods/likeness/collection.ts"
import { Language } from "../../../src/methods/likeness/language.ts"
import { cosineOf, quantised, Vectors } from "../../../src/methods/likeness/vectors.ts"
import { knowledgeOfContent } from "./language-of-content.ts"

const language = new Language(knowledgeOfContent())

const direction = (...numbers: number[]) => quantised(Float32Array.from(numbers))
const never = (_text: number) => false

test("a byte a number loses about a thousandth of a cosine", () => {
  const vector = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 64, maxLength: 64 })
  fc.assert(
    fc.property(vector, vector, (one, other) => {
      const [own, long, most] = [Math.hypot(...one), Math.hypot(...other), 0.1]
      fc.pre(own > most && long > most)
      const exact = one.reduce((sum, value, at) => sum + value * (other[at] as number), 0) / (own * long)
      assert.ok(Math.abs(cosineOf(direction(...one), direction(...other)) - exact) < 0.02)
    }),
  )
  assert.ok(Math.abs(cosineOf(direction(1, 2, 3), direction(2, 4, 6)) - 1) < 1e-9)
  assert.equal(cosineOf(direction(0, 0), direction(1, 2)), 0)
})

test("vectors are there for the texts that have one, wherever these stand", () => {
  const vectors = new Vectors(2)
  for (const text of [9000, 3]) vectors.set(text, direction(0, text))
  vectors.set(3, direction(1, 0))
  vectors.set(4, direction(0, 0))
  assert.deepEqual(
    [vectors.count, vectors.has(3), vectors.has(2), vectors.has(9000), vectors.has(1e6)],
    [3, true, false, true, false],
  )
  assert.deepEqual(vectors.of(3), { numbers: Int8Array.of(127, 0), length: 127 })
  assert.equal(vectors.of(5), undefined)
  assert.equal(vectors.cosine(direction(0, 2), 9000), 1)
  assert.equal(vectors.cosine(direction(0, 2), 4), 0)
  assert.equal(vectors.cosine(direction(0, 2), 5), undefined)
  assert.throws(() => vectors.set(7, direction(1, 2, 3)), RangeError)
})

test("the nearest by cosine come first, within the window and without what is skipped", () => {
  const vectors = new Vectors(2)
  for (let text = 0; text < 100; text++) vectors.set(text, direction(Math.cos(text / 64), Math.sin(text / 64)))
  const near = (around: number, most: number, skip = never) =>
    vectors.nearest(direction(1, 0), 3, skip, 100, { around, most })
  assert.ok(vectors.background > 0.8, "these all point about the same way")
  assert.deepEqual(near(0, 40_000), [0, 1, 2])
  assert.deepEqual(
    near(0, 40_000, (text) => text === 1),
    [0, 2, 3],
  )
  assert.deepEqual(near(12, 8), [8, 9, 10])
  assert.deepEqual(near(99, 10), [], "nothing there is above the background")
})

test("the background is the median of pairs and two deviations, worked out by hand", () => {
  // Three pairs, .1, .2 and .6: the median is .2, the deviations from it .1, 0 and .4, of which the median is .1.
  const cosines = [0.1, 0.2, 0.6]
  assert.ok(Math.abs(backgroundOf(3, () => cosines.pop() ?? 0) - (0.2 + 2 * 1.4826 * 0.1)) < 1e-12)
  assert.equal(
    backgroundOf(2, () => 1),
    0,
  )
  assert.equal(
    backgroundOf(5000, () => 0.8),
    0.8,
  )
  assert.equal(
    backgroundOf(5000, () => -0.3),
    0,
  )
  assert.equal(
    backgroundOf(50, () => 1),
    0.95,
  )
})

test("words and model give one score: the same text stays 1, what neither sees stays 0", () => {
  assert.equal(combined(1, aboveBackground(1, 0.8)), 1)
  assert.equal(combined(0, aboveBackground(0.8, 0.8)), 0)
  assert.equal(aboveBackground(0.2, 0.8), 0)
  assert.ok(Math.abs(combined(0.2, aboveBackground(0.9, 0.8)) - (0.6 * 0.2 + 0.4 * 0.5)) < 1e-12)
})

const texts = [
  "De bus naar het ziekenhuis rijdt niet meer in het weekend.",
  "Halte opgeheven, ouderen lopen nu een kwartier naar de andere buslijn.",
  "Qworpel bij de flornitz.",
  "Een gezin wacht al maanden op jeugdhulp.",
  "Zwimmig bramsole.",
]
const collectionOf = (list: readonly string[]) => {
  const collection = new Collection(language)
  for (const [index, text] of list.entries()) collection.add(String(index), language.read(text))
  return collection
}

test("a model finds what words do not, and what it has not seen goes by words", () => {
  const plain = collectionOf(texts)
  const collection = collectionOf(texts)
  const vectors = new Vectors(3)
  collection.vectors = vectors
  const places = [
    [1, 0, 0],
    [1, 0.1, 0],
    [0, 1, 0],
    [0, 0, 1],
    [0, 1, 0],
  ]
  for (const [text, place] of places.entries()) if (text !== 1) vectors.set(text, direction(...place))
  const read = language.read(texts[2] as string)
  const skip = (index: number) => index === 2
  assert.equal(
    plain.near(read, 5, skip).some(({ index }) => index === 4),
    false,
  )
  const [first] = collection.near(read, 5, skip, vectors.of(2))
  assert.deepEqual([first?.index, first?.meaning], [4, 1])
  assert.ok(first && first.score >= 0.4)
  assert.equal(collection.nearTo(2, 5)[0]?.index, 4)
  // The other bus has no vector yet: its score is that of the words.
  const words = plain.nearTo(0, 5).find(({ index }) => index === 1)
  assert.ok(words)
  assert.deepEqual(
    collection.nearTo(0, 5).find(({ index }) => index === 1),
    words,
  )
  // Without a vector for what is asked, all is as it was.
  assert.deepEqual(collection.near(read, 5, skip), plain.near(read, 5, skip))
})
