import assert from "node:assert/strict"
import { test } from "node:test"
import { assertUsableFor, at, browser, nabij, openInBrowser } from "../support/in-browser.ts"

openInBrowser(async () => {
  const theme = "energiearmoede"
  const post = async (by: "fatima" | "saskia" | "anita", path: string, body: object) => {
    const answer = await nabij.as(by).api("POST", path, body)
    assert.ok(answer.status < 300, `${path}: ${answer.text}`)
    return answer.json()
  }
  const account = "Een moeder stookt alleen als de kinderen thuis zijn"
  const { id } = await post("fatima", "/signals", { account, mode: "named", week: "2026-W46", theme })
  await nabij.as("saskia").get(`/postvak/${id}`)
  await post("saskia", `/inbox/${id}/name-readings`, { why: "ask" })
  await post("saskia", "/weighings", { signals: [id], outcome: "external", reason: "Dit zien meer organisaties." })
  await post("saskia", "/bundles", { bottleneck: "Gezinnen zetten de verwarming niet aan.", reach: "shared", theme })
  await nabij.as("saskia").get("/beheer/mensen")
  await nabij.as("anita").get(`/beheer/logboek?person=${nabij.person.saskia}`)
})

test("Anita looks through the log on a phone and at a desk", () =>
  assertUsableFor("anita", "/beheer/logboek", "logbook-installation"))

test("Saskia looks through that of her organisation, and goes to what a deed is about", async () => {
  await assertUsableFor("saskia", "/beheer/logboek", "logbook-organisation")
  const page = await at(await browser.desk(), "saskia", "/beheer/logboek")
  await page.getByText("Kies wat je wilt zien").click()
  await page.getByLabel("Soort").selectOption("Signalen lezen en wegen")
  await page.getByLabel("Alleen wie iets las dat beschermd is").check()
  await page.getByRole("button", { name: "Laat zien" }).click()
  assert.equal(await page.getByLabel("Soort").inputValue(), "Signalen lezen en wegen")
  await page.getByRole("link", { name: "een signaal lezen dat je moet wegen" }).first().click()
  assert.match(page.url(), /\/postvak\/[0-9a-f-]{36}$/)
  await page.context().close()
})

test("Saskia and Fatima read what the log holds of themselves", async () => {
  await assertUsableFor("saskia", "/account/logboek", "logbook-own")
  await assertUsableFor("fatima", "/account/logboek", "logbook-own-empty")
})
