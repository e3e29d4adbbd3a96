import assert from "node:assert/strict"
import { suite, test } from "node:test"
import { askMasks } from "../features/call-ups-world.ts"
import { addAreas } from "../features/findings-world.ts"
import { assertUsable, complaintsOf, openFolds, type Page, picture } from "../support/browser.ts"
import { assertUsableFor, at, browser, nabij, openInBrowser } from "../support/in-browser.ts"

const within = (link: string): string => new URL(link).pathname

/** Noor opens a point and asks the neighbourhood for masks. */
async function askTheNeighbourhood(page: Page): Promise<void> {
  await page.goto("/hulp/voorraad")
  await page.getByText("Een punt openen").click()
  await page.getByLabel("Hoe noemen mensen dit punt?").fill("Buurthuis De Brug")
  await page.getByLabel("In welke buurt?").selectOption({ label: "Noord" })
  await page.getByLabel("Straat en nummer").fill("Naamsestraat 12, bel 06 12345678")
  await page.getByRole("button", { name: "Punt openen" }).click()
  await page.getByRole("alert").getByText("laat dat weg").waitFor()
  await picture(page, "stock-point-refused-desk")
  await page.getByLabel("Straat en nummer").fill("Naamsestraat 12")
  await page.getByLabel("Wanneer is het open?").fill("maandag en donderdag van 14 tot 17 uur")
  await page.getByRole("button", { name: "Punt openen" }).click()
  await page.getByText("Open: maandag en donderdag").waitFor()
  await page.goto("/hulp/voorraad")
  await page.getByRole("link", { name: "Vraag het de buurt met een buurtactie" }).click()
  await page.getByText("Een buurtactie beginnen").click()
  const form = page.getByRole("form", { name: "Een buurtactie beginnen" })
  await form.getByLabel("Wat vraag je?").selectOption({ label: "Mondmaskers (stuks)" })
  await form.getByLabel("Voor welke plek is het?").selectOption({ label: "Noord" })
  await form.getByLabel("Waar brengen mensen het?").selectOption({ index: 1 })
  await form.getByLabel("Hoeveel zijn er nodig?").fill("100")
  await form.getByLabel("Tot en met welke dag?").fill("2026-12-12")
  await form.getByLabel("Hoe maakt iemand het").fill("Drie lagen katoen, 20 bij 10 centimeter.\nWas ze op 60 graden.")
  await form.getByRole("button", { name: "Buurtactie beginnen" }).click()
  await page.getByText("De buurtactie is begonnen").waitFor()
}

/** From the front door, as somebody who saw the poster. */
async function joinIn(page: Page, many: string): Promise<string> {
  await page.goto("/")
  await page.getByRole("link", { name: "Buurtacties" }).first().click()
  await page
    .getByRole("link", { name: /100 mondmaskers voor Noord/ })
    .first()
    .click()
  const form = page.getByRole("form", { name: "Meedoen" })
  await form.getByLabel("Hoeveel stuks breng je?").fill("500")
  await form.getByLabel("Naam", { exact: true }).fill("Naaiclub De Draad")
  await form.getByLabel("Wie brengt het?").selectOption({ index: 1 })
  await form.getByRole("button", { name: "Ik doe mee" }).click()
  assert.match((await page.getByRole("alert").textContent()) ?? "", /ten hoogste 120 stuks/)
  await form.getByLabel("Hoeveel stuks breng je?").fill(many)
  await form.getByRole("button", { name: "Ik doe mee" }).click()
  await page.getByRole("heading", { name: "Dank je, je doet mee" }).waitFor()
  return (await page.getByRole("link", { name: /mijn-bijdrage/ }).getAttribute("href")) ?? ""
}

async function receive(page: Page, many: string, whose: number): Promise<void> {
  const form = page.getByRole("form", { name: "Er werd iets gebracht" })
  await form.getByLabel("Hoeveel stuks?").fill(many)
  await form.getByLabel("Van wie?").selectOption({ index: whose })
  await form.getByRole("button", { name: "Opschrijven" }).click()
  await page.getByText("Het staat erbij, en ligt bij de voorraad.").waitFor()
}

async function closeIt(page: Page): Promise<void> {
  await page.getByText("Afsluiten en bedanken").first().click()
  await page.getByLabel("Er is genoeg").check()
  await page.getByLabel("Wat wil je zeggen").fill("Alle maskers liggen bij de thuiszorg. Dank jullie allemaal.")
  await page.getByRole("button", { name: "Afsluiten en bedanken" }).click()
  await page.getByText("Afgesloten. Dank aan iedereen die meedeed.").waitFor()
}

