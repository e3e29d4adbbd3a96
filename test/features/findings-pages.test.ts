import assert from "node:assert/strict"
import { test } from "node:test"
import {
  assertNoSidewaysScroll,
  assertTargetsLargeEnough,
  assertTextVisible,
  assertUsable,
  complaintsOf,
  openFolds,
  picture,
} from "../support/browser.ts"
import { at, browser, nabij, openInBrowser } from "../support/in-browser.ts"
import { addAreas, addBundle, noord, tellWorld, theme } from "./findings-world.ts"

let bundle: string

openInBrowser(async () => {
  await addAreas(nabij)
  bundle = await addBundle(nabij, await tellWorld(nabij), "shared")
})

const cardAddress = `/bevindingen/kaart?theme=${theme}&area=${noord}&from=2026-01-01&until=2026-11-18`
const tableAddress = `/bevindingen?area=${noord}&from=2026-01-01&until=2026-11-18`

const screens: [name: string, path: () => string][] = [
  ["finding-card", () => cardAddress],
  ["finding-table", () => tableAddress],
  ["finding-bundle", () => `/bundels/${bundle}/bevinding`],
  ["finding-decision", () => `/bundels/${bundle}/besluit`],
]
for (const [name, path] of screens)
  for (const dark of [false, true]) {
    const light = dark ? "dark" : "light"
    test(`Els reads ${name} on a phone and at a desk, in ${light} colours`, async () => {
      const phone = await at(await browser.phone({ dark }), "els", path())
      await assertTextVisible(phone)
      await assertNoSidewaysScroll(phone)
      await assertTargetsLargeEnough(phone)
      await picture(phone, `${name}-phone-${light}`)
      await openFolds(phone)
      await assertUsable(phone)
      const desk = await at(await browser.desk({ dark }), "els", path())
      await picture(desk, `${name}-desk-${light}`)
      await openFolds(desk)
      await assertUsable(desk)
      assert.deepEqual([...complaintsOf(phone), ...complaintsOf(desk)], [])
    })
  }

test("without script Els chooses another area and reads its card", async () => {
  const page = await at(await browser.withoutScript(), "els", tableAddress)
  await page.getByLabel("Gebied", { exact: true }).selectOption("GM9001")
  await page.getByRole("button", { name: "Bekijken" }).click()
  await page.getByRole("link", { name: "Studieschuld schrikt af" }).click()
  assert.equal(await page.getByRole("heading", { level: 1 }).textContent(), "Studieschuld schrikt af in Oeverstad")
  await page.getByText("Bekijk de kaart als tabel").click()
  const noord = page.getByRole("row", { name: /^Noord 15/ })
  assert.ok(await noord.isVisible())
})

test("on paper the card has its sentence and its pictures, and nothing to press", async () => {
  const page = await at(await browser.desk(), "els", cardAddress)
  await page.emulateMedia({ media: "print" })
  assert.ok(await page.getByText("Duidelijk meer dan toeval").isVisible())
  assert.equal(await page.getByRole("button").count(), 0)
  await picture(page, "finding-card-print")
})
