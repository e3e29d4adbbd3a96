import assert from "node:assert/strict"
import { test } from "node:test"
import type { PersonName } from "../people.ts"
import {
  assertNoSidewaysScroll,
  assertTargetsLargeEnough,
  checkAccessibility,
  complaintsOf,
  type Page,
  picture,
} from "../support/browser.ts"
import { browser, nabij, openInBrowser } from "../support/in-browser.ts"
import { signInAs } from "../support/listen.ts"

const bottleneck = "Jongeren stoppen met hun opleiding omdat zij niet durven te lenen."
const typed = "Een jongere durft niet te lenen voor de opleiding en stopt met studeren om de studieschuld"

openInBrowser(async () => {
  const report = (who: PersonName, account: string) =>
    nabij.as(who).api("POST", "/signals", { account, week: "2026-W46", mode: "named" })
  for (const account of [
    "De bus naar het ziekenhuis rijdt niet meer na zeven uur in de avond",
    "Een gezin wacht al negen maanden op een plek bij de jeugdhulp",
    "De huisarts neemt in deze wijk geen nieuwe mensen meer aan",
  ])
    await report("noor", account)
  for (const who of ["joris", "chantal", "dirk"] as const)
    await report(who, typed.replace("jongere", `leerling van ${who}`))
  await nabij.as("chantal").api("POST", "/bundles", { bottleneck, reach: "shared" })
})

// What looks for faults in a page needs script in it.
const scriptless = new Set<Page>()
const seen = async (page: Page, name: string) => {
  if (!scriptless.has(page)) await checkAccessibility(page)
  await assertNoSidewaysScroll(page)
  await assertTargetsLargeEnough(page)
  await picture(page, name)
}

const joinedNow = async () =>
  (await nabij.house.database.pool.query("select count(*)::int as n from joining")).rows[0].n

test("on a phone Fatima hears of others while she types, joins a bottleneck and presses a theme", async () => {
  const page = await browser.phone()
  await signInAs(page, nabij, "fatima")
  const sent: string[] = []
  page.on("request", (request) => {
    if (request.url().includes("/signal-likenesses")) sent.push(`${request.url()} ${request.postData()}`)
  })
  await page.goto("/signalen/nieuw")
  assert.equal(await page.getByRole("button", { name: "Kijk of anderen dit ook zagen" }).count(), 0)
  const account = page.getByLabel("Wat valt je op?")
  await account.fill("Mevrouw Jansen durft niet")
  await page.waitForTimeout(1200)
  assert.deepEqual(sent, [], "four words are not enough to ask anything")
  await account.fill(`Mevrouw Jansen ziet dit. ${typed}`)
  await page.getByText("Ten minste drie anderen zagen iets als dit.").waitFor()
  assert.equal(sent.length, 1, "one question, after the typing stopped")
  assert.doesNotMatch(sent[0] ?? "", /Jansen/, "the name never leaves the phone")
  assert.match(sent[0] ?? "", /\/signal-likenesses \{/, "nothing stands in the address")
  assert.equal(await page.locator("[data-like-said]").getAttribute("role"), "status")
  await seen(page, "lijkt-op-telefoon")

  await page.getByLabel(`Dit zie ik ook: ${bottleneck}`).check()
  await page.getByRole("button", { name: "Studieschuld schrikt af" }).click()
  assert.equal(await page.locator("[name=theme]").inputValue(), "studieschuld_schrikt_af")
  await page.getByText("Thema ingevuld: Studieschuld schrikt af.").waitFor()
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("name")), "theme")

  await page.reload()
  await page.getByText("Ten minste drie anderen zagen iets als dit.").waitFor()
  assert.ok(await page.getByLabel(`Dit zie ik ook: ${bottleneck}`).isChecked(), "the draft remembers what was ticked")
  await account.fill("De lift in de flat aan de overkant is al maanden stuk")
  await page.waitForResponse(/signal-likenesses/)
  assert.ok(await page.getByLabel(`Dit zie ik ook: ${bottleneck}`).isChecked(), "what is ticked stays")

  const before = await joinedNow()
  await page.getByRole("button", { name: "Doorgeven" }).click()
  await page.getByRole("heading", { name: "Dank je, het is doorgegeven" }).waitFor()
  assert.match((await page.locator("main").textContent()) ?? "", /Dat telt als herkenning/)
  await seen(page, "lijkt-op-doorgegeven")
  assert.equal(await joinedNow(), before + 1)
  await page.getByRole("link", { name: "Bekijk je signaal" }).click()
  await page.getByRole("heading", { name: "Dit zag je ook" }).waitFor()
  await seen(page, "lijkt-op-eigen-signaal")
  assert.deepEqual(complaintsOf(page), [])
  await page.context().close()
})

test("something else than the suggested theme leaves the theme to who writes, and does not come back", async () => {
  const page = await browser.desk()
  await signInAs(page, nabij, "fatima")
  await page.goto("/signalen/nieuw")
  await page.getByLabel("Wat valt je op?").fill(typed)
  await page.getByRole("link", { name: "Iets anders" }).waitFor()
  await seen(page, "lijkt-op-breed")
  await page.getByRole("link", { name: "Iets anders" }).click()
  assert.equal(await page.locator("[name=theme]").inputValue(), "")
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("name")), "theme")
  await page.getByLabel("Wat valt je op?").fill(`${typed} en wachten`)
  await page.waitForResponse(/signal-likenesses/)
  assert.equal(await page.getByRole("link", { name: "Iets anders" }).isVisible(), false)
  await page.context().close()
})

