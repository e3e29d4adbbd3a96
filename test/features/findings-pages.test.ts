import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import {
  assertNoSidewaysScroll,
  assertTargetsLargeEnough,
  assertTextVisible,
  checkAccessibility,
  complaintsOf,
  openBrowser,
  type Page,
  picture,
  type TestBrowser,
} from "../support/browser.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import { listen, signInAs } from "../support/listen.ts"
import { addAreas, addBundle, noord, tellWorld, theme } from "./findings-world.ts"

let nabij: TestHouse
let bundle: string
let browser: TestBrowser
let server: Awaited<ReturnType<typeof listen>>

before(async () => {
  nabij = await openHouse()
  await addAreas(nabij)
  bundle = await addBundle(nabij, await tellWorld(nabij), "shared")
  server = await listen(nabij)
  browser = await openBrowser(server.address)
})
after(async () => {
  await browser?.close()
  await server?.close()
  await nabij?.close()
})

const cardAddress = `/bevindingen/kaart?theme=${theme}&area=${noord}&from=2026-01-01&until=2026-11-18`
const tableAddress = `/bevindingen?area=${noord}&from=2026-01-01&until=2026-11-18`

async function asEls(page: Page): Promise<Page> {
  await signInAs(page, nabij, "els")
  return page
}

const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll("main details")) one.setAttribute("open", "")
  })

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
      const phone = await asEls(await browser.phone({ dark }))
      await phone.goto(path())
      await assertTextVisible(phone)
      await assertNoSidewaysScroll(phone)
      await assertTargetsLargeEnough(phone)
      await picture(phone, `${name}-phone-${light}`)
      await openAll(phone)
      await assertNoSidewaysScroll(phone)
      await checkAccessibility(phone)
      const desk = await asEls(await browser.desk({ dark }))
      await desk.goto(path())
      await picture(desk, `${name}-desk-${light}`)
      await openAll(desk)
      await checkAccessibility(desk)
      assert.deepEqual([...complaintsOf(phone), ...complaintsOf(desk)], [])
    })
  }

test("without script Els chooses another area and reads its card", async () => {
  const page = await asEls(await browser.withoutScript())
  await page.goto(tableAddress)
  await page.getByLabel("Gebied", { exact: true }).selectOption("GM9001")
  await page.getByRole("button", { name: "Bekijken" }).click()
  await page.getByRole("link", { name: "Studieschuld schrikt af" }).click()
  assert.equal(await page.getByRole("heading", { level: 1 }).textContent(), "Studieschuld schrikt af in Oeverstad")
  await page.getByText("Bekijk de kaart als tabel").click()
  assert.ok(await page.getByRole("cell", { name: /15 signalen/ }).isVisible())
})

test("on paper the card has its sentence and its pictures, and nothing to press", async () => {
  const page = await asEls(await browser.desk())
  await page.goto(cardAddress)
  await page.emulateMedia({ media: "print" })
  assert.ok(await page.getByText("Duidelijk meer dan toeval").isVisible())
  assert.equal(await page.getByRole("button").count(), 0)
  await picture(page, "finding-card-print")
})
