import assert from "node:assert/strict"
import { suite, test } from "node:test"
import { callWhoWasNotReached, remindOfVisits } from "../../src/features/visits/rounds.ts"
import { runRound } from "../../src/platform/rounds.ts"
import { addAreas } from "../features/matches-world.ts"
import { acceptedMatch, askedMatch, makeVisit, monday } from "../features/visits-world.ts"
import { assertUsable, complaintsOf, openFolds, picture } from "../support/browser.ts"
import { assertUsableFor, at, browser, nabij, openInBrowser } from "../support/in-browser.ts"

suite("when help comes, in a real browser", () => {
  let mine: Awaited<ReturnType<typeof acceptedMatch>>
  let asked: typeof mine
  openInBrowser(async () => {
    await addAreas(nabij)
    mine = await acceptedMatch(nabij)
    asked = await askedMatch(nabij, { alias: "de overbuur" }, { email: null, phone: "030 2314567" })
  })

  /** A helper whom somebody reminds by telephone, and one whom no mail reached. */
  async function nearOnTheList(): Promise<void> {
    const near = await acceptedMatch(nabij, { alias: "de bakker" }, { email: null, phone: "030 7654321" })
    await makeVisit(nabij, near.id, { starts: "16:00", ends: "17:00" })
    const calls: { id: string; matchId: string }[] = (await nabij.as("noor").api("GET", "/help-calls")).json()
    const told = calls.find(({ matchId }) => matchId === near.id)
    await nabij.as("noor").api("POST", `/help-calls/${told?.id}/end`)
    const { pool } = nabij.house.database
    await pool.query("delete from mail")
    await askedMatch(nabij, { alias: "de kapper" }, { email: "weg@voorbeeld.example" })
    await pool.query("update mail set attempts = 12")
    await runRound(nabij.house, callWhoWasNotReached)
    nabij.setClock("2026-11-22")
    await runRound(nabij.house, remindOfVisits)
  }

  test("Fatima sets a moment on her phone, without script, by keyboard, and sees what is wrong with it", async () => {
    const page = await browser.withoutScript()
    await at(page, "fatima", `/hulp/koppeling/${mine.id}`)
    await page.getByRole("link", { name: "Afspraken: wanneer de helper komt" }).press("Enter")
    await page.getByText("Nog geen afspraak").waitFor()
    await page.getByLabel("Welke dag?").fill("2026-11-23")
    await page.getByLabel("Hoe laat begint het?").fill("14:00")
    await page.getByLabel("Hoe laat is het klaar?").fill("13:00")
    await page.getByRole("button", { name: "Afspraak maken" }).press("Enter")
    assert.match((await page.getByRole("alert").textContent()) ?? "", /Het einde is niet later dan het begin/)
    assert.equal(await page.getByLabel("Hoe laat begint het?").inputValue(), "14:00", "nothing is lost")
    await page.getByLabel("Hoe laat is het klaar?").fill("15:30")
    await page.getByRole("button", { name: "Afspraak maken" }).press("Enter")
    await page.getByRole("link", { name: "maandag 23 november, 14:00 tot 15:30" }).waitFor()
    await picture(page, "visits-match-phone")
  })

  test("the helper changes it over the link, and takes the visits along in the own calendar", async () => {
    const page = await browser.phone()
    await page.goto(`/hulp/kun-jij/${mine.token}`)
    await page.getByRole("link", { name: /bekijk of maak een afspraak/ }).click()
    await picture(page, "visits-helper-phone")
    await openFolds(page)
    await assertUsable(page)
    await page.getByRole("button", { name: "Herinner mij niet meer" }).click()
    await page.getByText("Een herinnering, de dag ervoor").click()
    await page.getByRole("button", { name: "Herinner mij de dag ervoor" }).click()
    await page.getByRole("link", { name: "maandag 23 november, 14:00 tot 15:30" }).click()
    await page.getByText("Een ander moment", { exact: true }).click()
    assert.equal(await page.getByLabel("Hoe laat begint het?").inputValue(), "14:00")
    await page.getByLabel("Hoe laat begint het?").fill("15:00")
    await page.getByLabel("De helper kan niet").first().check()
    await picture(page, "visits-change-phone")
    await page.getByRole("button", { name: "Veranderen" }).click()
    await page.getByText("maandag 23 november, 15:00 tot 15:30").waitFor()
    await page.getByText("In je eigen agenda").click()
    await page.getByRole("button", { name: "Maak een adres voor je agenda" }).click()
    await page.getByText("Dit adres zie je alleen nu").waitFor()
    await picture(page, "visits-address-phone")
    await openFolds(page)
    await assertUsable(page)
    assert.deepEqual(await page.context().cookies(), [])
    assert.deepEqual(complaintsOf(page), [])
  })

  test("every page of it can be used on a phone and at a desk", async () => {
    await makeVisit(nabij, mine.id, { ...monday, day: "2026-11-24" })
    await nearOnTheList()
    const { visits } = (await nabij.as("fatima").api("GET", `/help-matches/${mine.id}/visits`)).json()
    const pages = [
      ["fatima", `/hulp/koppeling/${mine.id}/afspraken`, "visits-match"],
      ["fatima", `/hulp/afspraak/${visits[0].id}`, "visits-one"],
      ["fatima", `/hulp/koppeling/${mine.id}/brief/bewoner`, "visits-letter-resident"],
      ["noor", "/hulp/afspraken?van=2026-11-23", "visits-list"],
      ["noor", "/hulp/afspraken/papier?van=2026-11-23", "visits-sheet"],
      ["noor", "/hulp/afspraken/agenda", "visits-feed"],
      ["fatima", "/hulp/afspraken/herinnering", "visits-reminder"],
      ["noor", `/hulp/koppeling/${mine.id}/helper-lijst`, "visits-helper-sheet"],
      ["noor", `/hulp/koppeling/${asked.id}/brief/helper`, "visits-letter-helper"],
      ["noor", "/hulp/bellen", "visits-calls"],
    ] as const
    for (const [by, path, name] of pages) await assertUsableFor(by, path, name)
  })

  test("each letter and list is one sheet of paper, without what can only be pressed", async () => {
    const papers = [
      [`/hulp/koppeling/${asked.id}/brief/helper`, "Beste Marijke Gever"],
      [`/hulp/koppeling/${mine.id}/brief/bewoner`, "Wanneer er hulp komt"],
      ["/hulp/afspraken/papier?van=2026-11-23", "Marijke Gever, 06 12345678"],
      [`/hulp/koppeling/${mine.id}/helper-lijst`, "Afspraken van Marijke Gever"],
      ["/hulp/bellen", "Marijke Gever"],
      ["/hulp/afspraken?van=2026-11-23", "de buurvrouw"],
    ] as const
    for (const [place, [path, words]] of papers.entries()) {
      const page = await at(await browser.desk(), "noor", path)
      await page.emulateMedia({ media: "print" })
      await page.setViewportSize({ width: 643, height: 948 })
      // biome-ignore lint/performance/useDomNodeTextContent: what is hidden on paper must not be read
      const printed = await page.locator("body").innerText()
      assert.ok(printed.includes(words), `${path} on paper: ${printed}`)
      assert.doesNotMatch(printed, /Uitloggen|Laat zien|Print deze pagina|Terug naar/)
      await picture(page, `visits-paper-${place}`)
      const pdf = await page.pdf({ preferCSSPageSize: true })
      assert.equal(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length, 1, path)
      await page.context().close()
    }
  })
})
