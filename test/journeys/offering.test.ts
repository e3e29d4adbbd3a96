import assert from "node:assert/strict"
import { suite, test } from "node:test"
import { letterCodeHash } from "../../src/features/accounts/secrets.ts"
import { addAreas } from "../features/findings-world.ts"
import { addNeed } from "../features/matches-world.ts"
import { propose } from "../features/reach-world.ts"
import { assertUsable, complaintsOf, openFolds, type Page, picture } from "../support/browser.ts"
import { assertUsableFor, at, browser, nabij, openInBrowser } from "../support/in-browser.ts"

/** Fills in what must be there, as somebody on a bus does. */
async function offerRides(page: Page, name: string): Promise<string> {
  await page.goto("/")
  await page.getByRole("link", { name: "Hulp aanbieden" }).click()
  await page.getByLabel("Wat wil je doen of geven?").selectOption({ label: "Vervoer (ritten)" })
  await page.getByLabel("Hoeveel in totaal?").fill("4")
  await page
    .getByLabel(/In welke buurt/)
    .first()
    .selectOption({ index: 2 })
  await page.getByLabel("Naam", { exact: true }).fill(name)
  await page.getByRole("button", { name: "Hulp aanbieden" }).click()
  assert.match((await page.getByRole("alert").textContent()) ?? "", /telefoonnummer of een mailadres/)
  assert.equal(await page.getByLabel("Hoeveel in totaal?").inputValue(), "4", "nothing is lost")
  await page.getByLabel("Telefoonnummer").fill("06 1234 5678")
  await page.getByRole("button", { name: "Hulp aanbieden" }).click()
  await page.getByRole("heading", { name: "Dank je, je aanbod staat erbij" }).waitFor()
  return (await page.getByRole("link", { name: /mijn-aanbod/ }).getAttribute("href")) ?? ""
}

/** The link names the address of the installation; the test server has one of its own. */
const within = (link: string): string => new URL(link).pathname

/** So many of what a link offers are said yes to. */
async function haveAccepted(path: string, units: number): Promise<void> {
  const hash = letterCodeHash(path.split("/").at(-1) ?? "")
  const { rows } = await nabij.house.database.pool.query("select id from offer where link_hash = $1", [hash])
  await propose(nabij, await addNeed(nabij, { units }), rows[0].id, { on: "2026-11-17", step: "accepted", units })
}

async function pauseAndWithdraw(page: Page): Promise<void> {
  await page.getByText("Staat open").waitFor()
  await page.getByRole("button", { name: "Even stoppen" }).click()
  await page.getByText("vraagt niemand je iets").waitFor()
  await page.getByRole("button", { name: "Weer verder" }).click()
  await page.getByText("Staat open").waitFor()
  await page.getByText("Je aanbod intrekken").click()
  await page.getByRole("button", { name: "Intrekken" }).click()
  await page.getByText("zijn verwijderd").waitFor()
  assert.equal(await page.getByRole("button").count(), 0, "nothing is left to press")
}

