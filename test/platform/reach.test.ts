import assert from "node:assert/strict"
import { after, test } from "node:test"
import { readSettings } from "../../src/platform/config.ts"
import { deliverMail } from "../../src/platform/mail/deliver.ts"
import { type Message, type Reachable, send, wayTo } from "../../src/platform/mail/reach.ts"
import { runRound } from "../../src/platform/rounds.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import { mailsIn } from "../support/mails.ts"
import { openPostOffice } from "./post-office.ts"

const opened: { close(): Promise<void> }[] = []
after(async () => {
  for (const one of opened) await one.close()
})
async function houseWith(environment: Record<string, string>): Promise<TestHouse> {
  const nabij = await openHouse(environment)
  nabij.house.log = () => {}
  opened.push(nabij)
  return nabij
}

const gateway = { SMS_ADDRESS: "{number}@sms.example.nl" }
const link = `https://nabij.oeverstad.example/hulp/kun-jij/${"a_-0".repeat(11).slice(0, 43)}`
const message: Message = {
  ...{ subject: "Kun jij helpen?", body: `Iemand kan je hulp gebruiken.\n\n${link}\n`, link },
  short: ["Nabij: kun jij helpen? Kijk en zeg ja of nee. Nee mag altijd."],
}
const say = ({ house }: TestHouse, to: Reachable) =>
  house.database.kysely
    .transaction()
    .execute(async (database) => (await send({ database, house, now: house.clock() }, to, message)).kind)
const mobile: Reachable = { email: null, phone: "06 12345678" }

test("a mail comes before a text message, and where neither reaches somebody a person calls", async () => {
  const settings = (environment: Record<string, string>) => readSettings(environment)
  const on = settings(gateway)
  assert.deepEqual(wayTo(on, { ...mobile, email: "gever@voorbeeld.example" }).kind, "mail")
  assert.deepEqual(wayTo(on, mobile), { kind: "sms", recipient: "31612345678@sms.example.nl" })
  for (const phone of ["020 1234567", "+49 151 12345678", null])
    assert.deepEqual(wayTo(on, { email: null, phone }), { kind: "call" }, String(phone))
  assert.deepEqual(wayTo(settings({}), mobile), { kind: "call" }, "text messages are off unless they are set")
  const flemish = settings({ ...gateway, COUNTRY: "be" })
  assert.deepEqual(wayTo(flemish, { email: null, phone: "0475 12 34 56" }), {
    ...{ kind: "sms", recipient: "32475123456@sms.example.nl" },
  })
  const far = settings({ ...gateway, BASE_URL: `https://${"lang.".repeat(25)}example` })
  assert.deepEqual(wayTo(far, mobile), { kind: "call" }, "a link that fits in no message is not sent in one")
})

test("an address without a place for the number is refused at the start, in words", () => {
  for (const wrong of ["sms@example.nl", "{number}", "{number}{number}@", "<{number}@sms.example.nl>"])
    assert.throws(() => readSettings({ SMS_ADDRESS: wrong }), /SMS_ADDRESS: schrijf een mailadres met \{number\} erin/)
})

test("a text message arrives at the gateway once: one message long, with the link whole and no more than that", async () => {
  const office = await openPostOffice()
  opened.push(office)
  const nabij = await houseWith({ ...gateway, MAIL_URL: office.url, MAIL_FROM: "Nabij <nabij@oeverstad.example>" })
  assert.equal(await say(nabij, mobile), "sms")
  for (let round = 0; round < 2; round++) await runRound(nabij.house, deliverMail)
  assert.equal(office.letters.length, 1)
  const [letter] = office.letters
  assert.equal(letter?.to?.[0]?.address, "31612345678@sms.example.nl")
  assert.equal(letter?.from?.address, "nabij@oeverstad.example")
  assert.equal(letter?.subject ?? "", "")
  const text = (letter?.text ?? "").trim()
  assert.equal(text, `Nabij: kun jij helpen? Kijk en zeg ja of nee. Nee mag altijd.\n${link}`)
  assert.ok(text.length <= 160, String(text.length))
})

test("a gateway that refuses is tried again later, and one that is away holds everything", async () => {
  const office = await openPostOffice()
  opened.push(office)
  const nabij = await houseWith({ ...gateway, MAIL_URL: office.url })
  office.refused.add("31612345678@sms.example.nl")
  await say(nabij, mobile)
  await runRound(nabij.house, deliverMail)
  assert.equal((await mailsIn(nabij.house))[0]?.recipient, "31612345678@sms.example.nl")
  assert.equal(office.letters.length, 0)
  office.refused.clear()
  nabij.setClock("2026-11-19")
  await runRound(nabij.house, deliverMail)
  assert.equal(office.letters.length, 1)
  assert.equal((await mailsIn(nabij.house))[0]?.recipient, "", "of what is delivered only stays that it was")
})

test("neither the number nor the text lies open in the database while it waits", async () => {
  const nabij = await houseWith(gateway)
  await say(nabij, mobile)
  const { rows } = await nabij.house.database.pool.query("select row_to_json(m)::text as row from mail m")
  assert.equal(rows.length, 1)
  assert.doesNotMatch(rows[0].row, /31612345678|kun jij|hulp\/kun-jij|sms\.example/i)
})

test("where a person has to call nothing is written", async () => {
  const nabij = await houseWith({})
  assert.equal(await say(nabij, mobile), "call")
  assert.deepEqual(await mailsIn(nabij.house), [])
})
