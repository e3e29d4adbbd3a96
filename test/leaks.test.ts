import assert from "node:assert/strict"
import { after, before, suite, test } from "node:test"
import { operations, pages } from "../src/app.tsx"
import { pathParameters } from "../src/platform/http/input.ts"
import { allows } from "../src/platform/http/may.ts"
import { type PersonName, people } from "./people.ts"
import { canaries, organisationNames, playCanaries } from "./support/canaries.ts"
import { openHouse, type TestHouse } from "./support/house.ts"

suite("nothing leaks, over every page and every question", () => {
  let nabij: TestHouse
  const ids = new Set<string>()
  let receipt = ""

  before(async () => {
    nabij = await openHouse()
    const world = await playCanaries(nabij)
    for (const id of world.ids) ids.add(id)
    receipt = world.receipt
  })
  after(() => nabij.close())

  const addresses = (path: string): string[] => {
    const [name, ...more] = pathParameters(path)
    if (!name) return [path]
    // Two ids in one address: the second is looked for with every first that could hold it, the bundle and the signals.
    const few = more.length > 0 ? [...ids].slice(0, 10) : [...ids]
    return few.map((id) => path.replace(`:${name}`, id)).flatMap(addresses)
  }

  for (const person of [...(Object.keys(people) as PersonName[]), "visitor"] as const) {
    test(`${person} reads only what is for ${person}`, async () => {
      const visit = person === "visitor" ? nabij.visitor : nabij.as(person)
      const hidden = canaries.filter(({ readers }) => !readers.includes(person))
      const outside = person === "wim" || person === "visitor"
      const roles = person === "visitor" ? [] : people[person].works[0].slice(1)
      const may = (permission: Parameters<typeof allows>[0]) =>
        allows(permission, { kind: "visitor" }) || roles.some((role) => permission.roles.includes(role as never))
      let read = 0
      const kept: string[] = []
      const look = async (address: string) => {
        const { status, text, headers } = await visit.get(address)
        assert.ok(status < 500, `${address} answered ${status}`)
        if (status === 200) read++
        for (const { word, what, beside = "" } of hidden)
          assert.ok(!(text.includes(word) && text.includes(beside)), `${person} finds ${what} at ${address}`)
        // Also for who may read it: the next at the same computer may not. Not meant are calls, and one's own name on top.
        for (const { word, what } of canaries.filter(({ word }) => /^\p{L}+$/u.test(word) && word !== "Klaprooslaan"))
          if (text.includes(word) && headers.get("cache-control") !== "no-store") kept.push(`${what} at ${address}`)
        if (outside && status === 200)
          for (const name of organisationNames) assert.ok(!text.includes(name), `${person} finds ${name} at ${address}`)
        assert.ok(
          !text.includes(receipt) && !text.includes(receipt.replaceAll(" ", "")),
          `a receipt stands at ${address}`,
        )
      }
      for (const operation of operations)
        if (operation.kind === "question" && may(operation.may))
          for (const address of addresses(operation.path)) await look(`/api/v1${address}`)
      for (const route of pages(nabij.house))
        if (route.kind !== "send" && may(route.question.may))
          for (const address of addresses(route.path)) await look(address)
      assert.deepEqual(kept, [], "stays in the browser")
      assert.ok(read > 5, `${person} could read only ${read} pages`)
    })
  }

  test("every canary is really there for those who may read it", async () => {
    const seen = async (person: PersonName, address: string, word: string) =>
      assert.match((await nabij.as(person).get(address)).text, new RegExp(word), `${person} at ${address}`)
    await seen("saskia", "/postvak", "Korenbloemveld")
    await seen("saskia", "/beheer/mensen", "Fatima Zerouali")
    await seen("els", "/postvak", "Zilverschoonpad")
    await seen("els", "/postvak", "Waterleliepoel")
    await seen("bram", "/postvak", "Boterbloemdijk")
    await seen("noor", "/hulp/lijst", "Pinksterbloemhof")
  })
})
