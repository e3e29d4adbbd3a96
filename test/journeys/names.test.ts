import assert from "node:assert/strict"
import { suite, test } from "node:test"
import { complaintsOf, picture } from "../support/browser.ts"
import { assertUsableFor, at, browser, nabij, openInBrowser } from "../support/in-browser.ts"

const account = "Een moeder krijgt geen plek bij de schuldhulp, en zij is niet de enige"

suite("who reads the name of who reported, in a real browser", () => {
  let id = ""
  openInBrowser(async () => {
    const told = await nabij.as("fatima").api("POST", "/signals", { account, week: "2026-W45", mode: "named" })
    id = told.json().id
    // The first reading of all texts takes some seconds on a busy machine.
    await nabij.as("saskia").get(`/postvak/${id}`)
  })

  test("before the name there is a page that says what is written down", async () => {
    await assertUsableFor("saskia", `/postvak/${id}`, "name-signal")
    await assertUsableFor("saskia", `/postvak/${id}/naam`, "name-ask")
    await assertUsableFor("fatima", "/mijn-naam", "name-nobody")
  })

  test("Saskia asks with the keyboard and reads it once; Fatima sees that on her phone, without script", async () => {
    const page = await at(await browser.desk(), "saskia", `/postvak/${id}/naam`)
    await page.getByRole("button", { name: "Lees de naam" }).press("Enter")
    await page.getByRole("alert").waitFor()
    assert.match((await page.textContent("main")) ?? "", /Kies waarom je de naam wilt lezen/)
    await page.getByLabel("Ik wil iets vragen over het signaal").press("Space")
    await page.getByRole("button", { name: "Lees de naam" }).press("Enter")
    await page.getByText("Dit signaal is van Fatima Zerouali").waitFor()
    await picture(page, "name-read-desk")
    assert.deepEqual(
      complaintsOf(page).filter((line) => !line.includes("400")),
      [],
    )
    await page.getByRole("link", { name: "Terug naar het signaal" }).click()
    assert.doesNotMatch((await page.textContent("main")) ?? "", /Fatima/)
    const phone = await at(await browser.withoutScript(), "fatima", "/signalen")
    await phone.getByRole("link", { name: "Wie las mijn naam?" }).click()
    await phone.getByText("Saskia Hofstra, Wijkteam Noord").waitFor()
    await assertUsableFor("fatima", "/mijn-naam", "name-mine")
    await assertUsableFor("fatima", "/account", "name-account")
  })
})
