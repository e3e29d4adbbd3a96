import assert from "node:assert/strict"
import { test } from "node:test"
import type { PersonName } from "../people.ts"
import { assertUsable, checkAccessibility, complaintsOf, type Page, picture } from "../support/browser.ts"
import { browser, nabij, openInBrowser } from "../support/in-browser.ts"
import { signInAs } from "../support/listen.ts"
import { searchWorld } from "./search-world.ts"

openInBrowser(() => searchWorld(nabij))

async function searchAs(page: Page, by: PersonName, query: string): Promise<void> {
  await signInAs(page, nabij, by)
  await page.goto("/")
  await page.getByRole("link", { name: "Zoeken", exact: true }).click()
  await page.getByLabel("Waar zoek je naar?").fill(query)
  await page.keyboard.press("Enter")
  await page.waitForURL(/vraag=/)
}

const searches: [name: string, by: PersonName, query: string][] = [
  ["found", "saskia", "energierekening"],
  ["mistyped", "saskia", "enegrierekening student"],
  ["resembling", "els", "stroom afgesloten"],
  ["nothing", "fatima", "qzwxvkjf"],
  ["addressee", "wim", "lenen"],
  ["analyst", "tom", "leenstelsel"],
]

for (const size of ["phone", "desk"] as const)
  test(`searching is readable, usable with a thumb and accessible on a ${size}`, async () => {
    for (const [name, by, query] of searches) {
      const page = await browser[size]({ dark: name === "mistyped" })
      await searchAs(page, by, query)
      await picture(page, `search-${name}-${size}`)
      await assertUsable(page)
      assert.deepEqual(complaintsOf(page), [])
      assert.doesNotMatch(decodeURIComponent(page.url()), new RegExp(query.split(" ")[0] ?? ""))
      await page.context().close()
    }
  })

test("without script Saskia searches, narrows down, opens a bundle and comes back to what she found", async () => {
  const page = await browser.withoutScript()
  await searchAs(page, "saskia", "enegrierekening")
  await page.getByRole("link", { name: "energierekening", exact: true }).click()
  assert.equal(await page.getByLabel("Waar zoek je naar?").inputValue(), "energierekening")
  await page.getByRole("link", { name: "bundels (2)" }).click()
  assert.equal(await page.locator("h2").count(), 1)
  await page.getByRole("link", { name: "laatste 3 maanden" }).click()
  assert.equal(await page.locator("mark").first().textContent(), "energierekening")
  await page.getByRole("link", { name: /klaproos/ }).click()
  await page.waitForURL(/\/bundels\//)
  await page.goBack()
  assert.equal(await page.getByLabel("Waar zoek je naar?").inputValue(), "energierekening")
  assert.equal(await page.locator("h2").count(), 1)
})

test("who sends an empty field is told what to do, with the cursor on it", async () => {
  const page = await browser.phone()
  await signInAs(page, nabij, "noor")
  await page.goto("/zoeken")
  await picture(page, "search-empty-phone")
  await checkAccessibility(page)
  await page.getByRole("button", { name: "Zoeken" }).click()
  await page.getByRole("alert").getByRole("link").click()
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("name")), "query")
  await checkAccessibility(page)
})