suite("the mask makers, in a real browser", () => {
  openInBrowser(() => addAreas(nabij))

  for (const script of [true, false])
    test(`a sewing group without account answers, brings 40, the counter moves and they hear back${script ? "" : ", without script"}`, async () => {
      const desk = await at(await browser.desk(), "noor", "/hulp/buurtacties")
      await askTheNeighbourhood(desk)
      const phone = await browser.phone({ script })
      const link = await joinIn(phone, "40")
      await picture(phone, "call-up-joined-phone")
      await phone.goto(within(link))
      await phone.getByText("Nog 60 mondmaskers nodig.").waitFor()
      await phone.getByText("naar Buurthuis De Brug, Naamsestraat 12, in Noord.").waitFor()
      await picture(phone, "call-up-own-phone")
      await desk.reload()
      await receive(desk, "40", 1)
      await picture(desk, "call-up-followed-desk")
      await phone.reload()
      await phone.getByText("Alles wat je beloofde, is er").waitFor()
      await closeIt(desk)
      await phone.reload()
      await phone.getByText("Alle maskers liggen bij de thuiszorg").waitFor()
      await phone.getByText("Je bracht er 40 mondmaskers").waitFor()
      if (script) await assertUsable(phone)
      await desk.goto("/hulp/voorraad")
      await desk.getByText("Mondmaskers: ").first().waitFor()
      assert.deepEqual(await phone.context().cookies(), [])
      assert.equal(
        complaintsOf(phone).filter((line) => !line.includes("400")).length,
        0,
        complaintsOf(phone).join("\n"),
      )
    })

  test("who changes their mind brings fewer on another day, or says so and is forgotten", async () => {
    const { slug } = await askMasks(nabij)
    const said = { units: 20, day: "2026-12-01", name: "Wout Tulleken" }
    const { link } = (await nabij.visitor.api("POST", `/call-ups/${slug}/pledges`, said)).json()
    const page = await browser.phone()
    await page.goto(within(link))
    await page.getByText("Een ander aantal of een andere dag").first().click()
    await page.getByLabel(/in totaal/).fill("12")
    await page.getByLabel("Uiterlijk welke dag?").fill("2026-12-05")
    await page.getByRole("button", { name: "Veranderen" }).click()
    await page.getByRole("heading", { name: "Je bijdrage: 12 mondmaskers" }).waitFor()
    await openFolds(page)
    await assertUsable(page)
    await page.getByRole("button", { name: "Afzeggen" }).click()
    await page.getByText("Je hebt afgezegd").waitFor()
    await picture(page, "call-up-withdrawn-phone")
    await assertUsable(page)
  })

  test("with the keyboard alone one fills in the form and promises", async () => {
    const { slug } = await askMasks(nabij)
    const page = await browser.desk()
    await page.goto(`/buurtacties/${slug}`)
    await page.getByLabel("Hoeveel stuks breng je?").focus()
    await page.keyboard.type("5")
    for (const _ of [1, 2, 3, 4]) await page.keyboard.press("Tab")
    await page.getByLabel("Naam", { exact: true }).focus()
    await page.keyboard.type("Jo")
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { name: "Dank je, je doet mee" }).waitFor()
  })

  test("every page is usable on a phone and at a desk, everything unfolded, and the poster fits one sheet", async () => {
    const { slug, id, point } = await askMasks(nabij, {
      ...{ instructions: "Drie lagen katoen.\nWas ze op 60 graden.", pattern: "https://patroon.example/masker" },
    })
    const noor = nabij.as("noor")
    await noor.api("PUT", `/stock-points/${point}/place`, {
      ...{ street: "Burgemeester Vandervoortlaan 122 bus 4, ingang aan de zijkant" },
      ...{ hours: "maandag, dinsdag en donderdag van 9 tot 12 en van 13.30 tot 17 uur, zaterdag van 10 tot 12 uur" },
    })
    for (const [units, name] of [
      [90, "Naaiclub De Draad"],
      [40, "Wout Tulleken"],
    ] as const)
      await nabij.visitor.api("POST", `/call-ups/${slug}/pledges`, {
        ...{ units, day: "2026-12-01", name, phone: "06 1234 5678", email: "draad@voorbeeld.example" },
      })
    const { pledges } = (await noor.api("GET", `/call-up-desk/${id}`)).json()
    await noor.api("POST", `/call-up-desk/${id}/deliveries`, { units: 60, pledge: pledges[0].id })
    await noor.api("POST", `/stock-points/${point}/planning`, { item: "mondmasker", radius: 2000 })
    await assertUsableFor("noor", "/hulp/buurtacties", "call-up-desk")
    await assertUsableFor("noor", `/hulp/buurtacties/${id}`, "call-up-follow")
    await assertUsableFor("noor", `/hulp/voorraad/${point}`, "stock-point-planned")
    for (const [path, name] of [
      ["/buurtacties", "call-ups"],
      [`/buurtacties/${slug}`, "call-up"],
      [`/buurtacties/${slug}/poster`, "call-up-poster"],
      ["/", "front-door"],
    ] as const)
      for (const size of ["phone", "desk"] as const) {
        const page = await browser[size]()
        await page.goto(path)
        await picture(page, `${name}-${size}`)
        await openFolds(page)
        await assertUsable(page)
        assert.deepEqual(complaintsOf(page), [])
        await page.context().close()
      }
    const page = await browser.desk()
    await page.goto(`/buurtacties/${slug}/poster`)
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1")
    assert.equal(pdf.match(/\/Type \/Page\b/g)?.length, 1)
  })
})
