import assert from "node:assert/strict"
import { test } from "node:test"
import { addDays } from "../../src/methods/calendar/week.ts"
import { assertUsableFor, at, browser, nabij, openInBrowser } from "../support/in-browser.ts"
import { addAreas, addBundle, noord, tell, tellWorld, theme } from "./findings-world.ts"

let bundle: string

openInBrowser(async () => {
  await addAreas(nabij)
  bundle = await addBundle(nabij, await tellWorld(nabij), "shared")
  for (const other of ["buslijn_weg", "eenzaamheid_ouderen", "wachtlijst_jeugdhulp"])
    for (const area of [noord, "BU90010102", "BU90010103", "BU90010104"])
      await tell(nabij, { theme: other, area, week: "2026-07-06" })
  for (let week = 0; week < 10; week++)
    for (let many = 0; many <= week % 3; many++) await tell(nabij, { week: addDays("2026-09-07", 7 * week) })
})

const asked = `theme=${theme}&area=${noord}&from=2026-01-01&until=2026-11-18`

test("Els reads what lies behind a card, on a phone and at a desk", async () => {
  await assertUsableFor("els", `/bevindingen/verdieping?${asked}`, "finding-depth")
})

test("Saskia reads what lies behind a bundle, on a phone and at a desk", async () => {
  await assertUsableFor("saskia", `/bundels/${bundle}/bevinding/verdieping`, "finding-depth-bundle")
})

test("without script, with the keyboard alone, Els goes from the card to the data of the scan", async () => {
  const page = await at(await browser.withoutScript(), "els", `/bevindingen/kaart?${asked}`)
  const link = page.getByRole("link", { name: "Hoe weten we dit? Elke rekenwijze met haar cijfers" })
  await link.focus()
  await page.keyboard.press("Enter")
  await page.getByRole("heading", { level: 1, name: "Hoe weten we dit?" }).waitFor()
  const fold = page.locator("summary", { hasText: "Instellingen en narekenen: waar en sinds wanneer" })
  await fold.focus()
  await page.keyboard.press("Enter")
  const data = page.getByRole("link", { name: "plaatsen-weken.csv" })
  const download = page.waitForEvent("download")
  await data.focus()
  await page.keyboard.press("Enter")
  assert.equal((await download).suggestedFilename(), "plaatsen-weken.csv")
})
