import assert from "node:assert/strict"
import { suite, test } from "node:test"
import { addAreas } from "../features/findings-world.ts"
import { type Page, picture } from "../support/browser.ts"
import { assertUsableFor, at, browser, nabij, openInBrowser } from "../support/in-browser.ts"

/** One choice, one number, one button. */
async function note(page: Page, what: string, many: string, button: string): Promise<void> {
  const form = page.getByRole("form", { name: "Wat gebeurde er?" })
  await form.getByLabel("Wat?").selectOption({ label: what })
  await form.getByLabel("Hoeveel?").fill(many)
  await form.getByRole("button", { name: button }).click()
}

async function openPoint(page: Page, name: string, area: string): Promise<void> {
  await page.goto("/hulp/voorraad")
  await page.getByText("Een punt openen").click()
  await page.getByLabel("Hoe noemen mensen dit punt?").fill(name)
  await page.getByLabel("In welke buurt?").selectOption({ label: area })
  await page.getByRole("button", { name: "Punt openen" }).click()
  await page.getByText("Het punt is open").waitFor()
}

suite("goods at collection points", () => {
  openInBrowser(() => addAreas(nabij))

  test("Noor counts with full hands on her phone, also without script, and sends on what another point lacks", async () => {
    const page = await at(await browser.phone({ script: false }), "noor", "/hulp/voorraad")
    await page.getByText("Nog geen punt waar spullen liggen").waitFor()
    await picture(page, "stock-empty-phone")
    await openPoint(page, "Buurthuis Noord", "Noord")
    await note(page, "Mondmaskers (stuks)", "300", "Opschrijven: kwam binnen")
    await page.getByText("Het ligt erbij.").waitFor()
    await note(page, "Mondmaskers (stuks)", "400", "Opschrijven: gegeven")
    await page.getByText("Er liggen nu 300 stuks", { exact: false }).first().waitFor()
    assert.equal(await page.getByLabel("Hoeveel?").first().inputValue(), "400", "nothing is lost")
    await picture(page, "stock-refused-phone")
    await note(page, "Mondmaskers (stuks)", "40", "Opschrijven: gegeven")
    await note(page, "Mondmaskers (stuks)", "10", "Opschrijven: toegezegd")
    await page.getByText("Het ligt apart.").waitFor()
    const one = page.url()
    await wants(page, "50")
    await openPoint(page, "Buurthuis Haven", "Haven")
    await wants(page, "120")
    await page.goto("/hulp/voorraad")
    await page.getByText("Mondmaskers: 120 stuks van Buurthuis Noord naar Buurthuis Haven").waitFor()
    await picture(page, "stock-desk-phone")
    await assertUsableFor("noor", "/hulp/voorraad", "stock-desk-moves")
    await page.getByRole("button", { name: /Dit is gebracht: Mondmaskers/ }).click()
    await page.getByText("het ligt nu op het andere punt").waitFor()
    await page.goto(one)
    await page.getByText("Ging naar Buurthuis Haven").waitFor()
    await tellWhere(page)
    await page.getByText("Van wat toegezegd is").click()
    const kept = page.getByRole("form", { name: "Van wat toegezegd is" })
    await kept.getByLabel("Wat?").selectOption({ index: 1 })
    await kept.getByLabel("Hoeveel?").fill("11")
    await kept.getByRole("button", { name: "Opschrijven: opgehaald" }).click()
    await page.getByText("Er zijn nog 10 stuks toegezegd", { exact: false }).first().waitFor()
    await page.context().close()
    await assertUsableFor("noor", new URL(one).pathname, "stock-point")
    await assertUsableFor("noor", "/hulp/voorraad", "stock-desk-full")
  })
})

/** Who brings something finds the door: first with a telephone in it, which comes back, then without. */
async function tellWhere(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Schrijf de straat erbij" }).click()
  const form = page.getByRole("form", { name: "Adres en openingstijden" })
  await form.getByLabel("Straat en nummer").fill("Naamsestraat 12, ingang aan de zijkant")
  await form.getByLabel("Wanneer is het open?").fill("op afspraak, bel 016 12 34 56")
  await form.getByRole("button", { name: "Bewaren" }).click()
  await page.getByText("schrijf alleen de dagen en de uren").first().waitFor()
  assert.equal(await form.getByLabel("Wanneer is het open?").inputValue(), "op afspraak, bel 016 12 34 56")
  await picture(page, "stock-place-refused-phone")
  await form.getByLabel("Wanneer is het open?").fill("maandag van 14 tot 17 uur")
  await form.getByRole("button", { name: "Bewaren" }).click()
  await page.getByText("Van Buren helpen buren. Naamsestraat 12, ingang aan de zijkant, in Noord.").waitFor()
  await page.getByText("Open: maandag van 14 tot 17 uur").waitFor()
}

async function wants(page: Page, many: string): Promise<void> {
  await page.getByText("Hoeveel wil je hier hebben?").click()
  const form = page.getByRole("form", { name: "Hoeveel wil je hier hebben?" })
  await form.getByLabel("Wat?").selectOption({ label: "Mondmaskers (stuks)" })
  await form.getByLabel("Hoeveel minstens?").fill(many)
  await form.getByRole("button", { name: "Bewaren" }).click()
  await page.getByText("Zo veel wil je hier minstens.").waitFor()
}
