import assert from "node:assert/strict"
import { suite, test } from "node:test"
import { addNeed, addOffer, addTown } from "../features/matches-world.ts"
import { assertUsable, complaintsOf, openFolds, picture } from "../support/browser.ts"
import { at, browser, nabij, openInBrowser } from "../support/in-browser.ts"
import { made } from "../support/in-house.ts"
import { signInAs } from "../support/listen.ts"
import { mailsIn } from "../support/mails.ts"

const open = 300

suite("Noor plans a Monday with 300 open needs, in a real browser", () => {
  openInBrowser(() => addTown(nabij, open))

  const approvals = async () => {
    const { rows } = await nabij.house.database.pool.query("select count(*)::int as many from help_match")
    return rows[0].many as number
  }

  test("by keyboard: one key a step, and she goes on where she was", async () => {
    const noor = await browser.desk()
    const began = performance.now()
    await at(noor, "noor", "/planning")
    console.log(
      `the page with ${open} needs: ${Math.round(performance.now() - began)} ms until it stands in the browser`,
    )
    assert.match(
      (await noor.textContent("main")) ?? "",
      /Er wachten 300 hulpvragen\. Voor \d+ daarvan is er een voorstel/,
    )
    await noor.keyboard.press("a")
    assert.equal(await approvals(), 0, "outside the list a letter is only a letter")
    await noor.getByRole("button", { name: "Met toetsen werken" }).press("Enter")
    const row = () => noor.locator(".nabij-entries__entry:focus .nabij-entries__title").textContent()
    const first = await row()
    await noor.keyboard.press("j")
    const second = await row()
    assert.notEqual(second, first)
    await noor.keyboard.press("k")
    assert.equal(await row(), first)
    const steps: number[] = []
    for (let step = 0; step < 10; step++) {
      const before = performance.now()
      await Promise.all([noor.waitForNavigation(), noor.keyboard.press("a")])
      await noor.locator(".nabij-entries__entry:focus").waitFor()
      steps.push(performance.now() - before)
    }
    assert.equal(await approvals(), 10)
    const said = noor.locator(".nabij-entries__entry:focus .nabij-planning__said")
    await said.getByText(/^‘.*’: Goedgekeurd\. Wie de vraag stelde/).waitFor()
    assert.ok(await said.evaluate((one) => one.getBoundingClientRect().top < innerHeight), "in sight, where she is")
    const own = await row()
    await noor.keyboard.press("l")
    await said.getByText("Deze vraag is niet van jullie").waitFor()
    assert.equal(await row(), own, "and she is still there")
    steps.sort((a, b) => a - b)
    console.log(`one approval by one key: ${Math.round(steps[5] as number)} ms (median of ten)`)
    const waiting = await row()
    await noor.keyboard.press("s")
    assert.notEqual(await row(), waiting)
    assert.equal(await noor.locator("[data-planning] .nabij-entries__title").last().textContent(), waiting)
    const looked = await row()
    await Promise.all([noor.waitForNavigation(), noor.keyboard.press("w")])
    assert.match(await noor.title(), new RegExp(looked ?? "nothing"))
    await noor.getByRole("link", { name: "Terug naar de planning" }).click()
    await noor.locator(".nabij-entries__entry:focus").waitFor()
    assert.equal(await row(), looked)
    assert.deepEqual(complaintsOf(noor), [])
  })
})

