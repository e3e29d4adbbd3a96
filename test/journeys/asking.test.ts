import assert from "node:assert/strict"
import { test } from "node:test"
import { addAreas } from "../features/findings-world.ts"
import { assertUsable, type Page } from "../support/browser.ts"
import { browser, nabij, openInBrowser } from "../support/in-browser.ts"
import { signInAs } from "../support/listen.ts"
import { follow, press, textOf, toNextPage } from "../support/next-page.ts"

openInBrowser(() => addAreas(nabij))

const openFold = async (page: Page, name: string) => {
  const fold = page.locator("main details", { has: page.locator("summary", { hasText: name }) }).last()
  if ((await fold.getAttribute("open")) === null) await fold.locator("summary").click()
}

/** Nobody touches the screen, not even when it asks whether somebody is there. */
const waitUnseen = async (page: Page) => {
  await page.clock.fastForward(121_000)
  for (let second = 0; second < 31; second++) await page.clock.runFor(1000)
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
  await theCall(await browser.phone(), assertUsable)
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
  await toNextPage(page, () => page.keyboard.press("Enter"))
  assert.match(await textOf(page), /Voedselpakket: 1 pakket[\s\S]*Vandaag/)
})

test("Enter in a field asks for help; it does not go looking for rights", async () => {
  for (const address of ["/hulp", "/hulp/telefoon"]) {
    const page = await browser.desk()
    await signInAs(page, nabij, "fatima")
    await page.goto(address)
    await page.fill("[name=alias]", "de man met de hond")
    await page.selectOption("[name=item]", "voedselpakket")
    await page.check("[name=urgency][value=today]")
    await toNextPage(page, () => page.press("[name=alias]", "Enter"))
    assert.match(await textOf(page), /Voedselpakket: 1 pakket/, address)
  }
})

test("Fatima notes that a key person called, not the person herself", async () => {
  const page = await browser.phone()
  await signInAs(page, nabij, "fatima")
  await page.goto("/hulp/telefoon")
  assert.ok(await page.isChecked("[name=door][value=phone]"))
  await page.check("[name=door][value=connector]")
  await page.fill("[name=alias]", "de buurman van drie hoog")
  await page.selectOption("[name=item]", "voedselpakket")
  await page.check("[name=urgency][value=today]")
  await press(page, "Hulp vragen")
  assert.match(await textOf(page), /Door een sleutelpersoon/)
})

test("a paper, with all that is asked on it, is one sheet, also with four long lines of who comes first", async () => {
  const line = "Iemand die alleen woont, ouder is dan zeventig of ziek, en bij wie al een week niemand langs kon komen "
  const tiers = [1, 2, 3, 4].map((place) => `${place} ${line}`)
  const rule = { tiers, liftWeeks: 2, why: "Lange regels, zoals mensen ze schrijven" }
  assert.equal((await nabij.as("anita").api("POST", "/help-rule", rule)).status, 201)
  const page = await browser.desk()
  await signInAs(page, nabij, "fatima")
  await page.goto("/hulp/papier")
  await page.fill("[name=count]", "3")
  await press(page, "Maak papieren")
  // Letters that a phone or an office printer has instead of ours are wider.
  for (const more of ["", "body { font-family: 'DejaVu Sans', sans-serif !important }"]) {
    if (more) await page.addStyleTag({ content: more }).catch(() => {})
    const pdf = await page.pdf({ preferCSSPageSize: true })
    assert.equal(pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length, 3)
  }
})

test("at a screen in the library somebody without an account gets a word, and the next sees an empty form", async () => {
  const { code } = (await nabij.as("noor").api("POST", "/help-desks", { place: "de bibliotheek" })).json()
  const page = await browser.phone()
  await page.goto("/hulp/balie")
  await assertUsable(page)
  await page.fill("[name=desk]", code)
  await press(page, "Open")
  await assertUsable(page)
  await page.fill("[name=ask]", "Iemand die een brief met mij leest")
  await page.check("[name=urgency][value=later]")
  await press(page, "Hulp vragen")
  await assertUsable(page)
  assert.match(await textOf(page), /Jouw woord is:\s*\w+ \w+ \d\d/)
  await follow(page, "Klaar: maak het scherm leeg")
  assert.equal(await page.inputValue("[name=ask]"), "")
})

test("who leaves the screen in the library without a word leaves nothing on it", async () => {
  const { code } = (await nabij.as("noor").api("POST", "/help-desks", { place: "de bibliotheek" })).json()
  const page = await browser.phone()
  await page.clock.install()
  await page.goto(`/hulp/balie/${code}`)
  await page.clock.fastForward(600_000)
  assert.equal(await page.getByText("Ben je er nog?").isVisible(), false, "nobody came yet")
  await page.fill("[name=ask]", "Iemand die een brief met mij leest")
  await page.clock.fastForward(121_000)
  await assertUsable(page)
  await page.getByRole("button", { name: "Ik ben er nog" }).click()
  assert.equal(await page.inputValue("[name=ask]"), "Iemand die een brief met mij leest")
  await toNextPage(page, () => waitUnseen(page))
  assert.equal(await page.inputValue("[name=ask]"), "")
  await page.fill("[name=ask]", "Iemand die een brief met mij leest")
  await page.check("[name=urgency][value=later]")
  await press(page, "Hulp vragen")
  const word = /Jouw woord is:\s*(\w+ \w+ \d\d)/.exec(await textOf(page))?.[1] ?? ""
  assert.notEqual(word, "")
  await toNextPage(page, () => waitUnseen(page))
  for (let back = 0; back < 3; back++) {
    await page.goBack().catch(() => {})
    const seen = await page.content()
    assert.ok(!seen.includes(word) && !seen.includes("een brief met mij"), `${back + 1} times back`)
    for (const field of await page.locator("[name=ask]").all()) assert.equal(await field.inputValue(), "")
  }
})

test("without script the back button shows nothing of who was there before, and the word goes after some minutes", async () => {
  const { code } = (await nabij.as("noor").api("POST", "/help-desks", { place: "het buurthuis" })).json()
  const page = await browser.withoutScript()
  await page.goto(`/hulp/balie/${code}`)
  await page.fill("[name=ask]", "Iemand die een brief met mij leest")
  await page.check("[name=urgency][value=later]")
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === "POST"),
    page.getByRole("button", { name: "Hulp vragen" }).click(),
  ])
  assert.equal(answer.headers().refresh, `300;url=/hulp/balie/${code}`)
  await page.getByText("Jouw woord is:").waitFor()
  await page.goBack()
  assert.equal(await page.inputValue("[name=ask]"), "")
})
