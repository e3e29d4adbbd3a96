import assert from "node:assert/strict"
import { suite, test } from "node:test"
import { checkAccessibility, complaintsOf, type Page, picture } from "../support/browser.ts"
import { assertUsableFor, at, browser, nabij, openInBrowser } from "../support/in-browser.ts"

const text = "Een moeder durft haar kind niet meer op te geven voor zwemles"
const weather = "https://www.knmi.nl/"

/** The weather of the test: the machine has no line to the outside. */
const withWeather = (page: Page) =>
  page.context().route(`${weather}**`, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<h1>Zon</h1><p>${route.request().headers().referer ?? "geen"}`,
    }),
  )

async function reportAnonymously(page: Page): Promise<string> {
  await page.goto("/signalen/nieuw")
  await page.getByLabel("Wat valt je op?").fill(text)
  await page.getByRole("button", { name: "Doorgeven" }).click()
  await page.getByRole("heading", { name: "Dank je, het is doorgegeven" }).waitFor()
  return (await page.locator(".nabij-receipt__digits").textContent()) ?? ""
}

suite("reporting without a name in a real browser", () => {
  openInBrowser()

  const flood = async () => {
    for (let sent = 0; sent < 301; sent++)
      await nabij.visitor.api("POST", "/signals", {
        account: `Verzonnen door een machine, nummer ${sent}`,
        week: "2026-W46",
        mode: "anonymous",
      })
    for (let sent = 0; sent < 31; sent++)
      await nabij.visitor.api("POST", "/receipt-views", { receipt: `9999 0000 1111 ${1000 + sent}` })
  }

  test("while a machine floods both gates, a phone that does the sum reports, reads its receipt and answers", async () => {
    await flood()
    const page = await browser.phone()
    const receipt = await reportAnonymously(page)
    const { rows } = await nabij.house.database.pool.query("select id from signal where account = $1", [text])
    await nabij.as("els").api("POST", `/inbox/${rows[0].id}/questions`, { question: "Hoor je dit ook van vaders?" })
    await page.goto("/bon")
    await picture(page, "quiet-receipt-phone")
    await page.getByLabel("De 16 cijfers van je bon").fill(receipt)
    await page.getByRole("button", { name: "Bekijken" }).click()
    await page.getByText("Hoor je dit ook van vaders?").waitFor()
    await picture(page, "quiet-question-phone")
    await checkAccessibility(page)
    await page.getByLabel("Je antwoord").fill("Ja, van een vader van drie")
    await page.getByRole("button", { name: "Antwoord geven" }).click()
    await page.getByRole("heading", { name: "Je antwoord is verstuurd" }).waitFor()
    await checkAccessibility(page)
    await picture(page, "quiet-answered-phone")
    await page.getByRole("button", { name: "Terug naar je bon" }).click()
    await page.getByText("jouw antwoord").waitFor()
    assert.equal((await page.context().cookies()).length, 0)
    assert.deepEqual(complaintsOf(page), [])
  })

  test("without script one who comes in the flood is told to wait, and the text stays; later it goes", async () => {
    const page = await browser.withoutScript()
    await page.goto("/signalen/nieuw")
    await page.getByLabel("Wat valt je op?").fill(text)
    await page.getByRole("button", { name: "Doorgeven" }).click()
    assert.match((await page.getByRole("alert").textContent()) ?? "", /Wacht een minuut/)
    await picture(page, "quiet-wait-phone")
    assert.equal(await page.getByLabel("Wat valt je op?").inputValue(), text)
    nabij.setClock("2026-11-19")
    await page.getByRole("button", { name: "Doorgeven" }).click()
    assert.match((await page.textContent("main")) ?? "", /Dit is je bon/)
  })

  test("'Snel weg' stays in sight, tells the next page nothing, and leaves no draft and no way back to the form", async () => {
    const page = await browser.phone()
    await withWeather(page)
    await page.goto("/agenda")
    await page.goto("/signalen/nieuw")
    await page.getByLabel("Wat valt je op?").fill(text)
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    const exit = page.getByRole("link", { name: "Snel weg" })
    const box = await exit.boundingBox()
    assert.ok(box && box.y >= 0 && box.y < 100 && box.height >= 44, JSON.stringify(box))
    await exit.click()
    await page.waitForURL(weather)
    assert.equal(await page.textContent("p"), "geen")
    await page.goBack()
    assert.match(page.url(), /\/agenda$/)
    assert.equal(await page.evaluate(() => sessionStorage.length), 0)
  })

  test("Escape twice does the same, once does nothing", async () => {
    const page = await browser.desk()
    await withWeather(page)
    await page.goto("/bon")
    await picture(page, "quiet-receipt-desk")
    assert.match((await page.textContent("header")) ?? "", /of druk twee keer op Esc/)
    await page.getByLabel("De 16 cijfers van je bon").focus()
    await page.keyboard.press("Escape")
    await page.waitForTimeout(300)
    assert.match(page.url(), /\/bon$/)
    await page.keyboard.press("Escape")
    await page.waitForURL(weather)
  })

  test("without script it is a plain link that tells the next page nothing", async () => {
    const page = await browser.withoutScript()
    await withWeather(page)
    await page.goto("/signalen/nieuw")
    await page.getByRole("link", { name: "Snel weg" }).click()
    await page.waitForURL(weather)
    assert.equal(await page.textContent("p"), "geen")
  })

  test("Els asks and reads on a phone and at a desk, Fatima answers with the keyboard", async () => {
    const { id } = (
      await nabij.as("fatima").api("POST", "/signals", { account: text, week: "2026-W46", mode: "named" })
    ).json()
    await assertUsableFor("saskia", `/postvak/${id}/vragen`, "dialogue-ask")
    const page = await at(await browser.desk(), "saskia", `/postvak/${id}/vragen`)
    await page.getByLabel("Wat wil je weten?").fill("kort")
    await page.getByRole("button", { name: "Vraag stellen" }).click()
    await checkAccessibility(page)
    await page.getByLabel("Wat wil je weten?").fill("Hoor je dit ook van vaders?")
    await page.getByRole("button", { name: "Vraag stellen" }).click()
    assert.match((await page.getByRole("status").textContent()) ?? "", /Je vraag staat klaar/)
    await assertUsableFor("fatima", `/signalen/${id}/vragen`, "dialogue-answer")
    await assertUsableFor("fatima", "/signalen", "dialogue-own")
    const fatima = await at(await browser.desk(), "fatima", `/signalen/${id}/vragen`)
    await fatima.getByLabel("Je antwoord").focus()
    await fatima.keyboard.type("Ja, ook van vaders")
    await fatima.keyboard.press("Tab")
    await fatima.keyboard.press("Enter")
    await fatima.getByText("jouw antwoord").waitFor()
    await assertUsableFor("saskia", "/postvak/antwoorden", "dialogue-answers")
  })
})