suite("a volunteer without account, in a real browser", () => {
  openInBrowser(() => addAreas(nabij))

  test("on a phone: offers, keeps the link, pauses, comes back and withdraws", async () => {
    const page = await browser.phone()
    const link = await offerRides(page, "Hadewych Brugmans")
    await picture(page, "offer-made-phone")
    await assertUsable(page)
    await page.goto(within(link))
    await picture(page, "offer-own-phone")
    await openFolds(page)
    await assertUsable(page)
    await page.reload()
    await pauseAndWithdraw(page)
    await picture(page, "offer-withdrawn-phone")
    await assertUsable(page)
    assert.deepEqual(await page.context().cookies(), [])
    assert.equal(complaintsOf(page).filter((line) => !line.includes("400")).length, 0, complaintsOf(page).join("\n"))
  })

  test("on a phone: says that she can do less, and until when; what does not fit is told and nothing is lost", async () => {
    const page = await browser.phone()
    const path = within(await offerRides(page, "Maud Kuipers"))
    await haveAccepted(path, 3)
    await page.goto(path)
    await page.getByText("Iets veranderen").click()
    await page.getByLabel("Hoeveel in totaal?").fill("2")
    await page.getByLabel("Tot en met welke dag?").fill("2027-01-31")
    await picture(page, "offer-change-phone")
    await assertUsable(page)
    await page.getByRole("button", { name: "Bewaren" }).click()
    assert.match((await page.getByRole("alert").textContent()) ?? "", /Minder dan 3 ritten kan niet/)
    assert.equal(await page.getByLabel("Tot en met welke dag?").inputValue(), "2027-01-31")
    await picture(page, "offer-change-less-phone")
    await assertUsable(page)
    await page.getByLabel("Hoeveel in totaal?").fill("3")
    await page.getByRole("button", { name: "Bewaren" }).click()
    await page.getByText("Bewaard. Het geldt vanaf nu.").waitFor()
    await page.getByRole("heading", { name: "Vervoer: 3 ritten" }).waitFor()
    await page.getByText("31 januari 2027").waitFor()
  })

  test("without script, whoever ticks no language is asked for one and goes on with what was typed", async () => {
    const page = await browser.withoutScript()
    await page.goto("/aanbod/nieuw?gebied=BU90010101&soort=vervoer")
    await page.getByLabel("Hoeveel in totaal?").fill("4")
    await page.getByText("Wanneer, welke talen").click()
    await page.getByLabel("Nederlands", { exact: true }).uncheck()
    await page.getByLabel("Naam", { exact: true }).fill("Iris Palsma")
    await page.getByLabel("Telefoonnummer").fill("06 1234 5678")
    await page.getByRole("button", { name: "Hulp aanbieden" }).click()
    assert.match((await page.getByRole("alert").textContent()) ?? "", /Talen: Kies ten minste één taal/)
    await picture(page, "offer-language-phone")
    await page.getByLabel("Arabisch", { exact: true }).check()
    await page.getByRole("button", { name: "Hulp aanbieden" }).click()
    await page.getByRole("heading", { name: "Dank je, je aanbod staat erbij" }).waitFor()
  })

  test("without script the same works", async () => {
    const page = await browser.withoutScript()
    const link = await offerRides(page, "Wout Tulleken")
    await page.goto(within(link))
    await pauseAndWithdraw(page)
  })

  test("with the keyboard alone the parts of the week can be chosen", async () => {
    const page = await browser.desk()
    await page.goto("/aanbod/nieuw")
    await page.getByText("Wanneer, welke talen").focus()
    await page.keyboard.press("Enter")
    const morning = page.getByLabel("maandagochtend")
    await morning.focus()
    await page.keyboard.press("Space")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Space")
    assert.ok(await morning.isChecked())
    assert.ok(await page.getByLabel("maandagmiddag").isChecked())
    await picture(page, "offer-week-desk")
  })

  test("the form is usable on a phone and at a desk, everything unfolded", async () => {
    for (const size of ["phone", "desk"] as const) {
      const page = await browser[size]()
      await page.goto("/aanbod/nieuw")
      await picture(page, `offer-form-folded-${size}`)
      await openFolds(page)
      await picture(page, `offer-form-${size}`)
      await assertUsable(page)
      assert.deepEqual(complaintsOf(page), [])
    }
  })

  test("Noor finds an offer, notes that she met the giver, and asks whether it is insured", async () => {
    const ride = {
      item: "vervoer",
      units: 4,
      area: "BU90010101",
      radius: 2000,
      languages: ["nl"],
      name: "Amal Haddou",
      phone: "0612345678",
    }
    const { id } = (await nabij.visitor.api("POST", "/offers", ride)).json()
    const page = await at(await browser.desk(), "noor", "/aanbod")
    await page.getByRole("link", { name: "Vervoer: 4 ritten" }).first().click()
    await page.getByText("Iets toevoegen").click()
    await page.getByLabel("Ontmoet").check()
    await page.getByRole("button", { name: "Toevoegen" }).click()
    await page.getByText("Het staat erbij.").waitFor()
    await picture(page, "offer-one-desk")
    await page.getByRole("link", { name: "Is dit verzekerd?" }).click()
    await page.getByLabel("Op welke dag?").fill("2026-11-25")
    await page.getByRole("button", { name: "Kijk het na" }).click()
    await page.getByText("Dat weten wij niet").waitFor()
    await assertUsableFor("noor", "/aanbod", "offers")
    await assertUsableFor("noor", `/aanbod/${id}`, "offer-one")
  })

  test("the pages behind Beheer are usable", async () => {
    const policy = {
      country: "be",
      holder: "Gratis Verzekering Vrijwilligerswerk",
      number: "123",
      worksFrom: "2026-11-01",
    }
    const scheme = { ...policy, yearlyHours: 1000, hoursAhead: 24, why: "Het nummer kwam gisteren." }
    const noor = nabij.as("noor")
    const { id } = (await noor.api("POST", "/insurance-policies", scheme)).json()
    await noor.api("POST", `/insurance-policies/${id}/hours`, { day: "2026-11-20", hours: 12 })
    await assertUsableFor("noor", "/beheer/hulpsoorten", "help-items")
    await assertUsableFor("noor", "/beheer/hulpsoorten/vervoer", "help-item")
    await assertUsableFor("noor", "/beheer/verzekering?item=vervoer&area=BU90010101&day=2026-11-25", "insurance")
    await assertUsableFor("noor", `/beheer/verzekering/${id}`, "insurance-one")
  })
})
