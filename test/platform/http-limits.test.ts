import assert from "node:assert/strict"
import { connect } from "node:net"
import { after, before, suite, test } from "node:test"
import { gzipSync } from "node:zlib"
import { serve } from "@hono/node-server"
import { serverLimits } from "../../src/platform/http/server-limits.ts"
import { checksumsOf } from "../support/checksums.ts"
import { openHouse, type TestHouse } from "../support/house.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse({ MAX_UPLOAD_MB: "2" })
})
after(() => nabij.close())

const megabyte = 1024 * 1024
const json = { "Content-Type": "application/json" }
const send = async (path: string, init: RequestInit & { as?: "fatima" | "anita" | "saskia" }) => {
  const token = init.as && nabij.as(init.as).token
  const headers = { "Sec-Fetch-Site": "same-origin", ...(token && { Cookie: `nabij=${token}` }), ...init.headers }
  const response = await nabij.app.request(`http://localhost:3000${path}`, { method: "POST", ...init, headers })
  return { status: response.status, text: await response.text() }
}

suite("what is sent stays within bounds", () => {
  const report = (account: string) => JSON.stringify({ account, mode: "anonymous", week: "2026-W46" })

  test("a text of more than a megabyte is refused on every form and operation that takes no file", async () => {
    const body = report("x".repeat(megabyte + 1))
    for (const path of ["/api/v1/signals", "/api/v1/sessions", "/signalen/nieuw"]) {
      const form = { "Content-Type": "application/x-www-form-urlencoded" }
      const answer = await send(path, { headers: path.startsWith("/api") ? json : form, body })
      assert.equal(answer.status, 413, path)
      assert.match(answer.text, /niets opgeslagen/)
    }
  })

  test("a body that does not say how long it is, is counted while it comes", async () => {
    const piece = new TextEncoder().encode("x".repeat(100_000))
    let sent = 0
    const body = new ReadableStream({
      pull(controller) {
        sent++
        if (sent > 200) controller.close()
        else controller.enqueue(piece)
      },
    })
    const answer = await send("/api/v1/sessions", { headers: json, body, duplex: "half" } as RequestInit)
    assert.equal(answer.status, 413)
    assert.ok(sent < 30, `${sent} pieces were read`)
  })

  test("the same on a form, which says why and not that it broke", async () => {
    for (const type of ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]) {
      const body = new Blob([
        `--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n${"x".repeat(2 * megabyte)}`,
      ]).stream()
      const headers = { "Content-Type": type }
      const answer = await send("/signalen/nieuw", { headers, body, duplex: "half" } as RequestInit)
      assert.equal(answer.status, 413, type)
    }
  })

  test("a file may be as large as the installation says, and no larger, and says what to do then", async () => {
    const file = (bytes: number) => {
      const form = new FormData()
      form.append("file", new File(["tekst;week\n".padEnd(bytes, "x")], "signalen.csv"))
      return form
    }
    assert.notEqual((await send("/beheer/inlezen", { as: "anita", body: file(1.5 * megabyte) })).status, 413)
    const answer = await send("/beheer/inlezen", { as: "anita", body: file(2.5 * megabyte) })
    assert.equal(answer.status, 413)
    assert.match(answer.text, /groter dan 2 MB/)
  })

  test("what is packed is not unpacked: ten megabytes in ten kilobytes are refused", async () => {
    const body = gzipSync(Buffer.from(report("x".repeat(10 * megabyte))))
    assert.ok(body.length < 20_000)
    for (const encoding of ["gzip", "br", "deflate", "gzip, gzip"])
      for (const path of ["/api/v1/signals", "/signalen/nieuw"]) {
        const answer = await send(path, {
          headers: { ...json, "Content-Encoding": encoding },
          body: new Uint8Array(body),
        })
        assert.equal(answer.status, 415, `${path} ${encoding}`)
      }
  })

  test("a hundred thousand fields do not keep the server busy", async () => {
    const before = performance.now()
    const body = Array.from({ length: 100_000 }, (_, index) => `f${index}=1`).join("&")
    const form = { "Content-Type": "application/x-www-form-urlencoded" }
    assert.equal((await send("/signalen/nieuw", { headers: form, body })).status, 400)
    const same = "a=1&".repeat(200_000)
    assert.equal((await send("/signalen/nieuw", { headers: form, body: same })).status, 400)
    assert.ok(performance.now() - before < 20_000)
  })

  test("what does not fit a hundred thousand times is told shortly", async () => {
    const many = Array.from({ length: 100_000 }, () => 1)
    for (const causes of [many, many.slice(0, 20_000)]) {
      const sent = JSON.stringify({ ...JSON.parse(report("Iemand mijdt de huisarts om de kosten")), causes })
      const answer = await send("/api/v1/signals", { headers: json, body: sent })
      assert.equal(answer.status, 400)
      assert.ok(answer.text.length < 10_000, `${answer.text.length} signs back`)
    }
    const form = { "Content-Type": "application/x-www-form-urlencoded" }
    const page = await send("/signalen/nieuw", { headers: form, body: `account=x${"&causes=a".repeat(20_000)}` })
    assert.equal(page.status, 400)
    assert.ok(page.text.length < 100_000, `${page.text.length} signs back`)
  })

  test("what is nested without end is refused kindly, in a text, a list and a thing", async () => {
    const lists = "[".repeat(300_000) + "]".repeat(300_000)
    const things = `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`
    for (const field of ["account", "causes", "zomaar"])
      for (const nested of [lists, things]) {
        const answer = await send("/api/v1/signals", { headers: json, body: `{"${field}":${nested}}` })
        assert.equal(answer.status, 400, field)
        assert.match(answer.text, /te diep/)
      }
  })

  test("who may not do something is refused before anything of the body is read", async () => {
    for (const path of ["/api/v1/signal-imports", "/beheer/inlezen"]) {
      let asked = 0
      const body = new ReadableStream(
        {
          pull(controller) {
            asked++
            if (asked > 50) controller.close()
            else controller.enqueue(new Uint8Array(1000))
          },
        },
        { highWaterMark: 0 },
      )
      const answer = await send(path, { headers: json, body, duplex: "half" } as RequestInit)
      assert.ok([303, 401].includes(answer.status), `${path}: ${answer.status}`)
      assert.ok(asked < 10, `${path}: ${asked} pieces were read`)
    }
  })
})

