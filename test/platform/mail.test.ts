import assert from "node:assert/strict"
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { after, test } from "node:test"
import PostalMime from "postal-mime"
import { deliverMail } from "../../src/platform/mail/deliver.ts"
import { writeMail } from "../../src/platform/mail/write-mail.ts"
import { runRound } from "../../src/platform/rounds.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
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

const write = ({ house }: TestHouse, recipient: string, subject = "Een vraag") =>
  house.database.kysely
    .transaction()
    .execute((database) =>
      writeMail(
        database,
        { recipient, subject, body: "Beste Wim,\n\nHoe gaat het met de jeugd? €, ë en ‘aanhaling’.\n" },
        house.clock(),
      ),
    )
const deliver = ({ house }: TestHouse) => runRound(house, deliverMail)
const waiting = ({ house }: TestHouse) =>
  house.database.kysely
    .selectFrom("mail")
    .select(["recipient", "attempts", "lastFault"])
    .where("sentAt", "is", null)
    .execute()

test("a mail arrives once at the mail server, with its words whole", async () => {
  const office = await openPostOffice()
  opened.push(office)
  const nabij = await houseWith({ MAIL_URL: office.url, MAIL_FROM: "Nabij <nabij@oeverstad.example>" })
  await write(nabij, "wim@voorbeeld.example", "Een vraag over jeugd, uiterlijk 1 maart – alstublieft")
  await deliver(nabij)
  await deliver(nabij)
  assert.equal(office.letters.length, 1)
  const [letter] = office.letters
  assert.equal(letter?.subject, "Een vraag over jeugd, uiterlijk 1 maart – alstublieft")
  assert.equal(letter?.from?.address, "nabij@oeverstad.example")
  assert.equal(letter?.to?.[0]?.address, "wim@voorbeeld.example")
  assert.match(letter?.text ?? "", /€, ë en ‘aanhaling’/)
  assert.deepEqual(await waiting(nabij), [])
})

test("while the mail server is down everything waits, and then arrives once, in order", async () => {
  const first = await openPostOffice()
  const { port } = first
  await first.close()
  const nabij = await houseWith({ MAIL_URL: first.url })
  for (const name of ["wim", "els", "saskia"]) await write(nabij, `${name}@voorbeeld.example`)
  for (let round = 0; round < 15; round++) await deliver(nabij)
  assert.equal((await waiting(nabij)).length, 3)
  assert.match((await waiting(nabij))[0]?.lastFault ?? "", /ECONNREFUSED/)
  const again = await openPostOffice(port)
  opened.push(again)
  await deliver(nabij)
  await deliver(nabij)
  assert.deepEqual(
    again.letters.map((letter) => letter.to?.[0]?.address),
    ["wim@voorbeeld.example", "els@voorbeeld.example", "saskia@voorbeeld.example"],
  )
})

test("a refused address does not hold up the others, and is tried again later", async () => {
  const office = await openPostOffice()
  opened.push(office)
  const nabij = await houseWith({ MAIL_URL: office.url })
  office.refused.add("fout@voorbeeld.example")
  await write(nabij, "fout@voorbeeld.example")
  await write(nabij, "wim@voorbeeld.example")
  await deliver(nabij)
  await deliver(nabij)
  assert.deepEqual(
    office.letters.map((letter) => letter.to?.[0]?.address),
    ["wim@voorbeeld.example"],
  )
  const [left] = await waiting(nabij)
  assert.equal(left?.attempts, 1, "not tried again at once")
  office.refused.clear()
  nabij.setClock("2026-11-19")
  await deliver(nabij)
  assert.equal(office.letters.length, 2)
})

test("a mail of a change that failed is never sent", async () => {
  const office = await openPostOffice()
  opened.push(office)
  const nabij = await houseWith({ MAIL_URL: office.url })
  const failing = nabij.house.database.kysely.transaction().execute(async (database) => {
    await writeMail(database, { recipient: "wim@voorbeeld.example", subject: "x", body: "y" }, nabij.house.clock())
    throw new Error("the change failed")
  })
  await assert.rejects(failing, /the change failed/)
  await deliver(nabij)
  assert.equal(office.letters.length, 0)
})

test("without a mail server a mail becomes a file that a mail program opens", async () => {
  const nabij = await houseWith({})
  await write(nabij, "wim@voorbeeld.example")
  await deliver(nabij)
  const folder = join(nabij.house.settings.DATA_DIR, "mail")
  const [file] = await readdir(folder)
  const letter = await PostalMime.parse(await readFile(join(folder, file ?? "")))
  assert.equal(letter.to?.[0]?.address, "wim@voorbeeld.example")
  assert.match(letter.text ?? "", /Hoe gaat het met de jeugd/)
})

test("of a mail that is delivered stays that it was, and nothing of it", async () => {
  const office = await openPostOffice()
  opened.push(office)
  const nabij = await houseWith({ MAIL_URL: office.url })
  await write(nabij, "wim@voorbeeld.example")
  await deliver(nabij)
  const left = await nabij.house.database.kysely
    .selectFrom("mail")
    .select(["recipient", "subject", "body", "lastFault", "sentAt"])
    .execute()
  assert.deepEqual(left, [{ recipient: "", subject: "", body: "", lastFault: null, sentAt: nabij.house.clock() }])
})
