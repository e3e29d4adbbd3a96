import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { test } from "node:test"
import { ristretto255, ristretto255_oprf } from "@noble/curves/ed25519.js"
import { toHex } from "../../../src/methods/oblivious/hex.ts"
import { blind, evaluate, finalize, type HalfKey, halfKeyFrom } from "../../../src/methods/oblivious/split-key.ts"

const random = (length = 32) => new Uint8Array(randomBytes(length))
const half = (purpose: string, seed = random(32)) => halfKeyFrom(seed, purpose)
const words = ["1/ERIN/17051980/2", "3/fris/17051980"]

function tokens(first: HalfKey, second: HalfKey, given = words): string[] {
  const blinded = given.map((word) => blind(word, random))
  const one = evaluate(
    first,
    blinded.map(({ blinded }) => blinded),
    random,
  )
  const two = evaluate(second, one.elements, random)
  return finalize(blinded, { open: [first.open, second.open], first: one, second: two }).map(toHex)
}

test("two halves give what RFC 9497 gives for the whole key, each time the same", () => {
  const [first, second] = [half("schulden 2026"), half("schulden 2026")]
  const { Fn } = ristretto255.Point
  const whole = Fn.toBytes(Fn.mul(Fn.fromBytes(first.secret), Fn.fromBytes(second.secret)))
  const expected = words.map((word) => {
    const input = new TextEncoder().encode(word)
    const { blind, blinded } = ristretto255_oprf.voprf.blind(input)
    const open = ristretto255.Point.BASE.multiply(Fn.fromBytes(whole)).toBytes()
    const { evaluated, proof } = ristretto255_oprf.voprf.blindEvaluate(whole, open, blinded)
    return toHex(ristretto255_oprf.voprf.finalize(input, blind, evaluated, blinded, open, proof).subarray(0, 16))
  })
  assert.deepEqual(tokens(first, second), expected)
  assert.deepEqual(tokens(first, second), expected)
})

test("neither half alone gives the token, nor does another year or purpose", () => {
  const [one, other] = [random(32), random(32)]
  const made = tokens(half("schulden 2026", one), half("schulden 2026", other))
  const { voprf } = ristretto255_oprf
  for (const seed of [one, other]) {
    const { secret } = half("schulden 2026", seed)
    const own = words.map((word) => {
      const input = new TextEncoder().encode(word)
      const { blind, blinded } = voprf.blind(input)
      return toHex(ristretto255_oprf.oprf.finalize(input, blind, ristretto255_oprf.oprf.blindEvaluate(secret, blinded)))
    })
    for (const token of made) assert.ok(!own.some((guess) => guess.startsWith(token)))
  }
  const year = tokens(half("schulden 2027", one), half("schulden 2027", other))
  const purpose = tokens(half("wonen 2026", one), half("wonen 2026", other))
  assert.equal(new Set([...made, ...year, ...purpose]).size, 6)
})

test("what a party sees is another element each time, so it cannot tell who comes twice", () => {
  const seen = Array.from({ length: 20 }, () => toHex(blind(words[0] as string, random).blinded))
  assert.equal(new Set(seen).size, 20)
})

test("a party that uses another half than it told is found out, whichever of the two it is", () => {
  const [first, second, strange] = [half("a"), half("a"), half("a")]
  const blinded = words.map((word) => blind(word, random))
  const asked = blinded.map(({ blinded }) => blinded)
  const open: [Uint8Array, Uint8Array] = [first.open, second.open]
  const honest = evaluate(first, asked, random)
  const onward = evaluate(second, honest.elements, random)
  assert.equal(finalize(blinded, { open, first: honest, second: onward }).length, 2)
  const false1 = evaluate({ secret: strange.secret, open: first.open }, asked, random)
  const false2 = evaluate({ secret: strange.secret, open: second.open }, honest.elements, random)
  const after1 = evaluate(second, false1.elements, random)
  assert.throws(() => finalize(blinded, { open, first: false1, second: after1 }), /proof/)
  assert.throws(() => finalize(blinded, { open, first: honest, second: false2 }), /proof/)
  const swapped = { ...onward, elements: onward.elements.toReversed() }
  assert.throws(() => finalize(blinded, { open, first: honest, second: swapped }), /proof/)
  assert.throws(() => finalize(blinded, { open, first: honest, second: { ...onward, elements: [] } }), /number/)
})

test("what is no element of the group, or the one that tells nothing, is refused by parties and by the device", () => {
  const [first, second] = [half("a"), half("b")]
  const zero = new Uint8Array(32)
  // The prime of the field itself: another spelling of 0. And 1, which is negative here.
  const prime = Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? 0xed : at === 31 ? 0x7f : 0xff))
  const negative = Uint8Array.from({ length: 32 }, (_, at) => Number(at === 0))
  for (const element of [zero, prime, negative, new Uint8Array(32).fill(255), zero.subarray(1), new Uint8Array(33)])
    assert.throws(() => evaluate(first, [element], random))
  const asked = [blind(words[0] as string, random)]
  const one = evaluate(
    first,
    asked.map(({ blinded }) => blinded),
    random,
  )
  const two = evaluate(second, one.elements, random)
  const open = [first.open, second.open] as const
  assert.equal(finalize(asked, { open, first: one, second: two }).length, 1)
  assert.throws(() => finalize(asked, { open, first: { ...one, elements: [zero] }, second: two }))
  assert.throws(() => finalize(asked, { open: [zero, second.open], first: one, second: two }))
  assert.throws(() => finalize(asked, { open, first: { ...one, proof: one.proof.subarray(1) }, second: two }))
  assert.throws(() => finalize(asked, { open, first: one, second: { ...two, elements: [] } }))
})
