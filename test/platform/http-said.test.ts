import assert from "node:assert/strict"
import { test } from "node:test"
import { addAreas, noord } from "../features/findings-world.ts"
import { nabij, openForAll } from "../support/in-house.ts"

let own: string
openForAll(async () => {
  await addAreas(nabij)
  const ride = {
    item: "vervoer",
    units: 4,
    area: noord,
    radius: 2000,
    languages: ["nl"],
    name: "Wout Tulleken",
    phone: "0612345678",
  }
  const { link } = (await nabij.visitor.api("POST", "/offers", ride)).json()
  own = new URL(link).pathname
})

/** What a browser keeps after a change on the own page, to give it back at the next. */
async function keptAfterChange(radius: string): Promise<string> {
  const answer = await nabij.visitor.post(`${own}/anders`, { radius, languages: ["nl"] })
  assert.equal(answer.status, 303, answer.text)
  const [cookie = ""] = answer.headers.getSetCookie().filter((one) => one.startsWith("nabij-gezegd="))
  return cookie.split(";")[0] ?? ""
}
const read = async (path: string, Cookie: string) => {
  const answer = await nabij.app.request(`http://localhost:3000${path}`, { headers: { Cookie } })
  return {
    text: await answer.text(),
    thrown: answer.headers.getSetCookie().join().includes("nabij-gezegd=; Max-Age=0"),
  }
}

test("who changes something on a page without a name reads there that it is kept, once", async () => {
  const kept = await keptAfterChange("0")
  const page = await read(own, kept)
  assert.match(page.text, /role="status"[\s\S]*Bewaard\. Het geldt vanaf nu/)
  assert.ok(page.thrown)
  assert.doesNotMatch((await read(own, "")).text, /role="status"/)
})

test("the next person at the same browser reads nothing of it, and after that nobody does", async () => {
  const kept = await keptAfterChange("1000")
  for (const path of ["/buurtacties", "/", "/signalen/nieuw", "/bestaat-niet"]) {
    const page = await read(path, kept)
    assert.doesNotMatch(page.text, /Bewaard/, path)
    assert.ok(page.thrown, path)
  }
})

test("the message names no address: that of an own page is a secret", async () => {
  const kept = decodeURIComponent(await keptAfterChange("5000"))
  assert.doesNotMatch(kept, new RegExp(own.split("/").at(-1) ?? ""))
  assert.doesNotMatch(kept, /mijn-aanbod/)
})
