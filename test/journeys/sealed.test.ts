import assert from "node:assert/strict"
import { suite, test } from "node:test"
import { agreeOnRule, inBrowserOf, takeInMembers, theme } from "../features/escrow-world.ts"
import type { PersonName } from "../people.ts"
import { assertUsable, complaintsOf, type Page, picture } from "../support/browser.ts"
import { at, browser, nabij, openInBrowser } from "../support/in-browser.ts"
import { textOf, toNextPage } from "../support/next-page.ts"

async function look(page: Page, name: string): Promise<void> {
  await picture(page, `sealed-${name}`)
  await assertUsable(page)
  assert.deepEqual(complaintsOf(page), [])
}

/** Presses the button of a form that works in the browser, and waits for the page to come back. */
async function work(page: Page, form: string): Promise<void> {
  await toNextPage(page, () => page.locator(form).first().locator("button[type=submit]").click())
}

suite("a signal that is sealed in one browser and opened in others", () => {
  openInBrowser(() => takeInMembers(nabij))
  const codes = new Map<PersonName, string>()
  const members = ["els", "chantal", "bram"] as const
  const sent: string[] = []

  test("three members make a code each, and one of them makes the key", async () => {
    for (const member of members) {
      const page = await at(
        await browser[member === "els" ? "desk" : "phone"](),
        member,
        "/werkgroep/verzegeld/sleutel",
      )
      if (member === "els") await look(page, "key-empty-desk")
      await page.getByRole("button", { name: "Maak mijn code" }).click()
      await page.locator("[data-new-code]").waitFor()
      codes.set(member, (await page.locator("[data-new-code] [data-digits]").textContent()) ?? "")
      assert.match(codes.get(member) ?? "", /^([A-Z2-9]{4}-){5}[A-Z2-9]{4}$/)
      if (member === "bram") await look(page, "key-code-phone")
      await work(page, "[data-sealed=register]")
      await page.context().close()
    }
    const page = await at(await browser.desk(), "els", "/werkgroep/verzegeld/sleutel")
    for (const name of ["Els Terpstra", "Chantal Deprez", "Bram Oosterling"]) await page.getByLabel(name).check()
    await look(page, "key-ceremony-desk")
    await work(page, "[data-sealed=ceremony]")
    assert.match(await textOf(page), /Nog niet gecontroleerd door: /)
    await page.context().close()
  })

  test("each checks the own code, and only then the key is used", async () => {
    for (const member of members) {
      const page = await at(await browser.phone(), member, "/werkgroep/verzegeld/sleutel")
      if (member === "els") {
        await page.locator("[data-sealed=check] [data-code]").fill("AAAA AAAA AAAA AAAA AAAA AAAA")
        await page.getByRole("button", { name: "Controleer mijn code" }).click()
        await page.getByText("Deze code past niet bij jouw deel").waitFor()
        await look(page, "key-check-phone")
      }
      await page.locator("[data-sealed=check] [data-code]").fill((codes.get(member) ?? "").toLowerCase())
      await work(page, "[data-sealed=check]")
      if (member === "bram") assert.match(await textOf(page), /In gebruik/)
      await page.context().close()
    }
    await inBrowserOf(nabij, "els", () => agreeOnRule({ nabij, codes: {} }))
  })

  const workers = [
    ["fatima", "Aan de Zwanebloemkade durft een leerling niet te lenen", "desk"],
    ["joris", "Bij de Kattenstaartsloot stopt een student om de schuld", "phone"],
    ["mehmet", "Op de Dotterbloemdam begint een jongen niet aan een opleiding", "phone"],
    ["dirk", "Langs de Moerasspireadreef durft een meisje niet te lenen", "desk"],
  ] as const

  test("four workers of three organisations seal what they see; nothing readable leaves their browser", async () => {
    for (const [person, account, size] of workers) {
      const page = await at(await browser[size](), person, "/verzegeld/uitleg")
      page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`))
      if (person === "joris") await look(page, "explained-joris-phone")
      await page.getByRole("link", { name: "Verzegeld beginnen" }).click()
      const check = page.getByLabel("Pas als ook anderen dit zien")
      await check.waitFor()
      assert.ok(await check.isChecked())
      await page.fill("[name=account]", `${account}.`)
      await page.selectOption("[name=theme]", theme)
      await page.locator("[data-seal-words] summary").click()
      await page.locator("[data-seal-words] input").first().check()
      // Long enough for a form that compares texts to have asked.
      await page.waitForTimeout(1200)
      assert.ok(await page.locator("[name=mode][value=code]").isChecked())
      if (person === "joris") {
        assert.ok(await page.locator("[name=mode][value=named]").isDisabled(), "by name cannot be sealed")
        await page.selectOption("[name=theme]", "")
        await page.getByRole("button", { name: "Doorgeven" }).click()
        await page.getByText(/Zonder thema kunnen wij niet vergelijken/).waitFor()
        await look(page, "form-joris-phone")
        await page.selectOption("[name=theme]", theme)
      }
      if (person === "fatima") await look(page, "form-fatima-desk")
      await page.locator("[name=mode][value=code]").check()
      await page.getByRole("button", { name: "Doorgeven" }).click()
      await page.getByRole("heading", { name: "Dank je, je signaal is verzegeld" }).waitFor()
      if (person === "fatima") await look(page, "done-fatima-desk")
      await page.goto("/verzegeld")
      assert.match(await textOf(page), /nog niet genoeg/)
      if (person === "dirk") await look(page, "own-dirk-desk")
      await page.context().close()
    }
    for (const [, account] of workers)
      for (const request of sent) assert.ok(!request.includes(account.split(" ")[2] as string), request.slice(0, 200))
  })

  test("a visitor seals without a name and gets a receipt", async () => {
    const page = await browser.phone()
    await page.goto("/signalen/nieuw")
    const check = page.getByLabel("Pas als ook anderen dit zien")
    await check.waitFor()
    await page.fill("[name=account]", "Naast het Lisdoddepad stopt een leerling met school.")
    await page.selectOption("[name=theme]", theme)
    await check.check()
    await page.getByRole("button", { name: "Doorgeven" }).click()
    await page.getByRole("heading", { name: "Dank je, je signaal is verzegeld" }).waitFor()
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), "H1")
    const receipt = (await page.locator("[data-digits]").textContent()) ?? ""
    assert.match(receipt, /^\d{4} \d{4} \d{4} \d{4}$/)
    assert.equal(await page.evaluate(() => sessionStorage.length), 0)
    await look(page, "done-visitor-phone")
    await page.goto("/verzegeld/bon")
    await look(page, "receipt-phone")
    await page.fill("[name=receipt]", receipt)
    await page.getByRole("button", { name: "Bekijken" }).click()
    await page.getByText("nog niet genoeg").waitFor()
    await look(page, "receipt-story-phone")
    assert.deepEqual(await page.context().cookies(), [])
    await page.context().close()
  })

  test("two members open them together, and the texts stand in the inbox", async () => {
    nabij.setClock("2026-11-25")
    const els = await at(await browser.desk(), "els", "/werkgroep/verzegeld")
    await look(els, "openable-desk")
    await els.locator("[data-sealed=open] [data-code]").fill(codes.get("els") ?? "")
    await work(els, "[data-sealed=open]")
    assert.match(await textOf(els), /Nog 1 lid nodig/)
    await look(els, "opening-desk")
    const bram = await at(await browser.phone(), "bram", "/werkgroep/verzegeld")
    await bram.locator("[data-sealed=give] [data-code]").fill(codes.get("bram") ?? "")
    await look(bram, "give-phone")
    await work(bram, "[data-sealed=give]")
    assert.match(await textOf(bram), /Je gaf je deel/)
    await els.reload()
    await els.locator("[data-sealed=finish] [data-code]").fill(codes.get("els") ?? "")
    await work(els, "[data-sealed=finish]")
    assert.match(await textOf(els), /Er mag nu niets open/)
    await els.goto("/postvak")
    assert.match(await textOf(els), /Lisdoddepad|leerling/)
    const fatima = await at(await browser.phone(), "fatima", "/verzegeld")
    await look(fatima, "opened-phone")
    await fatima.getByRole("link", { name: "Lees wat er nu met je signaal gebeurt" }).click()
    assert.match(await textOf(fatima), /Zwanebloemkade|leerling/)
    for (const page of [els, bram, fatima]) await page.context().close()
  })

  test("the rule has its page, and without script every page says what it needs", async () => {
    const els = await at(await browser.phone(), "els", "/werkgroep/verzegeld/regel")
    await look(els, "rule-phone")
    await els.context().close()
    const without = await browser.withoutScript()
    await without.goto("/signalen/nieuw")
    assert.match(await textOf(without), /Dat kan alleen met script aan/)
    assert.equal(await without.getByLabel("Pas als ook anderen dit zien").count(), 0)
    await without.context().close()
    const member = await at(await browser.withoutScript(), "els", "/werkgroep/verzegeld/sleutel")
    assert.match(await textOf(member), /Daarvoor moet script aan staan/)
    assert.equal(await member.locator("form[data-sealed]:visible").count(), 0)
    await member.context().close()
  })
})
