import assert from "node:assert/strict"
import { test } from "node:test"
import { assertUsable, complaintsOf, picture } from "../support/browser.ts"
import { assertUsableFor, browser, openInBrowser } from "../support/in-browser.ts"

openInBrowser()

test("somebody without account reads on a phone what happens with data, also without script", async () => {
  for (const page of [await browser.phone(), await browser.desk(), await browser.withoutScript()]) {
    await page.goto("/privacy")
    await picture(page, `privacy-${page.viewportSize()?.width}`)
    if (page.viewportSize()?.width === 1280) await assertUsable(page)
    assert.deepEqual(complaintsOf(page), [])
    await page.getByRole("link", { name: "Wie ziet wat?" }).first().click()
    assert.match(page.url(), /\/wie-ziet-wat$/)
    await page.context().close()
  }
})

for (const path of ["/privacy", "/beheer/papieren", "/beheer/papieren/dpia", "/beheer/papieren/overeenkomst"])
  test(`the administrator can use ${path} on a phone and at a desk`, async () => {
    await assertUsableFor("anita", path, `papers${path.replaceAll("/", "-")}`)
  })