suite("the pages of planning and of help that is arranged, in a real browser", () => {
  openInBrowser(() => addTown(nabij, 12))

  for (const size of ["phone", "desk"] as const)
    test(`on a ${size} every page of it can be read and used`, async () => {
      const page = await at(await browser[size]({ dark: size === "phone" }), "noor", "/planning")
      await assertUsable(page)
      assert.equal(await page.locator(".nabij-planning__keys").count(), size === "phone" ? 0 : 1)
      await picture(page, `planning-${size}`)
      await page.locator("[data-planning] .nabij-entries__title a").first().click()
      await page.waitForURL("**/planning/*")
      await openFolds(page)
      await assertUsable(page)
      await picture(page, `planning-one-${size}`)
      await page.goto("/planning")
      await page.locator("[data-planning] .nabij-entries__title a").last().click()
      await page.waitForURL("**/planning/*")
      await openFolds(page)
      await assertUsable(page)
      await picture(page, `planning-why-not-${size}`)
    })

  test("without script it is the same, with buttons, all the way to help that was given", async () => {
    const town = { area: "BU90020000", item: "tuin" }
    await addNeed(nabij, { ...town, alias: "de tuinman" })
    await addOffer(nabij, town)
    const noor = await browser.withoutScript()
    await signInAs(noor, nabij, "noor")
    await noor.goto("/planning")
    await noor.getByRole("button", { name: "Goedkeuren: 1 uur voor de tuinman" }).click()
    assert.match((await noor.getByRole("status").textContent()) ?? "", /Goedgekeurd/)
    await picture(noor, "planning-approved-phone")

    const fatima = await browser.phone()
    await signInAs(fatima, nabij, "fatima")
    await fatima.goto("/")
    await fatima.getByRole("link", { name: /voorstel(len)? voor hulp: wil de bewoner dit/ }).click()
    await fatima.waitForURL("**/hulp/koppelingen")
    await assertUsable(fatima)
    await picture(fatima, "matches-phone")
    await fatima.getByRole("link", { name: "de tuinman" }).click()
    await fatima.waitForURL("**/hulp/koppeling/*")
    await assertUsable(fatima)
    await picture(fatima, "match-approved-phone")
    await fatima.getByLabel("Ja, graag").check()
    await fatima.getByRole("button", { name: "Bewaren" }).click()

    const asked = (await mailsIn(nabij.house)).find(({ recipient }) => recipient === "gever@voorbeeld.example")
    const [address = ""] = /\/hulp\/kun-jij\/[\w-]+/.exec(asked?.body ?? "") ?? []
    const helper = await browser.withoutScript()
    await helper.goto(address)
    const look = await browser.phone()
    await look.goto(address)
    await assertUsable(look)
    await picture(look, "helper-asked-phone")
    await helper.getByLabel("Ja, ik kan").check()
    await helper.getByRole("button", { name: "Antwoord geven" }).click()
    assert.match((await helper.textContent("main")) ?? "", /Fatima Zerouali van Wijkteam Noord/)
    await picture(helper, "helper-accepted-phone")

    await fatima.reload()
    assert.match((await fatima.textContent("main")) ?? "", /Zo bereik je de helper[\s\S]*Marijke Gever, 06 12345678/)
    await assertUsable(fatima)
    await picture(fatima, "match-accepted-phone")
    await fatima.getByLabel("Het is gelukt").check()
    await fatima.getByRole("button", { name: "Bewaren" }).click()
    assert.match((await fatima.textContent("main")) ?? "", /Gelukt/)
    const desk = await at(await browser.desk(), "noor", fatima.url())
    await openFolds(desk)
    await assertUsable(desk)
    await picture(desk, "match-done-desk")
  })

  test("a helper without mail, and help that did not succeed: Fatima reads how it stands", async () => {
    const town = { area: "BU90020001", item: "tuin" }
    const need = await addNeed(nabij, { ...town, alias: "de bakker", askedOn: "2026-10-05" })
    const offer = await addOffer(nabij, { ...town, email: null, met: true })
    const { id } = await made("noor", "/help-matches", { need, offer })
    const fatima = await at(await browser.phone(), "fatima", `/hulp/koppeling/${id}`)
    await assertUsable(fatima)
    await picture(fatima, "match-who-phone")
    await fatima.getByLabel("Ja, graag").check()
    await fatima.getByLabel("Liever iemand anders").check()
    await fatima.getByRole("button", { name: "Bewaren" }).click()
    await fatima.getByText("Wat klopt? Kies het andere").first().waitFor()
    await assertUsable(fatima)
    await picture(fatima, "match-yes-and-no-phone")
    await fatima.getByLabel("Geen reden").check()
    await fatima.getByRole("button", { name: "Bewaren" }).click()
    await fatima.getByText("De helper weet het nog niet").waitFor()
    await picture(fatima, "match-called-phone")
    await made("noor", `/help-matches/${id}/acceptance`, { answer: "accepted" })
    await made("fatima", `/help-matches/${id}/outcome`, { outcome: "notDone", reason: "helperStayedAway" })
    await fatima.goto(`/hulp/${need}`)
    await fatima.getByText("Zoekt opnieuw").waitFor()
    await assertUsable(fatima)
    await picture(fatima, "need-again-phone")
  })
})
