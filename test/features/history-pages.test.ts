import assert from "node:assert/strict"
import { test } from "node:test"
import { removeWhatIsDue } from "../../src/features/history/removing.ts"
import { sealHistory } from "../../src/features/history/rounds.ts"
import { assertUsable, complaintsOf, picture } from "../support/browser.ts"
import { assertUsableFor, at, browser, nabij, openInBrowser } from "../support/in-browser.ts"

let bundled = ""

openInBrowser(async () => {
  const post = async (by: "fatima" | "saskia" | "anita", path: string, body: object) => {
    const answer = await nabij.as(by).api("POST", path, body)
    assert.ok(answer.status < 300, `${path}: ${answer.text}`)
    return answer.json()
  }
  const report = async (account: string, mode: string) =>
    (await post("fatima", "/signals", { account, mode, week: "2026-W46", theme: "energiearmoede" })).id
  bundled = await report("Een moeder stookt alleen als de kinderen thuis zijn", "named")
  await report("Drie oudere bewoners zitten met hun jas aan binnen", "code")
  await post("saskia", "/weighings", { signals: [bundled], outcome: "external", reason: "Dit zien meer organisaties." })
  const { id } = await post("saskia", "/bundles", {
    ...{ bottleneck: "Gezinnen zetten de verwarming niet aan.", reach: "shared", theme: "energiearmoede" },
  })
  await post("saskia", `/bundles/${id}/links`, { signal: bundled, why: "Hetzelfde knelpunt." })
  for (const day of ["2026-10-30", "2026-11-17", "2026-11-18"]) {
    nabij.setClock(day)
    await sealHistory.run(nabij.house)
  }
  await removeWhatIsDue(nabij.house)
  const why = "Onze functionaris voor privacy vindt dit lang genoeg"
  await post("anita", "/retention-rules", { bundledMonths: 1, unbundledMonths: 12, authorMonths: 6, why })
})

test("everybody reads on a phone and at a desk what the heads are for, also without script", async () => {
  for (const size of ["phone", "desk"] as const) {
    const page = await browser[size]()
    assert.equal((await page.goto("/geschiedenis"))?.status(), 200)
    await picture(page, `history-heads-${size}`)
    await assertUsable(page)
    assert.deepEqual(complaintsOf(page), [])
    await page.getByRole("link", { name: "oktober 2026" }).click()
    assert.match((await page.textContent("h1")) ?? "", /Geschiedenis die blijft/)
    assert.match((await page.textContent("main")) ?? "", /De koppen van oktober 2026/)
    await page.context().close()
  }
})

test("Anita looks at what will go before it goes, and changes how long things stay", async () => {
  await assertUsableFor("anita", "/beheer/bewaren", "history-retention-before")
  const page = await at(await browser.phone(), "anita", "/beheer/bewaren")
  await page.getByLabel("Na hoeveel maanden gaat een tekst zonder bundel weg?").fill("0")
  await page.getByLabel("Waarom verander je dit?").fill("De werkgroep vindt een half jaar lang genoeg")
  await page.getByRole("button", { name: "Bewaar" }).click()
  assert.match((await page.textContent("main")) ?? "", /Vul ten minste 1 maand in/)
  await picture(page, "history-retention-wrong-phone")
  await page.getByLabel("Na hoeveel maanden gaat een tekst zonder bundel weg?").fill("6")
  await page.getByRole("button", { name: "Bewaar" }).click()
  assert.match((await page.textContent("body")) ?? "", /Dit geldt vanaf 18 december 2026/)
  await page.context().close()
  assert.match((await nabij.as("anita").get("/")).text, /1 tekst gaat binnenkort weg: kijk eerst/)
})

test("afterwards Anita reads what went, and Fatima why her text is gone", async () => {
  nabij.setClock("2026-12-21")
  await removeWhatIsDue(nabij.house)
  await assertUsableFor("anita", "/beheer/bewaren", "history-retention-after")
  await assertUsableFor("fatima", `/signalen/${bundled}`, "history-text-gone")
})
