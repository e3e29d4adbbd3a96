import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { remindAddressees } from "../../src/features/agenda/rounds.ts"
import { deliverMail } from "../../src/platform/mail/deliver.ts"
import { runRound } from "../../src/platform/rounds.ts"
import { openPostOffice, type PostOffice } from "../platform/post-office.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import { addAreas, addBundle, ask } from "./agenda-world.ts"

let office: PostOffice
let nabij: TestHouse
before(async () => {
  office = await openPostOffice()
  nabij = await openHouse({ MAIL_URL: office.url })
  await addAreas(nabij)
})
after(async () => {
  await nabij.close()
  await office.close()
})

/** What arrives on a day, however often the rounds come by. */
async function arriveOn(day: string): Promise<string[]> {
  const before = office.letters.length
  nabij.setClock(day)
  for (let round = 0; round < 3; round++) {
    await Promise.all([runRound(nabij.house, remindAddressees), runRound(nabij.house, remindAddressees)])
    await runRound(nabij.house, deliverMail)
  }
  return office.letters.slice(before).map(({ to, subject }) => `${to?.[0]?.address}: ${subject}`)
}

test("the addressee is reminded a week before, on and two weeks after the term, once each, and the owner with them", async () => {
  nabij.setClock("2026-11-18")
  const id = await ask(nabij, await addBundle(nabij, { state: "structural" }), {
    contactEmail: "jeugd@oeverstad.example",
    dueOn: "2026-12-30",
  })
  const [first, second] = await arriveOn("2026-11-18")
  assert.match(first ?? "", /jeugd@oeverstad.example: Een vraag van de werkgroep signalen van Oeverstad/)
  assert.match(second ?? "", /wim@voorbeeld.example: Een vraag/)
  assert.deepEqual(await arriveOn("2026-12-22"), [])
  assert.deepEqual(await arriveOn("2026-12-23"), [
    "jeugd@oeverstad.example: Herinnering: over een week is de termijn voorbij",
    "wim@voorbeeld.example: Herinnering: over een week is de termijn voorbij",
  ])
  assert.deepEqual(await arriveOn("2026-12-29"), [])
  const due = await arriveOn("2026-12-30")
  assert.equal(due.length, 3)
  assert.match(due[2] ?? "", /els@voorbeeld.example: Vandaag om: de termijn van Gemeente Oeverstad/)
  assert.match(await desk(id), /Antwoord gevraagd voor vandaag/)
  assert.deepEqual(await arriveOn("2027-01-12"), [])
  assert.match(await desk(id), /Geen antwoord na de termijn/)
  assert.equal((await arriveOn("2027-01-13")).length, 3)
  assert.deepEqual(await arriveOn("2027-04-01"), [])
  const reminder = office.letters.find(({ subject }) => subject === "Wij kregen nog geen antwoord")
  assert.match(reminder?.text ?? "", /http:\/\/localhost:3000\/antwoord\//)
})

const desk = async (id: string) => (await nabij.as("els").get(`/agenda/beheer/${id}`)).text

test("who answered is not reminded any more", async () => {
  nabij.setClock("2026-11-18")
  const id = await ask(nabij, await addBundle(nabij, { state: "structural" }), { dueOn: "2026-12-30" })
  await arriveOn("2026-11-18")
  const reasons = "Wij pakken dit samen met de scholen op."
  await nabij.as("wim").api("POST", `/addressed-questions/${id}/answers`, { kind: "accepted", reasons })
  assert.deepEqual(await arriveOn("2026-11-19"), ["els@voorbeeld.example: Gemeente Oeverstad gaf antwoord"])
  for (const day of ["2026-12-23", "2026-12-30", "2027-01-13"]) assert.deepEqual(await arriveOn(day), [])
})

test("after a standstill only the newest reminder goes out, and a short term has none before", async () => {
  nabij.setClock("2026-11-18")
  await ask(nabij, await addBundle(nabij, { state: "structural" }), { dueOn: "2026-11-25" })
  await arriveOn("2026-11-18")
  assert.deepEqual(await arriveOn("2026-11-19"), [])
  const late = await arriveOn("2026-12-20")
  assert.deepEqual(late, [
    "wim@voorbeeld.example: Wij kregen nog geen antwoord",
    "els@voorbeeld.example: Voorbij: de termijn van Gemeente Oeverstad",
  ])
})

test("an addressee without any mail address is rung by the owner, who gets a mail", async () => {
  nabij.setClock("2026-11-18")
  const bundle = await addBundle(nabij, { state: "structural" })
  await nabij.as("els").api("POST", `/bundles/${bundle}/agenda-items`, {
    newAddressee: "Waterschap De Oever",
    contactName: "het bestuur",
    question: "Wat kan het waterschap doen aan de kosten voor gezinnen?",
    reason: "De nieuwe tarieven worden nu besproken.",
    dueOn: "2026-12-30",
  })
  assert.deepEqual(await arriveOn("2026-11-18"), [])
  assert.deepEqual(await arriveOn("2026-12-23"), [
    "els@voorbeeld.example: Bijna om: de termijn van Waterschap De Oever",
  ])
  assert.match(office.letters.at(-1)?.text ?? "", /Print de brief nog eens, of bel even/)
})
