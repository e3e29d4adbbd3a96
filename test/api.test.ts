import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { operations } from "../src/app.tsx"
import { openHouse, type TestHouse } from "./support/house.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
})
after(() => nabij.close())

test("the OpenAPI document describes every operation, with its problems", async () => {
  const answer = await nabij.visitor.get("/api/v1/openapi.json")
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get("api-version"), "1.0.0")
  const document = answer.json()
  assert.equal(document.openapi, "3.1.0")
  assert.match(document.servers[0].url, /\/v1$/)
  for (const operation of operations) {
    const described = document.paths[operation.path.replace(/:(\w+)/g, "{$1}")]?.[operation.method.toLowerCase()]
    assert.equal(described?.operationId, operation.name)
    assert.ok(described.responses["400"] && described.responses["404"])
  }
})

test("an address that does not exist answers with a problem, in Dutch", async () => {
  const answer = await nabij.visitor.api("GET", "/nergens")
  assert.equal(answer.status, 404)
  assert.equal(answer.headers.get("content-type"), "application/problem+json")
  assert.equal(answer.json().title, "Dit adres bestaat niet in de API van Nabij.")
})

test("a body that is not JSON is refused with a sentence", async () => {
  const answer = await nabij.app.request("http://localhost:3000/api/v1/sessions", {
    method: "POST",
    body: "{",
    headers: { "Content-Type": "application/json" },
  })
  assert.equal(answer.status, 400)
  assert.match(await answer.text(), /geen JSON-object/)
})

test("a form sent from another site is refused", async () => {
  const answer = await nabij.app.request("http://localhost:3000/aanmelden", {
    method: "POST",
    body: new URLSearchParams({ email: "a@b.nl", password: "x" }),
    headers: { Origin: "https://elders.example", "Sec-Fetch-Site": "cross-site" },
  })
  assert.equal(answer.status, 403)
})

test("no page runs or loads anything from elsewhere", async () => {
  const answer = await nabij.visitor.get("/")
  const policy = answer.headers.get("content-security-policy") ?? ""
  assert.match(policy, /default-src 'none'/)
  assert.doesNotMatch(policy, /unsafe/)
  assert.doesNotMatch(answer.text, / style="|<script(?![^>]*src=)/)
})
