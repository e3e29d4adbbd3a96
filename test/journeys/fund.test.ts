import assert from "node:assert/strict"
import { suite, test } from "node:test"
import { apply, decide, made, openFund, wanted } from "../features/fund-world.ts"
import { complaintsOf } from "../support/browser.ts"
import { assertUsableFor, at, browser, nabij, openInBrowser } from "../support/in-browser.ts"

suite("the emergency fund, in a real browser", () => {
  openInBrowser(async () => {})

  test("before it is open every page says so, and what opens it", async () => {
    await assertUsableFor("fatima", "/hulp/noodfonds", "fund-closed")
    await assertUsableFor("anita", "/beheer/noodfonds", "fund-manage-empty")
    await openFund(nabij)
  })

  test("Fatima asks on her phone, without script; what she forgot is told and nothing is lost", async () => {
    const phone = await at(await browser.withoutScript(), "fatima", "/hulp/noodfonds")
    await phone.getByLabel("Schuilnaam").fill(wanted.alias)
    await phone.getByLabel("Code van het huishouden").fill(wanted.household)
    await phone.getByLabel("Hoeveel is er nodig?").fill("600")
    await phone.getByLabel("Waar is het voor?").fill(wanted.purpose)
    await phone.getByLabel("Hoe gaat het daarna verder?").fill(wanted.plan)
    await phone.getByLabel("Een ander recht: noem het hieronder").check()
    await phone.getByLabel("Waarom helpen die nu niet, of niet op tijd?").fill(wanted.rightsNote)
    await phone.getByRole("button", { name: "Aanvragen" }).click()
    await phone.getByRole("alert").waitFor()
    assert.match((await phone.textContent("main")) ?? "", /Een aanvraag is ten hoogste €\s500/)
    await phone.getByLabel("Hoeveel is er nodig?").fill("150,50")
    await phone.getByRole("button", { name: "Aanvragen" }).click()
    await phone.getByText("Binnen 24 uur lees je hier het besluit").waitFor()
    assert.match((await phone.textContent("main")) ?? "", /€\s150,50[\s\S]*Wacht minder dan een uur/)
  })

  test("Els decides with the keyboard, and Bram after her; each page can be used by everybody", async () => {
    await assertUsableFor("fatima", "/hulp/noodfonds", "fund-apply")
    await assertUsableFor("els", "/noodfonds/beslissen", "fund-decide")
    const page = await at(await browser.desk(), "els", "/noodfonds/beslissen")
    await page.getByRole("link", { name: /het gezin van boven/ }).press("Enter")
    await page.getByLabel("Ja", { exact: true }).press("Space")
    await page.getByLabel("Waarom?").fill("Zonder koelkast bederft het eten, en het recht komt te laat.")
    await page.getByRole("button", { name: "Beslissen" }).press("Enter")
    await page.getByText("Nu beslist nog iemand anders").waitFor()
    assert.deepEqual(complaintsOf(page), [])
    const [{ id }] = (await nabij.as("fatima").api("GET", "/fund-applications")).json().mine
    await assertUsableFor("bram", `/noodfonds/beslissen/${id}`, "fund-decide-one")
    await decide(nabij, "bram", id)
    await assertUsableFor("anita", "/beheer/noodfonds", "fund-manage")
    await made(nabij.as("anita"), `/fund-applications/${id}/payment`, {})
    await assertUsableFor("fatima", `/hulp/noodfonds/${id}`, "fund-paid")
    await assertUsableFor("saskia", "/hulp/noodfonds", "fund-ours")
    await apply(nabij, "dirk", { household: "D-1" })
    await assertUsableFor("dirk", "/hulp/noodfonds", "fund-flemish")
    await assertUsableFor("tom", "/noodfonds", "fund-totals")
  })
})
