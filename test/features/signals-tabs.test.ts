import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { openHouse, type TestHouse } from "../support/house.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
})
after(() => nabij.close())

const account = "Jongeren durven niet te lenen voor hun opleiding"
const idOf = (code: string) => nabij.organisation[code] ?? ""
const storedFor = async () =>
  (await nabij.house.database.pool.query("select organisation_id from signal")).rows.map((row) => row.organisation_id)
const switchTo = (code: string) =>
  nabij.as("mehmet").api("PUT", "/sessions/current/organisation", { organisationId: idOf(code) })

test("what Mehmet wrote for one organisation is not stored for the other, and his text is kept", async () => {
  const mehmet = nabij.as("mehmet")
  const open = await mehmet.get("/signalen/nieuw")
  const [, organisationId = ""] = /name="organisationId" value="([\w-]+)"/.exec(open.text) ?? []
  assert.equal(organisationId, idOf("jeugdpunt-linde"))
  await switchTo("wijkteam-noord")
  for (const mode of ["named", "code"]) {
    const refused = await mehmet.post("/signalen/nieuw", { account, week: "2026-W46", mode, organisationId })
    assert.equal(refused.status, 400, mode)
    assert.match(refused.text, /Nu werk je voor Wijkteam Noord\. Er is nog niets doorgegeven, je tekst staat er nog/)
    assert.match(refused.text, new RegExp(account))
    assert.match(refused.text, new RegExp(`name="organisationId" value="${idOf("wijkteam-noord")}"`))
    assert.match(refused.text, /De signaalcoördinator van Wijkteam Noord ziet je naam/)
  }
  assert.deepEqual(await storedFor(), [])
  const form = { account, week: "2026-W46", mode: "named", organisationId: idOf("wijkteam-noord") }
  assert.equal((await mehmet.post("/signalen/nieuw", form)).status, 200, "sent once more on purpose")
  assert.deepEqual(await storedFor(), [idOf("wijkteam-noord")])
  await switchTo("jeugdpunt-linde")
})

test("a program may leave the organisation out, and without a name it makes no difference", async () => {
  const mehmet = nabij.as("mehmet")
  const told = { account, week: "2026-W46" }
  assert.equal((await mehmet.api("POST", "/signals", { ...told, mode: "named" })).status, 201)
  const organisationId = idOf("wijkteam-noord")
  assert.equal((await mehmet.api("POST", "/signals", { ...told, mode: "named", organisationId })).status, 400)
  assert.equal((await mehmet.api("POST", "/signals", { ...told, mode: "anonymous", organisationId })).status, 201)
  assert.ok((await storedFor()).includes(null))
  assert.doesNotMatch((await nabij.visitor.get("/signalen/nieuw")).text, /organisationId/)
})
