import assert from "node:assert/strict"
import { test } from "node:test"
import { checkAccessibility, complaintsOf, openFolds, picture } from "../support/browser.ts"
import { assertUsableFor, at, browser, nabij, openInBrowser } from "../support/in-browser.ts"
import { addAreas, noord, oeverstad, tellWorld, theme } from "./findings-world.ts"

let standing = ""
const card = `/bevindingen/kaart?theme=${theme}&area=${noord}&from=2026-06-01&until=2026-11-18`

openInBrowser(async () => {
  await addAreas(nabij)
  await tellWorld(nabij)
  const note = async (body: object) => {
    const answer = await nabij.as("saskia").api("POST", "/campaigns", {
      ...{ from: "2026-06-15", until: "2026-07-05", theme, area: oeverstad },
      ...{ asked: "In het teamoverleg: wie hoort over lenen voor een studie, geef het door.", ...body },
    })
    assert.equal(answer.status, 201, answer.text)
    return answer.json().id
  }
  standing = await note({})
  const why = "De weken klopten niet"
  const asked = "In het teamoverleg en de nieuwsbrief: wie hoort over lenen voor een studie?"
  await nabij.as("saskia").api("PUT", `/campaigns/${standing}`, {
    ...{ from: "2026-06-15", until: "2026-07-05", theme, area: oeverstad, asked, why },
  })
  const taken = await note({ theme: undefined, area: undefined, asked: "In de krant: vertel wat je ziet." })
  await nabij.as("saskia").api("POST", `/campaigns/${taken}/withdrawal`, { why: "Het stukje kwam niet in de krant" })
})

test("every page about calls can be read, pressed and heard on a phone and at a desk", async () => {
  await assertUsableFor("els", "/oproepen", "campaigns-list")
  await assertUsableFor("saskia", `/oproepen/${standing}`, "campaigns-one")
  await assertUsableFor("tom", `/oproepen/${standing}`, "campaigns-analyst")
  await assertUsableFor("els", card, "campaigns-card")
  await assertUsableFor("els", `/bevindingen?area=${noord}`, "campaigns-link")
})

for (const [name, view] of [
  ["dark", { dark: true }],
  ["forced", { forcedColours: true }],
] as const)
  test(`the band of a call is seen in ${name} colours`, async () => {
    const page = await at(await browser.phone(view), "els", card)
    await page.locator(".nabij-chart__marked rect").first().scrollIntoViewIfNeeded()
    await picture(page, `campaigns-card-${name}`)
    await checkAccessibility(page)
  })

test("the line over time says in words, in a band and in its table when there was a call", async () => {
  const page = await at(await browser.desk(), "els", card)
  assert.equal(await page.locator(".nabij-chart__plot .nabij-chart__marked rect").count(), 1)
  assert.ok(
    await page
      .getByText("In deze weken was er een oproep om signalen door te geven.", { exact: true })
      .last()
      .isVisible(),
  )
  await openFolds(page)
  assert.ok(await page.getByRole("columnheader", { name: "oproep", exact: true }).isVisible())
  assert.equal(await page.getByRole("cell", { name: "ja", exact: true }).count(), 3)
})

test("without script Saskia notes a call, reads what was wrong, corrects it and takes it back", async () => {
  const page = await at(await browser.withoutScript(), "saskia", "/bevindingen")
  await page.getByRole("link", { name: "Bekijk de oproepen" }).click()
  await page.locator("summary", { hasText: "Een oproep noteren" }).click()
  await page.getByLabel("Van", { exact: true }).fill("2026-10-05")
  await page.getByLabel("Tot en met").fill("2026-10-01")
  await page.getByLabel("Over welk thema?").selectOption(theme)
  await page.getByLabel("Wat werd er gevraagd?").fill("Wie hoort over lenen?")
  await page.getByRole("button", { name: "Noteren" }).click()
  assert.match((await page.textContent("[role=alert]")) ?? "", /eindigt voor hij begint.*staat er nog/s)
  assert.equal(await page.getByLabel("Over welk thema?").inputValue(), theme)
  await picture(page, "campaigns-refused-phone")
  await page.getByLabel("Tot en met").fill("2026-10-23")
  await page.getByRole("button", { name: "Noteren" }).click()
  await page.waitForURL(/\/oproepen\/[0-9a-f-]+$/)
  assert.match((await page.textContent("main")) ?? "", /5 oktober 2026 tot en met 25 oktober 2026/)
  await page.locator("summary", { hasText: "verbeteren" }).click()
  assert.equal(await page.getByLabel("Tot en met").inputValue(), "2026-10-25")
  await page.getByLabel("Tot en met").fill("2026-10-30")
  await page.getByLabel("Wat klopte er niet?").fill("Er was nog een herinnering")
  await page.getByRole("button", { name: "Verbeteren" }).click()
  assert.match((await page.textContent("main")) ?? "", /Verbeterd.*Er was nog een herinnering/s)
  await page.locator("summary", { hasText: "terugnemen" }).click()
  await page.getByLabel("Waarom neem je hem terug?").fill("Het was een proef")
  await page.getByRole("button", { name: "Terugnemen" }).click()
  assert.match((await page.textContent("main")) ?? "", /telt niet meer mee/)
  assert.deepEqual(
    complaintsOf(page).filter((line) => !/400/.test(line)),
    [],
  )
})
