import assert from "node:assert/strict"
import { suite, test } from "node:test"
import { addAreas, addNeed, addOffer } from "../features/matches-world.ts"
import { chooseMode, giverWithLink } from "../features/modes-world.ts"
import { assertUsable, complaintsOf, openFolds, picture } from "../support/browser.ts"
import { assertUsableFor, at, browser, nabij, openInBrowser } from "../support/in-browser.ts"
import { signInAs } from "../support/listen.ts"
import { mailsIn } from "../support/mails.ts"

suite("who approves, how it is divided, and choosing oneself, in a real browser", () => {
  let code = ""
  openInBrowser(async () => {
    await addAreas(nabij)
    await chooseMode(nabij, "betweenPeople", { items: ["vervoer", "boodschappen"] })
    const policy = { country: "nl", holder: "Gemeente Oeverstad", items: ["vervoer"], worksFrom: "2026-11-01" }
    await nabij.as("noor").api("POST", "/insurance-policies", { ...policy, why: "De brief van maart." })
    for (const alias of ["de buurvrouw", "de tuinman"]) await addNeed(nabij, { alias, units: 2 })
    await addNeed(nabij, { alias: "mevrouw hiernaast", item: "boodschappen", tier: 2, askedOn: "2026-10-05" })
    for (const item of ["vervoer", "boodschappen"])
      for (let many = 0; many < 3; many++) await addOffer(nabij, { item, met: true, units: 2 })
    code = (await giverWithLink(nabij)).code
  })

  test("each page can be read and used on a phone and at a desk", async () => {
    await assertUsableFor("saskia", "/beheer/koppelen", "modes")
    await assertUsableFor("noor", "/beheer/verdelen", "policies")
    await assertUsableFor("noor", "/beheer/verdelen/vervoer", "policy")
    await assertUsableFor("fatima", "/hulp/koppelingen", "choices")
    const { choices } = (await nabij.as("fatima").api("GET", "/help-matches")).json()
    for (const { id, item } of choices.slice(0, 3))
      await assertUsableFor("fatima", `/hulp/kiezen/${id}`, `choose-${item}`)
    const { rows } = (await nabij.as("noor").api("GET", "/help-planning")).json()
    const uncovered = rows.find(({ item }: { item: string }) => item === "Boodschappen doen" || item === "Boodschappen")
    await assertUsableFor("noor", `/planning/${uncovered?.id ?? rows[0].id}`, "planned-uncovered")
    await assertUsableFor("noor", "/planning", "planning-uncovered")
    for (const size of ["phone", "desk"] as const) {
      const page = await browser[size]()
      await page.goto(`/mijn-aanbod/${code}/vragen`)
      await openFolds(page)
      await assertUsable(page)
      await picture(page, `nearby-${size}`)
      assert.deepEqual(complaintsOf(page), [])
    }
  })

  test("by keyboard Saskia chooses a mode, and reads back why", async () => {
    const saskia = await at(await browser.desk(), "saskia", "/beheer/koppelen")
    await saskia.getByLabel("Wie de vraag stelde, kiest zelf").focus()
    await saskia.keyboard.press("Space")
    await saskia.getByLabel("Waarom verander je dit?").fill("Wij proberen het een maand zonder omweg")
    await saskia.keyboard.press("Enter")
    await saskia.getByText("Wij proberen het een maand zonder omweg").waitFor()
    assert.match((await saskia.textContent("main")) ?? "", /Nu geldt: wie de vraag stelde, kiest zelf/)
    assert.deepEqual(complaintsOf(saskia), [])
  })

  test("without script Fatima chooses a helper for somebody who said yes already, and the helper is asked at once", async () => {
    const fatima = await browser.withoutScript()
    await signInAs(fatima, nabij, "fatima")
    await fatima.goto("/hulp/koppelingen")
    await fatima.getByRole("link", { name: "de buurvrouw" }).click()
    await fatima.locator("input[name=offer]").first().check()
    await fatima.getByLabel("De bewoner zei al ja").check()
    await picture(fatima, "choose-without-script")
    await fatima.getByRole("button", { name: "Deze helper kiezen" }).click()
    const chosen = (await fatima.textContent("main")) ?? ""
    assert.match(chosen, /De bewoner zei ja/)
    // One of those who fit has only a number: the lot may fall on that one, and then somebody calls.
    const mails = await mailsIn(nabij.house)
    const mailed = mails.some(({ recipient }) => recipient === "gever@voorbeeld.example")
    assert.match(chosen, mailed ? /De helper is gevraagd/ : /De helper weet het nog niet/)
    await fatima.goto("/hulp/koppelingen")
    const uncovered = fatima.getByRole("link", { name: "mevrouw hiernaast" })
    await uncovered.click()
    await fatima.locator("input[name=offer]").first().check()
    await fatima.getByRole("button", { name: "Deze helper kiezen" }).click()
    assert.match((await fatima.textContent("main")) ?? "", /Kies waarom je toch doorgaat/)
    await fatima.getByLabel("De helper is zelf verzekerd").check()
    await fatima.getByRole("button", { name: "Deze helper kiezen" }).click()
    assert.match((await fatima.textContent("main")) ?? "", /Niet verzekerd: de helper is zelf verzekerd/)
    await picture(fatima, "match-uncovered")
  })
})
