import assert from "node:assert/strict"
import { test } from "node:test"
import { removeWhatIsDue } from "../../src/features/history/removing.ts"
import { sealExisting } from "../../src/platform/database/seal-existing.ts"
import { password } from "../seeds.ts"
import { made, nabij, openForAll, query } from "../support/in-house.ts"
import { breaks } from "./history-world.ts"

let need = ""

const went = async () => {
  const rows = await query("select kind, amount from deletion where kind not in ('texts', 'authors') order by entry")
  return rows.map(({ kind, amount }) => `${amount} ${kind}`)
}

openForAll(async () => {
  await removeWhatIsDue(nabij.house)
  need = (
    await made("fatima", "/needs", { alias: "de buurvrouw", ask: "Wie helpt een bed verhuizen", urgency: "later" })
  ).id
  await made("saskia", "/invitations", {
    name: "Karin Postma",
    email: "karin@voorbeeld.example",
    role: "worker",
    organisationId: nabij.organisation["wijkteam-noord"],
  })
  await query("update membership set ended_at = '2026-11-18' where person_id = $1", [nabij.person.joris])
  await query(
    "insert into mail (id, recipient, subject, body, created_at, attempts) values (gen_random_uuid(), 'x', 'x', 'x', '2026-11-18', 12)",
  )
})

test("an invitation that nobody took and a mail that never arrived are gone a month later, and that is written down", async () => {
  nabij.setClock("2026-12-21")
  await query("delete from mail where attempts < 12")
  await removeWhatIsDue(nabij.house)
  assert.deepEqual(await went(), ["1 mails"])
  nabij.setClock("2027-02-01")
  await removeWhatIsDue(nabij.house)
  assert.deepEqual(await went(), ["1 mails", "1 invitations"])
  const [invitation] = await query("select name, email from invitation")
  assert.deepEqual(invitation, { name: "", email: null })
  assert.deepEqual(await breaks(), [])
})

test("who has no role any more cannot come in after a year; the name stays with what they decided", async () => {
  nabij.setClock("2027-11-17")
  await removeWhatIsDue(nabij.house)
  assert.equal((await went()).length, 2)
  nabij.setClock("2027-11-19")
  await removeWhatIsDue(nabij.house)
  assert.deepEqual((await went()).slice(2), ["1 accounts"])
  const [joris] = await query("select email, password_hash, name <> '' as named from person where id = $1", [
    nabij.person.joris,
  ])
  assert.deepEqual(joris, { email: "", password_hash: null, named: true })
  assert.deepEqual(await query("select 1 from session where person_id = $1", [nabij.person.joris]), [])
  const again = await nabij.visitor.api("POST", "/sessions", { email: "joris@voorbeeld.example", password })
  assert.equal(again.status, 400)
  assert.equal((await query("select 1 from person where email = ''")).length, 1, "nobody else")
  await sealExisting(nabij.house.database.pool, nabij.house.secret, () => {})
  assert.deepEqual(await breaks(), [])
})

test("the words of a need go two years after its last step, that it was there stays", async () => {
  nabij.setClock("2028-11-17")
  await made("noor", `/needs/${need}/uptake`, { id: need })
  nabij.setClock("2030-11-16")
  await removeWhatIsDue(nabij.house)
  assert.equal((await query("select ask from need"))[0]?.ask === "", false)
  nabij.setClock("2030-11-18")
  await removeWhatIsDue(nabij.house)
  assert.deepEqual((await query("select alias, ask from need"))[0], { alias: "", ask: "" })
  const told = (await nabij.as("noor").api("GET", `/open-needs/${need}`)).text
  assert.match(told, /Schuilnaam is verwijderd/)
  assert.doesNotMatch(told, /buurvrouw|verhuizen/)
  assert.deepEqual(await breaks(), [])
})

test("words go only by rule: nobody empties, changes or removes them otherwise, and verify says so where they did", async () => {
  await assert.rejects(query("update need set ask = ''"), /append-only/)
  await assert.rejects(query("update resolution_verdict set remark = 'x'; delete from need"), /append-only/)
  const as = (text: string) =>
    query(`begin; set local nabij.why = 'retention'; ${text}; commit`).finally(() => query("rollback"))
  await assert.rejects(as("update need set ask = 'anders'"), /append-only/)
  await assert.rejects(as("update need set urgency = 'today'"), /append-only/)
  await assert.rejects(as("delete from need"), /append-only/)
  await query("update invitation set name = 'x'")
  assert.deepEqual(
    (await breaks()).map(({ where }) => where),
    ["deletion invitations"],
  )
  await query("update invitation set name = ''")
})

test("the administrator reads what went and by which rule", async () => {
  const page = (await nabij.as("anita").get("/beheer/bewaren")).text
  assert.match(page, /1 uitnodiging/)
  assert.match(page, /1 hulpvraag/)
  assert.match(page, /Wie 12 maanden nergens meer een rol heeft, kan niet meer terug/)
})