test("without connection nothing is asked, and the form stays as it is", async () => {
  const page = await browser.phone()
  await signInAs(page, nabij, "fatima")
  let asked = 0
  page.on("request", (request) => {
    if (request.url().includes("/signal-likenesses")) asked++
  })
  await page.goto("/signalen/nieuw")
  await page.context().setOffline(true)
  await page.getByLabel("Wat valt je op?").fill(typed)
  await page.waitForTimeout(1500)
  assert.equal(asked, 0)
  assert.equal(await page.locator("[data-like-said]").textContent(), "")
  await page.context().close()
})

test("without script Fatima looks with a button, keeps all that she typed, and joins", async () => {
  const page = await browser.withoutScript()
  scriptless.add(page)
  await signInAs(page, nabij, "fatima")
  await page.goto("/signalen/nieuw")
  await seen(page, "lijkt-op-zonder-script-leeg")
  const account = page.getByLabel("Wat valt je op?")
  await account.fill(`Mevrouw Jansen ziet dit. ${typed}`)
  await page.getByLabel("Hoeveel mensen ken je, ten minste?").fill("4")
  await page.getByLabel(/^Onder een code/).check()
  await page.getByRole("button", { name: "Kijk of anderen dit ook zagen" }).click()
  await page.getByText("Ten minste drie anderen zagen iets als dit.").waitFor()
  assert.equal(await account.inputValue(), `Mevrouw Jansen ziet dit. ${typed}`)
  assert.equal(await page.getByLabel("Hoeveel mensen ken je, ten minste?").inputValue(), "4")
  assert.ok(await page.getByLabel(/^Onder een code/).isChecked())
  assert.match(
    (await page.locator("main").textContent()) ?? "",
    /Mevrouw \[persoon 1\] ziet dit/,
    "and sees how it is kept",
  )
  await seen(page, "lijkt-op-zonder-script")

  await page.getByLabel(`Dit zie ik ook: ${bottleneck}`).check()
  await page.getByRole("button", { name: "Studieschuld schrikt af" }).click()
  await page.getByText("Ten minste drie anderen zagen iets als dit.").waitFor()
  assert.equal(await page.locator("[name=theme]").inputValue(), "studieschuld_schrikt_af")
  assert.ok(await page.getByLabel(`Dit zie ik ook: ${bottleneck}`).isChecked())
  const before = await joinedNow()
  await page.getByRole("button", { name: "Doorgeven" }).click()
  await page.getByRole("heading", { name: "Dank je, het is doorgegeven" }).waitFor()
  assert.equal(await joinedNow(), before + 1)
  await page.goBack()
  await page.goto("/signalen/nieuw/kijken")
  assert.equal(new URL(page.url()).pathname, "/signalen/nieuw", "an address without a text leads to the form")
  await page.context().close()
})

test("a visitor finds a theme by a button, with and without script, and reads nothing of others", async () => {
  for (const open of [browser.phone, browser.withoutScript]) {
    const page = await open()
    if (open === browser.withoutScript) scriptless.add(page)
    let asked = 0
    page.on("request", (request) => {
      if (request.url().includes("/signal-likenesses")) asked++
    })
    await page.goto("/signalen/nieuw")
    await page.getByLabel("Wat valt je op?").fill(typed)
    await page.waitForTimeout(1000)
    assert.equal(asked, 0, "nothing leaves the phone of a visitor while typing")
    await page.getByRole("button", { name: "Zoek een thema dat past" }).click()
    await page.getByRole("button", { name: "Studieschuld schrikt af" }).click()
    await page.locator("[name=theme]").waitFor()
    assert.equal(await page.locator("[name=theme]").inputValue(), "studieschuld_schrikt_af")
    assert.doesNotMatch((await page.locator("main").textContent()) ?? "", /Ten minste drie anderen|Dit zie ik ook: J/)
    await seen(page, "lijkt-op-bezoeker")
    await page.context().close()
  }
})

test("who weighs and who bundles see it on a phone too", async () => {
  const saskia = await browser.phone()
  await signInAs(saskia, nabij, "saskia")
  await saskia.goto("/postvak")
  await seen(saskia, "sluit-aan-postvak")
  await saskia
    .getByRole("link", { name: /Apart lezen/ })
    .first()
    .click()
  await saskia.getByRole("heading", { name: "Sluit zich aan bij" }).waitFor()
  await seen(saskia, "sluit-aan-wegen")
  const chantal = await browser.desk()
  await signInAs(chantal, nabij, "chantal")
  await chantal.goto("/bundels")
  await chantal.getByRole("link", { name: bottleneck }).first().click()
  await chantal
    .getByText(/dit ook\./)
    .first()
    .waitFor()
  await seen(chantal, "sluit-aan-bundel")
})

test("who sees something hidden that is no name, gets it selected to say it in other words", async () => {
  const page = await browser.phone()
  await signInAs(page, nabij, "fatima")
  const sent: string[] = []
  page.on("request", (request) => sent.push(`${request.url()} ${request.postData()}`))
  await page.goto("/signalen/nieuw")
  const account = page.getByLabel("Wat valt je op?")
  await account.fill("Wij zien dit bij mevrouw Jansen en bij Joost, die wachten")
  await page.getByText("Was iets geen naam?").waitFor()
  await seen(page, "geen-naam")
  await page.getByRole("button", { name: "‘Joost’ is geen naam" }).click()
  const chosen = await account.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  )
  assert.equal(chosen, "Joost")
  await page.keyboard.type("de buurman")
  assert.match(await account.inputValue(), /bij de buurman, die wachten/)
  assert.equal(await page.getByRole("button", { name: "‘Joost’ is geen naam" }).count(), 0)
  assert.ok(!sent.some((line) => /Joost/.test(line)), "what was hidden never leaves the phone")
  assert.deepEqual(complaintsOf(page), [])
})