test("the API takes JSON and nothing that only looks like it", async () => {
  const body = JSON.stringify({ account: "Een gezin stookt niet", mode: "anonymous", week: "2026-W46" })
  for (const type of ["text/html", "application/x-www-form-urlencoded", "application/xml", "application/jsonp"]) {
    const answer = await send("/api/v1/signals", { headers: { "Content-Type": type }, body })
    assert.equal(answer.status, 415, type)
  }
  for (const type of [
    "application/json",
    "application/json; charset=utf-8",
    "application/merge-patch+json",
    "text/plain",
  ])
    assert.notEqual((await send("/api/v1/signals", { headers: { "Content-Type": type }, body })).status, 415, type)
})

suite("methods that an address does not have do nothing", () => {
  test("other methods are refused, and no header makes one method another", async () => {
    const before = await checksumsOf(nabij.house.database)
    for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND", "LOCK"])
      for (const path of ["/signalen/nieuw", "/api/v1/signals", "/"]) {
        const answer = await send(path, { method, as: "fatima" })
        assert.ok([404, 405].includes(answer.status), `${method} ${path}: ${answer.status}`)
      }
    for (const header of ["X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method"]) {
      const answer = await send("/api/v1/me", { method: "GET", as: "fatima", headers: { [header]: "DELETE" } })
      assert.equal(answer.status, 200)
      assert.equal((await send("/signalen/nieuw?_method=DELETE", { as: "fatima" })).status, 400)
    }
    assert.deepEqual(await checksumsOf(nabij.house.database), before)
  })

  test("asking for the head only answers as a page does, without its body", async () => {
    const answer = await send("/agenda", { method: "HEAD" })
    assert.deepEqual([answer.status, answer.text], [200, ""])
  })

  test("an address of another installation in the request changes no link and no redirect", async () => {
    for (const name of ["Host", "X-Forwarded-Host", "Forwarded", "X-Original-URL", "X-Rewrite-URL"]) {
      const answer = await send("/", { method: "GET", headers: { [name]: "elders.example" } })
      assert.ok(!answer.text.includes("elders.example"), name)
    }
  })
})

suite("a connection takes no more than its share", () => {
  let port = 0
  let server: ReturnType<typeof serve>
  before(async () => {
    // The same limits, in a hurry.
    const hurried = { ...serverLimits, headersTimeout: 400, requestTimeout: 900, connectionsCheckingInterval: 100 }
    await new Promise<void>((resolve) => {
      server = serve({ fetch: nabij.app.fetch, port: 0, hostname: "127.0.0.1", serverOptions: hurried }, (at) => {
        port = at.port
        resolve()
      })
    })
  })
  after(() => new Promise((resolve) => server.close(() => resolve(undefined))))

  /** Everything that the server says to these bytes, until it hangs up. */
  const say = (...pieces: string[]) =>
    new Promise<string>((resolve, reject) => {
      let heard = ""
      const socket = connect(port, "127.0.0.1", () => {
        for (const piece of pieces) socket.write(piece)
      })
      socket.setTimeout(8_000, () => reject(new Error("the server keeps listening")))
      socket.on("data", (data) => {
        heard += data
      })
      socket.on("error", () => {})
      socket.on("close", () => {
        socket.destroy()
        resolve(heard)
      })
    })

  test("headers of more than 16 kB are refused", async () => {
    assert.match(await say(`GET / HTTP/1.1\r\nHost: x\r\nX-Lang: ${"x".repeat(20_000)}\r\n\r\n`), /^HTTP\/1\.1 431 /)
    assert.match(await say(`GET /${"x".repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`), /^HTTP\/1\.1 431 /)
  })

  test("who sends headers one at a time and never ends is hung up on", async () => {
    assert.match(await say("GET / HTTP/1.1\r\nHost: x\r\nX-Een: 1\r\n"), /^HTTP\/1\.1 408 |^$/)
  })

  test("who says how much comes and then sends nothing is hung up on", async () => {
    const head = "POST /aanmelden HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    assert.match(await say(`${head}Content-Length: 5000\r\n\r\n`, "email=a"), /^HTTP\/1\.1 408 |^$/)
  })

  test("two lengths in one request, or a length and pieces, are refused", async () => {
    const head = "POST /aanmelden HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
    assert.match(await say(`${head}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhallo`), /^HTTP\/1\.1 400 /)
    assert.match(
      await say(`${head}Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n`),
      /^HTTP\/1\.1 400 /,
    )
  })
})
