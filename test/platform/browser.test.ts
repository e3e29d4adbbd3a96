import assert from "node:assert/strict"
import { after, before, suite, test } from "node:test"
import { buildAssets } from "../../src/platform/http/assets.ts"
import {
  assertNoSidewaysScroll,
  assertTargetsLargeEnough,
  assertTextVisible,
  checkAccessibility,
  complaintsOf,
  openBrowser,
  openFolds,
  picture,
  type TestBrowser,
} from "../support/browser.ts"
import { serveShowcase } from "./showcase-server.tsx"

suite("the parts in a real browser", () => {
  let server: Awaited<ReturnType<typeof serveShowcase>>
  let browser: TestBrowser

  before(async () => {
    server = await serveShowcase(await buildAssets())
    browser = await openBrowser(server.address)
  })

  after(async () => {
    await browser?.close()
    await server?.close()
  })

  for (const dark of [false, true]) {
    const light = dark ? "dark" : "light"
    test(`somebody on a phone reads every part in ${light} colours, without scrolling sideways`, async () => {
      const page = await browser.phone({ dark })
      await page.goto("/")
      await assertTextVisible(page)
      await assertNoSidewaysScroll(page)
      await assertTargetsLargeEnough(page)
      await picture(page, `parts-phone-${light}`)
      await openFolds(page)
      await checkAccessibility(page)
      await assertNoSidewaysScroll(page)
      assert.deepEqual(complaintsOf(page), [])
    })

    test(`somebody at a desk reads every part in ${light} colours`, async () => {
      const page = await browser.desk({ dark })
      await page.goto("/")
      await checkAccessibility(page)
      await picture(page, `parts-desk-${light}`)
      await page.goto("/fout")
      await checkAccessibility(page)
      await picture(page, `wrong-desk-${light}`)
    })
  }

  test("who left something out lands on the summary, and a line of it leads to the field", async () => {
    const page = await browser.phone()
    await page.goto("/fout")
    await picture(page, "wrong-phone-light")
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute("role") ?? document.activeElement?.id)
    assert.equal(await focused(), "alert")
    await page.getByRole("link", { name: "Wat merk je op? Schrijf ten minste één zin" }).click()
    assert.match(page.url(), /#veld-account$/)
    await page.keyboard.press("Shift+Tab")
    await page.keyboard.press("Tab")
    assert.equal(await focused(), "veld-account")
    assert.equal(await page.getByLabel("Wat merk je op?").inputValue(), "Geld")
  })

  test("who uses a keyboard meets the skip link, the word mark, the menu and the page in that order", async () => {
    const page = await browser.desk()
    await page.goto("/")
    const met: string[] = []
    for (let step = 0; step < 10; step++) {
      await page.keyboard.press("Tab")
      met.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ""))
    }
    assert.deepEqual(met.slice(0, 6), [
      "Naar de inhoud",
      "NabijUtrecht",
      "Signaal doorgeven",
      "Postvak",
      "Bundels",
      "Agenda",
    ])
    assert.deepEqual(met.slice(6, 9), ["Fatma YıldızBuurtteam Zuid", "Wisselen van organisatie", "Uitloggen"])
    assert.equal(await page.evaluate(() => document.activeElement?.id), "veld-account")
  })

  test("without script the menu opens on a phone and leads on", async () => {
    const page = await browser.withoutScript()
    await page.goto("/")
    assert.equal(await page.getByRole("link", { name: "Bundels", exact: true }).isVisible(), false)
    await page.getByText("Menu", { exact: true }).click()
    await picture(page, "menu-phone")
    await page.getByRole("link", { name: "Bundels", exact: true }).click()
    assert.match(page.url(), /\/bundels$/)
  })

  test("who reports without a name sees no menu and no account", async () => {
    const page = await browser.phone()
    await page.goto("/stil")
    assert.equal(await page.getByText("Uitloggen").count(), 0)
    assert.equal(await page.getByRole("navigation").count(), 0)
    await checkAccessibility(page)
  })

  test("in Arabic the page runs from right to left and still fits a phone", async () => {
    const page = await browser.phone({ lang: "ar" })
    await page.goto("/ar")
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).direction), "rtl")
    await assertNoSidewaysScroll(page)
    await picture(page, "parts-phone-arabic")
  })

  test("who chose their own colours still sees what is chosen and drawn", async () => {
    const page = await browser.desk({ forcedColours: true })
    await page.goto("/fout")
    await checkAccessibility(page)
    await picture(page, "wrong-desk-forced-colours")
  })

  test("on paper the page is A4, without menu and buttons", async () => {
    const page = await browser.desk({ dark: true })
    await page.goto("/")
    await page.emulateMedia({ media: "print" })
    assert.equal(await page.getByRole("button", { name: "Signaal doorgeven" }).isVisible(), false)
    const paper = await page.pdf({ preferCSSPageSize: true, tagged: true })
    assert.match(paper.toString("latin1"), /\/MediaBox ?\[0 0 59[45][.\d]* 84[12][.\d]*\]/)
  })

  test("a page that shuts people out is refused, with what is wrong and where", async () => {
    const page = await browser.phone()
    await page.goto("/stil")
    await page.evaluate(() => {
      const main = document.querySelector("main")
      if (main)
        main.innerHTML = `<img src="/assets/nabij.svg" class="unnamed"><button>x</button><pre>${"te lang ".repeat(99)}`
    })
    await assert.rejects(checkAccessibility(page), /image-alt: .*\n {4}.*class="unnamed"/)
    await assert.rejects(assertNoSidewaysScroll(page), /scrolls sideways/)
    await assert.rejects(assertTargetsLargeEnough(page), /too small for a thumb/)
  })
})
