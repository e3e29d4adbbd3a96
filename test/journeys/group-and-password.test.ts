import assert from "node:assert/strict"
import { suite, test } from "node:test"
import { mailPasswordLinks } from "../../src/features/accounts/rounds.ts"
import { password } from "../seeds.ts"
import { assertUsable, complaintsOf, openFolds, type Page, picture } from "../support/browser.ts"
import { at, browser, nabij, openInBrowser } from "../support/in-browser.ts"
import { signInAs } from "../support/listen.ts"
import { mailsIn } from "../support/mails.ts"

suite("a group without coordinator and a forgotten password, in a real browser", () => {
  openInBrowser()

  const query = (text: string, values: unknown[] = []) => nabij.house.database.pool.query(text, values)
  async function look(page: Page, name: string) {
    await openFolds(page)
    await assertUsable(page)
    await picture(page, `group-${name}`)
  }
  const opened = async (size: "phone" | "desk", who: "noor" | "els" | "saskia", path: string) =>
    at(await browser[size]({ dark: size === "desk" }), who, path)

  test("without script Noor reports, Els weighs and asks, and Noor decides for her group", async () => {
    const noor = await browser.withoutScript()
    await signInAs(noor, nabij, "noor")
    await noor.goto("/signalen/nieuw")
    await noor.getByLabel("Wat valt je op?").fill("Buren koken voor elkaar omdat het geld op is")
    await noor.getByRole("button", { name: "Doorgeven" }).click()
    assert.match((await noor.textContent("main")) ?? "", /De werkgroep signalen leest je tekst/)
    for (const size of ["phone", "desk"] as const)
      await look(await opened(size, "noor", "/signalen/nieuw"), `form-${size}`)

    const els = await browser.withoutScript()
    await signInAs(els, nabij, "els")
    await els.goto("/postvak")
    await els.getByRole("link", { name: "Apart lezen en wegen" }).click()
    for (const size of ["phone", "desk"] as const) await look(await opened(size, "els", els.url()), `inbox-${size}`)
    await els.getByLabel("Gaat mee naar de werkgroep signalen").check()
    await els.getByLabel("Waarom?").fill("Dit horen wij in meer buurten, dus het gaat mee.")
    await els.getByRole("button", { name: "Wegen" }).click()

    const saskia = nabij.as("saskia")
    const bottleneck = "Gezinnen komen niet rond, want de toeslag komt maanden te laat"
    const { id } = (await saskia.api("POST", "/bundles", { bottleneck, reach: "shared" })).json()
    const { rows } = await query("select id from signal")
    await saskia.api("POST", `/bundles/${id}/links`, { signal: rows[0].id, why: "Zelfde knelpunt" })
    for (const state of ["possiblePattern", "sharedBottleneck"])
      await saskia.api("POST", `/bundles/${id}/states`, { state, why: "Wij zien dit vaker" })
    for (const size of ["phone", "desk"] as const)
      await look(await opened(size, "noor", "/toestemming"), `consent-${size}`)
    await query("update membership set role = 'worker' where role = 'volunteerCoordinator'")
    for (const size of ["phone", "desk"] as const)
      await look(await opened(size, "els", `/bundels/${id}`), `record-${size}`)
    await query("update membership set role = 'volunteerCoordinator' where person_id = $1", [nabij.person.noor])

    await noor.goto("/")
    await noor.getByRole("link", { name: "1 knelpunt: mag het openbaar worden?" }).click()
    await noor.getByLabel("Ja, wij gaan akkoord").check()
    await noor.getByRole("button", { name: "Leg vast" }).click()
    assert.match((await noor.getByRole("status").textContent()) ?? "", /Jullie besluit is vastgelegd/)
    assert.match((await noor.textContent("main")) ?? "", /Jullie gingen akkoord/)
  })

  test("Joris asks for a link, chooses a new password and signs in with it", async () => {
    const page = await browser.phone()
    await page.goto("/aanmelden")
    await page.getByRole("link", { name: "Wachtwoord vergeten?" }).click()
    await page.getByLabel("E-mailadres").fill("joris@voorbeeld.example")
    await page.getByRole("button", { name: "Stuur de link" }).click()
    await look(page, "asked-phone")
    await mailPasswordLinks.run(nabij.house)
    const mail = (await mailsIn(nabij.house)).find(({ recipient }) => recipient === "joris@voorbeeld.example")
    const [address = ""] = /\/wachtwoord\/[\w-]+/.exec(mail?.body ?? "") ?? []
    await page.goto(address)
    await look(page, "choose-phone")
    await page.getByLabel("Nieuw wachtwoord").fill("een zin die Joris onthoudt")
    await page.getByRole("button", { name: "Bewaar dit wachtwoord" }).click()
    assert.match((await page.getByRole("status").textContent()) ?? "", /Je nieuwe wachtwoord is bewaard/)
    await page.getByLabel("E-mailadres").fill("joris@voorbeeld.example")
    await page.getByLabel("Wachtwoord", { exact: true }).fill("een zin die Joris onthoudt")
    await page.getByRole("button", { name: "Aanmelden", exact: true }).click()
    assert.match((await page.textContent("h1")) ?? "", /Dag Joris/)
    assert.deepEqual(complaintsOf(page), [])
  })

  test("Saskia makes a letter for Fatima on the page about her", async () => {
    const page = await opened("phone", "saskia", "/beheer/mensen")
    await page.getByRole("link", { name: "Wijzigen (Fatima Zerouali, werker)" }).click()
    await look(page, "member-phone")
    await page.getByLabel("Je wachtwoord").fill(password)
    await page.getByRole("button", { name: "Maak een brief" }).click()
    await page.locator(".letter__code").waitFor()
    await look(page, "letter-phone")
    assert.match((await page.locator(".letter__code").textContent()) ?? "", /\/wachtwoord\/[\w-]{24}$/)
  })
})
