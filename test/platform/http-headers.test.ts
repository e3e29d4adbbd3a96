import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { operations, pages } from "../../src/app.tsx"
import { type PersonName, people } from "../people.ts"
import { type Answer, openHouse, type TestHouse, type Visit } from "../support/house.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
})
after(() => nabij.close())

const filled = (path: string) => path.replace(/:\w+/g, "00000000-0000-4000-8000-000000000000")

/** Somebody who may ask this, so that the page itself is looked at and not its refusal. */
function visitFor(may: { visitor: boolean; roles: readonly string[] }): Visit {
  if (may.visitor) return nabij.visitor
  const found = Object.entries(people).find(([, { works }]) => may.roles.includes(works[0][1]))
  return found ? nabij.as(found[0] as PersonName) : nabij.visitor
}

/** The directives of a security policy, by name. */
const policyOf = (headers: Headers) =>
  new Map(
    (headers.get("content-security-policy") ?? "").split(/; */).map((directive) => {
      const [name = "", ...values] = directive.trim().split(" ")
      return [name, values] as const
    }),
  )

function assertSafe(what: string, { headers }: Pick<Answer, "headers">): void {
  const policy = policyOf(headers)
  assert.deepEqual(policy.get("default-src"), ["'none'"], what)
  for (const [name, values] of policy)
    for (const value of values) assert.match(value, /^'(none|self)'$/, `${what} ${name}`)
  for (const name of ["frame-ancestors", "base-uri"]) assert.deepEqual(policy.get(name), ["'none'"], `${what} ${name}`)
  assert.deepEqual(policy.get("form-action"), ["'self'"], what)
  const expected = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  }
  for (const [name, value] of Object.entries(expected)) assert.equal(headers.get(name), value, `${what} ${name}`)
  for (const power of ["camera", "microphone", "geolocation", "payment", "usb"])
    assert.ok(headers.get("permissions-policy")?.includes(`${power}=()`), `${what} ${power}`)
  for (const name of ["server", "x-powered-by", "access-control-allow-origin"])
    assert.equal(headers.get(name), null, `${what} ${name}`)
}

/** Nothing on a page may need what the policy refuses. */
function assertNothingInline(what: string, html: string): void {
  assert.doesNotMatch(html, /<style[\s>]|\sstyle="/i, what)
  assert.doesNotMatch(html, /<[^>]+\son[a-z]+="/i, what)
  for (const [, attributes = ""] of html.matchAll(/<script([^>]*)>/gi))
    assert.match(attributes, /src="\/assets\/[\w.-]+"/, what)
  assert.doesNotMatch(html, /(src|href)="(https?:)?\/\/(?!localhost)[^"]+\.(js|css|woff2?|png|svg)"/i, what)
  assert.doesNotMatch(html, /<(iframe|object|embed|base)[\s>]/i, what)
}

test("every page, file and refusal goes with the same strict headers, and nothing on it is inline", async () => {
  let seen = 0
  for (const route of pages(nabij.house)) {
    const { may } = route.kind === "send" ? route.action : route.question
    const visit = visitFor(may)
    const isSent = (route.kind === "send" && !route.arrives) || route.kind === "look"
    const answer = isSent ? await nabij.visitor.post(filled(route.path)) : await visit.get(filled(route.path))
    assertSafe(`${route.kind} ${route.path}`, answer)
    if (answer.headers.get("content-type")?.startsWith("text/html")) assertNothingInline(route.path, answer.text)
    if (answer.status === 200) seen++
  }
  assert.ok(seen > 30, `only ${seen} pages were shown`)
  for (const address of ["/bestaat-niet", "/assets/nabij.svg", "/assets/bestaat-niet.js", "/gezond"])
    assertSafe(address, await nabij.visitor.get(address))
})

test("every answer of the API goes with them too, is JSON and is kept by nobody", async () => {
  for (const { method, path, may } of operations) {
    const answer = await visitFor(may).api(method === "GET" ? "GET" : "PATCH", filled(path))
    assertSafe(`${method} ${path}`, answer)
    assert.match(answer.headers.get("content-type") ?? "", /^application\/(problem\+)?json/, path)
    assert.equal(answer.headers.get("cache-control"), "no-store", path)
    assert.equal(answer.headers.get("content-disposition"), 'attachment; filename="api.json"', path)
  }
})

test("no page is kept where somebody else could find it: protected data nowhere, the rest by no cache on the way", async () => {
  for (const route of pages(nabij.house)) {
    if (route.kind !== "show" && route.kind !== "file") continue
    const answer = await visitFor(route.question.may).get(filled(route.path))
    const cache = answer.headers.get("cache-control") ?? ""
    if (answer.status === 303) continue
    assert.match(cache, /^(no-store|private, no-cache)$/, `${route.path}: ${cache}`)
    if (route.kind === "show" && route.question.protected && answer.status === 200)
      assert.equal(cache, "no-store", route.path)
  }
  const entry = await nabij.visitor.get("/signalen/nieuw")
  assert.deepEqual(
    [entry.headers.get("cache-control"), entry.headers.get("referrer-policy"), entry.headers.get("set-cookie")],
    ["no-store", "no-referrer", null],
  )
})

test("what goes wrong for a visitor is as quiet as the form: nothing of the installation, no cookie, not kept", async () => {
  for (const path of ["/bestaat-niet", "/bundels/x", "/antwoord/x"]) {
    const page = await nabij.visitor.get(path)
    if (page.status === 303) continue
    assert.equal(page.status >= 400, true, path)
    assert.match(page.text, /Snel weg/, path)
    assert.deepEqual(
      ["cache-control", "referrer-policy", "set-cookie"].map((name) => page.headers.get(name)),
      ["no-store", "no-referrer", null],
      path,
    )
  }
  assert.doesNotMatch((await nabij.as("fatima").get("/bestaat-niet")).text, /Snel weg/)
})

test("who signs out leaves no page behind in the browser", async () => {
  const answer = await nabij.as("fatima").post("/uitloggen")
  assert.equal(answer.headers.get("clear-site-data"), '"cache"')
  assert.equal((await nabij.as("fatima").get("/signalen")).status, 303)
})

test("over https the address is never asked for in the open again, and the cookie is bound to this host", async () => {
  const safe = await openHouse({ BASE_URL: "https://nabij.example.org" })
  const page = await safe.visitor.get("/")
  assert.match(page.headers.get("strict-transport-security") ?? "", /max-age=31536000; includeSubDomains/)
  const signed = await safe.visitor.post("/aanmelden", {
    email: "fatima@voorbeeld.example",
    password: "een wachtwoord voor de proef",
  })
  assert.match(signed.headers.get("set-cookie") ?? "", /^__Host-nabij=[^;]+; .*Path=\/; HttpOnly; Secure; SameSite=Lax/)
  const out = await safe.app.request("https://nabij.example.org/uitloggen", {
    method: "POST",
    headers: { "Sec-Fetch-Site": "same-origin", Authorization: `Bearer ${safe.as("fatima").token}` },
  })
  assert.equal(out.status, 303)
  for (const cookie of out.headers.getSetCookie()) assert.match(cookie, /; Secure/, cookie)
  assert.ok(out.headers.getSetCookie().some((cookie) => cookie.startsWith("nabij-gezegd=")))
  await safe.close()
})
