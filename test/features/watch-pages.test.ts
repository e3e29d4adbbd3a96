import assert from "node:assert/strict"
import { test } from "node:test"
import { openFolds, picture } from "../support/browser.ts"
import { assertUsableFor, at, browser, nabij, openInBrowser } from "../support/in-browser.ts"
import { watchHouse } from "./watch-world.ts"

let id = ""
let old = ""

/** A pattern that was put away, grew, and waits again; and a change of the settings. */
openInBrowser(async () => {
  const house = await watchHouse(nabij)
  await house.search()
  old = (await house.list("els"))[0]?.id ?? ""
  await house.made("els", `/possible-patterns/${old}/dismissals`, { why: "Dit was één actie op één school." })
  await house.more(9)
  await house.search()
  id = (await house.list("saskia"))[0]?.id ?? ""
  await house.made("saskia", "/bundles", {
    bottleneck: "Jongeren in Noord zien af van een studie uit angst voor schuld",
    theme: "studieschuld_schrikt_af",
    reach: "shared",
  })
  await house.made("tom", "/watch-settings", {
    ...{ leastSignals: 6, leastReporters: 3, leastOrganisations: 3, leastRatio: 1.5, percent: 2.5 },
    ...{
      adjustment: "benjamini-yekutieli",
      periods: [8, 13, 52],
      moreThanUsual: true,
      why: "Wij kregen te veel voorstellen",
    },
  })
})

test("Saskia reads the possible patterns and one of them, on a phone and at a desk", async () => {
  await assertUsableFor("saskia", "/patronen", "watch-list")
  await assertUsableFor("saskia", `/patronen/${id}`, "watch-pattern")
  await assertUsableFor("saskia", `/patronen/${old}`, "watch-answered")
})

test("Tom reads them, and sets what the watch asks", async () => {
  await assertUsableFor("tom", "/patronen", "watch-list-analyst")
  await assertUsableFor("tom", "/beheer/waakzaamheid", "watch-settings")
})

test("the inbox says so in one line, on a phone and at a desk", async () => {
  await assertUsableFor("saskia", "/postvak", "watch-inbox")
})

test("in dark colours too", async () => {
  const page = await at(await browser.phone({ dark: true }), "saskia", `/patronen/${id}`)
  await openFolds(page)
  await picture(page, "watch-pattern-phone-dark")
})

test("without script Els says by keyboard that it is no pattern, with a reason asked for first", async () => {
  const page = await at(await browser.withoutScript(), "els", "/patronen")
  await page.getByRole("link", { name: "Studieschuld schrikt af in Noord" }).first().click()
  await page.getByText("Dit is geen patroon").focus()
  await page.keyboard.press("Enter")
  await page.keyboard.press("Tab")
  await page.keyboard.press("Enter")
  await page.getByRole("heading", { name: "Kijk nog even naar één ding" }).waitFor()
  await picture(page, "watch-pattern-refused")
  await page.getByLabel("Waarom is dit geen patroon?").fill("De school deed mee aan een onderzoek.")
  await page.keyboard.press("Enter")
  await page.getByText("Je antwoord is vastgelegd.").waitFor()
  assert.ok(await page.getByText("Er is nu geen mogelijk patroon").isVisible())
  await page.getByText(/Waarop al een antwoord is/).click()
  assert.ok(await page.getByText(/De school deed mee aan een onderzoek/).isVisible())
})

test("without script Tom asks for more, and reads what he changed", async () => {
  const page = await at(await browser.withoutScript(), "tom", "/beheer/waakzaamheid")
  await page.getByLabel("Signalen", { exact: true }).fill("veel")
  await page.getByLabel("Waarom verander je dit?").fill("De werkgroep heeft minder tijd")
  await page.getByRole("button", { name: "Bewaar" }).click()
  assert.equal(await page.getByLabel("Signalen", { exact: true }).inputValue(), "veel")
  await page.getByLabel("Signalen", { exact: true }).fill("12")
  await page.getByLabel("De laatste 8 weken").uncheck()
  await page.getByRole("button", { name: "Bewaar" }).click()
  assert.ok(await page.getByText("Dit telt vanaf de volgende keer dat Nabij vergelijkt.").isVisible())
  assert.ok(await page.getByText("De werkgroep heeft minder tijd").isVisible())
  assert.match((await page.textContent("main")) ?? "", /Ten minste 12 signalen.*laatste 13 en 52 weken/)
})
