import assert from "node:assert/strict"
import { test } from "node:test"
import { knownDevice, rememberedDevice } from "../../src/features/accounts/device-mark.ts"
import { nabij } from "../support/in-house.ts"
import { now, openWithClock } from "./accounts-clock.ts"
import { newBrowser } from "./accounts-visitor.ts"

openWithClock()

const guess = async (name: string, times: number) => {
  let last = 0
  for (let turn = 0; turn < times; turn++) last = (await newBrowser(nabij).signIn(name, "geraden")).status
  return last
}

test("somebody else who guesses does not keep Fatima out of a browser that she used before", async () => {
  const own = newBrowser(nabij)
  await own.signIn("fatima")
  await own.post("/uitloggen")
  assert.equal(await guess("fatima", 7), 429)
  assert.equal((await newBrowser(nabij).signIn("fatima")).status, 429, "elsewhere the right password waits too")
  assert.equal((await own.signIn("fatima")).status, 303)
  assert.equal(await guess("fatima", 1), 429, "her coming in gives the guesser no new tries")
})

test("a known browser has a pace of its own: guessing there is slowed down as well", async () => {
  const own = newBrowser(nabij)
  await own.signIn("joris")
  const statuses: number[] = []
  for (let turn = 0; turn < 7; turn++) statuses.push((await own.signIn("joris", "geraden")).status)
  assert.deepEqual(statuses, [400, 400, 400, 400, 400, 429, 429])
})

test("a browser that is known for one person is not known for another", async () => {
  const thief = newBrowser(nabij)
  await thief.signIn("tom")
  assert.equal(await guess("els", 7), 429)
  assert.equal((await thief.signIn("els")).status, 429)
})

test("on a new browser a link by mail lets the owner in at once", async () => {
  assert.equal(await guess("saskia", 7), 429)
  const { addReset } = await import("../../src/features/accounts/password-store.ts")
  const { letterCodeHash } = await import("../../src/features/accounts/secrets.ts")
  await addReset(nabij.house.database.kysely, {
    ...{ tokenHash: letterCodeHash("code"), personId: nabij.person.saskia ?? "", madeBy: null, createdAt: now },
    expiresAt: new Date("2026-11-19"),
  })
  const saskia = newBrowser(nabij)
  await saskia.post("/wachtwoord/code", { password: "een nieuw wachtwoord van Saskia" })
  assert.equal(await guess("saskia", 7), 429, "the guessing goes on")
  assert.equal((await saskia.signIn("saskia", "een nieuw wachtwoord van Saskia")).status, 303)
})

test("what a browser keeps holds no name, works below /aanmelden only, and cannot be made by others", async () => {
  const own = newBrowser(nabij)
  const { cookies } = await own.signIn("noor")
  const kept = cookies.find((one) => one.startsWith("nabij-toestel=")) ?? ""
  assert.match(kept, /^nabij-toestel=[\w-]{16}\.[\w-]{22}; Max-Age=15552000; Path=\/aanmelden; HttpOnly; SameSite=Lax$/)
  const value = own.cookie("nabij-toestel") ?? ""
  const { secret } = nabij.house
  assert.equal(knownDevice(secret, value, "noor@voorbeeld.example"), value.split(".")[0])
  assert.equal(knownDevice(secret, value, "els@voorbeeld.example"), undefined)
  assert.equal(knownDevice(Buffer.from("een ander geheim"), value, "noor@voorbeeld.example"), undefined)
  for (const odd of ["", ".", "a.b", "....", `${value}x`, `x${value}`, "☃.☃"])
    assert.equal(knownDevice(secret, odd, "noor@voorbeeld.example"), undefined, odd)
})

test("a browser that many share remembers the last five of them", () => {
  const secret = Buffer.from("geheim")
  const emails = ["a@x.nl", "b@x.nl", "c@x.nl", "d@x.nl", "e@x.nl", "f@x.nl"]
  const value = emails.reduce<string | undefined>((kept, email) => rememberedDevice(secret, kept, email), undefined)
  assert.deepEqual(
    emails.map((email) => knownDevice(secret, value, email) !== undefined),
    [false, true, true, true, true, true],
  )
  assert.equal(rememberedDevice(secret, value, "f@x.nl"), value)
  assert.ok((value ?? "").length <= 200)
})
