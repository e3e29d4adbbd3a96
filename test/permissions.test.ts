import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import { after, before, test } from "node:test"
import { operations, pages } from "../src/app.tsx"
import { pathParameters } from "../src/platform/http/input.ts"
import { type Role, roles } from "../src/platform/http/who.ts"
import { type PersonName, people } from "./people.ts"
import { openHouse, type TestHouse } from "./support/house.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
})
after(() => nabij.close())

const filled = (path: string) => path.replace(/:\w+/g, () => randomUUID())

/** Somebody of the seed people with exactly this role in the first organisation. */
function somebody(role: Role): PersonName {
  const found = Object.entries(people).find(([, { works }]) => works[0].slice(1).join() === role)
  assert.ok(found, `no seed person is only ${role}`)
  return found[0] as PersonName
}

test("every operation has a name of its own, a path of nouns and a summary", () => {
  const names = operations.map((operation) => operation.name)
  assert.deepEqual([...new Set(names)], names)
  const places = operations.map((operation) => `${operation.method} ${operation.path}`)
  assert.deepEqual([...new Set(places)], places)
  for (const operation of operations) {
    assert.match(operation.path, /^(\/[a-z0-9-]+|\/:[a-zA-Z]+)+$/, operation.name)
    assert.ok(operation.summary.length > 5, operation.name)
    for (const name of pathParameters(operation.path))
      assert.ok(name in operation.input.shape, `${operation.name}: ${name}`)
  }
})

test("who has no role for an operation finds nothing there, whatever they send", async () => {
  for (const operation of operations) {
    for (const role of roles.filter((role) => !operation.may.visitor && !operation.may.roles.includes(role))) {
      const answer = await nabij
        .as(somebody(role))
        .api(operation.method, filled(operation.path), operation.method === "GET" ? undefined : {})
      assert.equal(answer.status, 404, `${operation.name} as ${role}: ${answer.text}`)
    }
  }
})

test("who is not signed in is asked to sign in first", async () => {
  for (const operation of operations.filter((operation) => !operation.may.visitor)) {
    const answer = await nabij.visitor.api(
      operation.method,
      filled(operation.path),
      operation.method === "GET" ? undefined : {},
    )
    assert.equal(answer.status, 401, operation.name)
    assert.equal(answer.headers.get("content-type"), "application/problem+json", operation.name)
  }
})

test("who may do something is never told that it does not exist because of the role", async () => {
  const withoutIds = operations.filter(({ name, path }) => name !== "signOut" && pathParameters(path).length === 0)
  for (const operation of withoutIds) {
    for (const role of operation.may.roles) {
      const answer = await nabij
        .as(somebody(role))
        .api(operation.method, operation.path, operation.method === "GET" ? undefined : {})
      assert.ok(
        [200, 201, 400, 409].includes(answer.status),
        `${operation.name} as ${role}: ${answer.status} ${answer.text}`,
      )
    }
  }
})

test("a page follows the permission of its question or action", async () => {
  for (const route of pages(nabij.house)) {
    const operation = route.kind === "send" ? route.action : route.question
    if (operation.may.visitor) continue
    for (const role of roles.filter((role) => !operation.may.roles.includes(role))) {
      const visit = nabij.as(somebody(role))
      const isSent = route.kind === "send" || route.kind === "look"
      const answer = isSent ? await visit.post(filled(route.path)) : await visit.get(filled(route.path))
      assert.equal(answer.status, 404, `${route.path} as ${role}`)
    }
  }
})
