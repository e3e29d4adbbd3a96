import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { addAreas } from "../features/findings-world.ts"
import {
  assertNoSidewaysScroll,
  checkAccessibility,
  openBrowser,
  type Page,
  type TestBrowser,
} from "../support/browser.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import { listen, signInAs } from "../support/listen.ts"

let nabij: TestHouse
let site: Awaited<ReturnType<typeof listen>>
let browser: TestBrowser
before(async () => {
  nabij = await openHouse()
  await addAreas(nabij)
  site = await listen(nabij)
  browser = await openBrowser(site.address)
})
after(async () => {
  await browser.close()
  await site.close()
  await nabij.close()
})

const look = async (page: Page) => {
  await checkAccessibility(page)
  await assertNoSidewaysScroll(page)
}
const press = async (page: Page, name: string) => {
  const answered = page.waitForEvent("load")
  await page.getByRole("button", { name }).click()
  await answered
}
const textOf = async (page: Page) => (await page.locator("main").textContent()) ?? ""
const openFold = async (page: Page, name: string) => {
  const fold = page.locator("main details", { has: page.locator("summary", { hasText: name }) }).last()
  if ((await fold.getAttribute("open")) === null) await fold.locator("summary").click()
}

/** Mrs A. calls Fatima: no internet, Arabic, only a woman at the door. */
async function theCall(page: Page, look: (page: Page) => Promise<void>): Promise<void> {
  await signInAs(page, nabij, "fatima")
  await page.goto("/hulp/telefoon")
  await look(page)
  await page.selectOption("[name=item]", "meegaan")
  await page.fill("[name=ask]", "Meegaan naar de oogarts")
  await page.selectOption("[name=area]", "BU90010101")
  await page.check("[name=languages][value=ar]")
  await page.uncheck("[name=languages][value=nl]")
  await openFold(page, "Wat maakt het veilig?")
  await page.check("[name=requires][value=woman]")
  await openFold(page, "Kijk welke rechten er misschien zijn")
  await page.check("[name=topics][value=care]")
  await page.check("[name=people][value=older]")
  await press(page, "Kijk naar rechten")
  await look(page)
  assert.match(await textOf(page), /Misschien is er/)
  await page.locator("select[name=rights]").first().selectOption({ label: "Niet: niemand bood het aan" })
  await page.fill("[name=alias]", "mevrouw met de rode jas")
  await page.check("[name=tier][value='2']")
  await press(page, "Hulp vragen")
  await look(page)
  assert.match(await textOf(page), /Kies hoe snel het nodig is[\s\S]*Wat je hebt ingevuld, staat er nog/)
  assert.equal(await page.inputValue("[name=ask]"), "Meegaan naar de oogarts")
  assert.ok(await page.isChecked("[name=languages][value=ar]"))
  assert.ok(await page.isChecked("[name=requires][value=woman]"))
  await page.check("[name=urgency][value=thisWeek]")
  await press(page, "Hulp vragen")
  await look(page)
  const said = await textOf(page)
  for (const part of [/Meegaan naar een afspraak: 1 keer/, /Arabisch/, /Alleen een vrouw/, /Per telefoon/, /Regel 2/])
    assert.match(said, part)
  assert.match(said, /niet: niemand bood het aan/)
}

test("Fatima is on the phone with Mrs A.: what, where, in which language, what is safe, which right came first", async () => {
  await theCall(await browser.phone(), look)
})

test("the same call without script", async () => {
  // What looks at a page for us is a script too.
  await theCall(await browser.withoutScript(), async () => {})
})

test("with the keyboard alone: from the alias to a need that stands on the list", async () => {
  const page = await browser.desk()
  await signInAs(page, nabij, "fatima")
  await page.goto("/hulp")
  await page.focus("[name=alias]")
  await page.keyboard.type("de man met de hond")
  await page.keyboard.press("Tab")
  await page.keyboard.type("Voedsel")
  await page.focus("[name=urgency]")
  await page.keyboard.press("Space")
  await page.getByRole("button", { name: "Hulp vragen" }).focus()
  const answered = page.waitForEvent("load")
  await page.keyboard.press("Enter")
  await answered
  assert.match(await textOf(page), /Voedselpakket: 1 pakket[\s\S]*Vandaag/)
})

test("at a screen in the library somebody without an account gets a word, and the next sees an empty form", async () => {
  const { code } = (await nabij.as("noor").api("POST", "/help-desks", { place: "de bibliotheek" })).json()
  const page = await browser.phone()
  await page.goto("/hulp/balie")
  await look(page)
  await page.fill("[name=desk]", code)
  await press(page, "Open")
  await look(page)
  await page.fill("[name=ask]", "Iemand die een brief met mij leest")
  await page.check("[name=urgency][value=later]")
  await press(page, "Hulp vragen")
  await look(page)
  assert.match(await textOf(page), /Jouw woord is:\s*\w+ \w+ \d\d/)
  const answered = page.waitForEvent("load")
  await page.getByRole("link", { name: "Klaar: maak het scherm leeg" }).click()
  await answered
  assert.equal(await page.inputValue("[name=ask]"), "")
})
