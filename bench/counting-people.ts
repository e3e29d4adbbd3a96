/**
 * What counting people takes, a step at a time and for a whole list: keys, hiding, both parties, codes.
 *   node_modules/.bin/node --import tsx bench/counting-people.ts [people]
 */
import { randomBytes } from "node:crypto"
import { pathToFileURL } from "node:url"
import { blind, evaluate, finalize, halfKeyFrom } from "../src/methods/oblivious/split-key.ts"
import { countPeople } from "../src/methods/person-key/count-people.ts"
import { matchKeys } from "../src/methods/person-key/match-keys.ts"
import type { Person } from "../src/methods/person-key/person.ts"

const random = (length = 32) => new Uint8Array(randomBytes(length))

/** Made people: names of letters, so that none is anybody's. */
const made = (index: number): Person => ({
  family: `van ${"bcdfgklmnr"[index % 10]}a${"bcdfgklmnr"[(index >> 3) % 10]}e${index.toString(26).replace(/\d/g, "o")}`,
  given: `${"aeiou"[index % 5]}n${"aeiou"[(index >> 2) % 5]}`,
  born: { kind: "day", year: 1950 + (index % 60), month: 1 + (index % 12), day: 1 + (index % 28) },
  sex: index % 2 === 0 ? 1 : 2,
  postcode: String(3500 + (index % 90)),
})

function measure(many: number): void {
  const time = <Made>(what: string, per: number, work: () => Made): Made => {
    const begin = performance.now()
    const result = work()
    const took = performance.now() - begin
    console.log(`${what.padEnd(42)} ${(took / per).toFixed(3)} ms each, ${(took / 1000).toFixed(2)} s`)
    return result
  }
  const [own, keyholder] = [halfKeyFrom(random(), "bench"), halfKeyFrom(random(), "bench")]
  const people = Array.from({ length: many }, (_, index) => made(index))
  const keys = time("keys of a person", many, () => people.map(matchKeys))
  const flat = keys.flatMap(({ strict, fuzzy }) => [strict, ...fuzzy])
  console.log(`${flat.length} keys of ${many} people`)
  const hidden = time("device: hide a key", flat.length, () => flat.map((key) => blind(key, random)))
  const asked = hidden.map(({ blinded }) => blinded)
  const first = time("server: evaluate and prove a key", flat.length, () => evaluate(own, asked, random))
  const second = time("keyholder: the same", flat.length, () => evaluate(keyholder, first.elements, random))
  const open: [Uint8Array, Uint8Array] = [own.open, keyholder.open]
  time("device: check both proofs, make a code", flat.length, () => finalize(hidden, { open, first, second }))
  const ten = Array.from({ length: 10 }, () => keys).flat()
  time(`count ${ten.length} registrations`, ten.length, () => countPeople(ten))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) measure(Number(process.argv[2] ?? 40))
