import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import made from "../../src/example/help.json" with { type: "json" }
import { examplePassword } from "../../src/example/people.ts"
import { maskPersonalData } from "../../src/methods/text/personal-data.ts"
import { openEmptyHouse } from "../support/house.ts"

let opened: Awaited<ReturnType<typeof openEmptyHouse>>
before(async () => {
  opened = await openEmptyHouse()
  assert.equal((await opened.nabij.visitor.api("POST", "/example", {})).status, 201)
})
after(() => opened.drop())

async function signedIn(key: string): Promise<Record<string, string>> {
  const body = new URLSearchParams({ email: `${key}@voorbeeld.example`, password: examplePassword })
  const headers = { "Sec-Fetch-Site": "same-origin" }
  const answer = await opened.nabij.app.request("http://localhost:3000/aanmelden", { method: "POST", body, headers })
  return {
    Cookie: answer.headers
      .getSetCookie()
      .map((one) => one.split(";")[0])
      .join("; "),
  }
}

async function asked(key: string, path: string) {
  const answer = await opened.nabij.app.request(`http://localhost:3000/api/v1${path}`, { headers: await signedIn(key) })
  assert.equal(answer.status, 200, `${key} ${path}`)
  return await answer.json()
}

test("nobody in the example asks under what could be a name", () => {
  for (const { alias, ask } of made.asks)
    assert.deepEqual([...maskPersonalData(alias).spans, ...maskPersonalData(ask).spans], [], `${alias}: ${ask}`)
})

test("on the page of the example one signs in with one tap as who does something with help", async () => {
  const page = (await opened.nabij.visitor.get("/voorbeeld")).text
  const forms = page.match(/<form action="\/aanmelden".*?<\/form>/gs) ?? []
  assert.equal(forms.length, 6)
  for (const form of forms) {
    const email = /name="email" value="([^"]+)@voorbeeld/.exec(form)?.[1] ?? ""
    assert.ok(form.includes(`name="password" value="${examplePassword}"`), email)
    assert.match((await signedIn(email)).Cookie ?? "", /nabij=/)
  }
  assert.match(
    page,
    /<details[^>]*><summary>Haal de voorbeeldgemeente weg<[\s\S]*Terug kan niet[\s\S]*Ja, haal alles weg/,
  )
})

test("Noor finds proposals to approve, people who wait and help under way", async () => {
  const day = await asked("noor", "/help-planning")
  assert.ok(day.proven)
  assert.ok(day.proposed > 0, "proposals")
  assert.ok(day.needs > day.proposed, "somebody waits")
  assert.ok(day.running.length > 0, "matches under way")
})

test("matches of the example ended in every way that they can", async () => {
  const { rows } = await opened.nabij.house.database.pool.query("select distinct step from help_match_step")
  const steps = new Set(rows.map(({ step }) => step))
  for (const step of ["approved", "agreed", "declined", "accepted", "notAccepted", "done", "notDone"])
    assert.ok(steps.has(step), step)
})

test("Els finds an application to the emergency fund that waits for a second yes", async () => {
  const { named, waiting, free } = await asked("els", "/fund-decisions")
  assert.deepEqual([named, waiting.length, free > 0], [true, 1, true])
})

test("Els finds that bicycles are asked for and do not come, counted without anybody's name", async () => {
  const { rows } = await opened.nabij.house.database.pool.query<{ needs: number; sources: number }>(`
    select sum(needs)::int as needs, (select count(distinct organisation_id)::int from need where item_code = 'fiets') as sources
    from unmet_number where kind = 'help' and theme_code = 'mobiliteit'`)
  assert.ok((rows[0]?.needs ?? 0) >= 5 && (rows[0]?.sources ?? 0) >= 3, JSON.stringify(rows))
  const answer = await opened.nabij.app.request("http://localhost:3000/wat-niet-lukte", {
    headers: await signedIn("els"),
  })
  const page = await answer.text()
  assert.match(page, /Vervoer/)
  for (const { alias } of made.asks) assert.ok(!page.includes(alias), alias)
})
