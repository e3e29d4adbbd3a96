import assert from "node:assert/strict"
import { test } from "node:test"
import type { PersonName } from "../people.ts"
import {
  assertNoSidewaysScroll,
  assertUsable,
  checkAccessibility,
  complaintsOf,
  openFolds,
  picture,
} from "../support/browser.ts"
import { at, browser, nabij, openInBrowser } from "../support/in-browser.ts"

const root = "/beheer/woorden"
const topic = `${root}/energie-niet-kunnen-betalen`
const concept = `${topic}/energierekening`

openInBrowser(tell)

/** Enough changes that every part of every page has something to show. */
async function tell(): Promise<void> {
  const change = async (by: PersonName, values: object) => {
    const answer = await nabij.as(by).api("POST", "/word-changes", values)
    assert.equal(answer.status, 201, answer.text)
  }
  const bill = { kind: "variant", topic: "energie-niet-kunnen-betalen", concept: "energierekening" }
  const why = "Zo noemen mensen het in onze wijk"
  await change("saskia", { ...bill, word: "stroomklapper", why })
  await change("dirk", { ...bill, word: "mazoutbriefje", region: "be", hint: true })
  await change("anita", { ...bill, word: "gwl", present: false, why: "Dat is hier de naam van een wijkgebouw" })
  await change("anita", { kind: "abbreviation", word: "wpn", meaning: "wijkpunt noord" })
  await change("anita", { kind: "abbreviation", word: "advoc", meaning: "adviescentrum ocmw", why })
  await change("saskia", { kind: "stopWord", word: "wijkkamer" })
  await change("saskia", {
    kind: "stopWord",
    word: "december",
    present: false,
    why: "In december gebeurt hier juist veel",
  })
}

const pages: [name: string, path: string][] = [
  ["overview", root],
  ["topic", topic],
  ["concept", concept],
  ["abbreviations", `${root}/afkortingen`],
  ["stop-words", `${root}/telt-niet-mee`],
  ["search", `${root}/zoeken?text=kachel`],
]

for (const size of ["phone", "desk"] as const)
  test(`every page about words can be read, pressed and heard on a ${size}`, async () => {
    const page = await browser[size]()
    for (const [name, path] of pages) {
      await at(page, "saskia", path)
      await assertNoSidewaysScroll(page)
      await picture(page, `words-${name}-${size}`)
      await openFolds(page)
      await assertUsable(page)
      await picture(page, `words-${name}-${size}-open`)
    }
    assert.deepEqual(complaintsOf(page), [])
  })

test("on a phone Saskia adds a word, reads what was wrong with it, and takes it away again", async () => {
  const page = await at(await browser.phone(), "saskia", topic)
  await page.locator("summary", { hasText: "Een woord toevoegen" }).click()
  await page.fill("[name=word]", "gas, licht")
  await page.selectOption("[name=concept]", "energierekening")
  await page.getByRole("button", { name: "Toevoegen" }).click()
  await page.waitForSelector("[role=alert]")
  assert.match((await page.textContent("[role=alert]")) ?? "", /zonder komma.*Wat je hebt ingevuld, staat er nog/s)
  assert.equal(await page.inputValue("[name=word]"), "gas, licht")
  assert.equal(await page.inputValue("[name=concept]"), "energierekening")
  await checkAccessibility(page)
  await picture(page, "words-refused-phone")
  await page.fill("[name=word]", "gaslichtbrief")
  await page.getByRole("button", { name: "Toevoegen" }).click()
  await page.waitForURL(`**${topic}`)
  assert.match((await page.textContent("main")) ?? "", /‘gaslichtbrief’ staat erbij/)

  await page.goto(concept)
  await page.locator("summary", { hasText: "Een woord weghalen" }).click()
  await page.getByLabel("gaslichtbrief").check()
  await page.getByRole("button", { name: "Weghalen" }).click()
  await page.waitForSelector("[role=alert]")
  assert.match((await page.textContent("[role=alert]")) ?? "", /Schrijf in één zin waarom/)
  assert.equal(await page.getByLabel("gaslichtbrief").isChecked(), true)
  await picture(page, "words-away-refused-phone")
  await page.fill("#weg-why", "Niemand zegt dit hier")
  await page.getByRole("button", { name: "Weghalen" }).click()
  await page.getByRole("button", { name: "Zet terug: gaslichtbrief" }).click()
  await page.waitForLoadState()
  assert.match((await page.textContent("main")) ?? "", /Hier toegevoegd:.*gaslichtbrief/s)
  assert.deepEqual(
    complaintsOf(page).filter((line) => !/400/.test(line)),
    [],
  )
})
