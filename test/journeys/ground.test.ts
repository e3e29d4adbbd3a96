import assert from "node:assert/strict"
import { suite, test } from "node:test"
import type { PersonName } from "../people.ts"
import { password } from "../seeds.ts"
import { assertUsable, checkAccessibility, complaintsOf, openFolds, picture } from "../support/browser.ts"
import { browser, nabij, openInBrowser } from "../support/in-browser.ts"
import { signInAs } from "../support/listen.ts"
import { figures, shapes } from "./small-town.ts"

suite("the ground in a real browser", () => {
  const addresses: [name: string, who: PersonName | undefined, path: string][] = []

  openInBrowser(async () => {
    const anita = nabij.as("anita")
    for (const file of [
      { name: "kerncijfers.csv", text: figures },
      { name: "buurten.geojson", text: shapes },
    ])
      await anita.api("POST", "/area-imports", { year: 2024, source: "CBS", file })
    const organisationId = nabij.organisation["wijkteam-noord"]
    const letter = await anita.api("POST", "/invitations", { name: "Yara Bensalem", role: "worker", organisationId })
    const { members } = (await anita.api("GET", "/members")).json()
    const forgot = await anita.api("POST", `/members/${memberOf(members, "Tom Riemersma")}/password-letters`, {
      password,
    })
    const retired = { labelNl: "Buslijn weg", parentCode: "mobiliteit", retired: true, why: "Er rijdt weer een bus" }
    await nabij.as("els").api("PUT", "/themes/buslijn_weg", retired)
    addresses.push(
      ["front-door", undefined, "/"],
      ["sign-in", undefined, "/aanmelden"],
      ["invitation", undefined, new URL(letter.json().address).pathname],
      ["forgotten", undefined, "/wachtwoord-vergeten"],
      ["new-password", undefined, new URL(forgot.json().address).pathname],
      ["who-sees-what", undefined, "/wie-ziet-wat"],
      ["accessibility", undefined, "/toegankelijkheid"],
      ["about", undefined, "/over-nabij"],
      ["today", "fatima", "/"],
      ["account", "mehmet", "/account"],
      ["management", "anita", "/beheer"],
      ["members", "anita", "/beheer/mensen"],
      ["own-members", "saskia", "/beheer/mensen"],
      ["member", "saskia", `/beheer/mensen/${memberOf(members, "Fatima Zerouali")}`],
      ["consents", "noor", "/toestemming"],
      ["organisations", "anita", "/beheer/organisaties"],
      ["organisation", "anita", `/beheer/organisaties/${organisationId}`],
      ["themes", "els", "/beheer/themas"],
      ["theme", "els", "/beheer/themas/buslijn_weg"],
      ["flemish-theme", "dirk", "/beheer/themas/buurt"],
      ["areas", "anita", "/beheer/gebieden"],
      ["area", "anita", "/beheer/gebieden/GM0999"],
      ["own-area", "saskia", "/beheer/gebieden/BU09990101"],
    )
  })

  const memberOf = (members: { name: string; membershipId: string }[], name: string) =>
    members.find((member) => member.name === name)?.membershipId

  for (const [size, dark] of [
    ["phone", false],
    ["desk", true],
  ] as const)
    test(`every page of the ground is readable on a ${size} in ${dark ? "dark" : "light"} colours, also unfolded`, async () => {
      const page = await browser[size]({ dark })
      for (const [name, who, path] of addresses) {
        await page.context().clearCookies()
        if (who) await signInAs(page, nabij, who)
        assert.equal((await page.goto(path))?.status(), 200, path)
        await openFolds(page)
        await assertUsable(page)
        await picture(page, `ground-${name}-${size}`)
      }
      assert.deepEqual(complaintsOf(page), [])
    })

  test("with the keyboard alone Fatima signs in, after a mistake that is read to her", async () => {
    const page = await browser.desk()
    await page.goto("/signalen")
    await page.getByLabel("E-mailadres").focus()
    await page.keyboard.type("fatima@voorbeeld.example")
    await page.keyboard.press("Tab")
    await page.keyboard.type("niet het goede wachtwoord")
    await page.keyboard.press("Enter")
    await page.waitForURL("**/aanmelden")
    await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "alert")
    await checkAccessibility(page)
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Shift+Tab")
    await page.keyboard.type(password)
    await page.keyboard.press("Enter")
    await page.waitForURL("**/signalen")
    assert.match((await page.textContent("header")) ?? "", /Fatima Zerouali/)
  })

  test("the keyboard passes the map by and comes to the list of areas", async () => {
    const page = await browser.desk()
    await signInAs(page, nabij, "saskia")
    await page.goto("/beheer/gebieden/GM0999")
    assert.equal(await page.locator("svg [tabindex='-1']").count(), 2)
    await page.getByRole("button", { name: "Wijkteam Noord werkt hier" }).focus()
    await page.keyboard.press("Tab")
    await page.keyboard.press("Tab")
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Noord")
  })

  test("without script Saskia makes a letter, Karel begins with it, and his role ends again", async () => {
    const saskia = await browser.withoutScript()
    await signInAs(saskia, nabij, "saskia")
    await saskia.goto("/beheer/mensen")
    await saskia.getByText("Iemand uitnodigen").click()
    await saskia.getByLabel("Naam").fill("Karel de Boer")
    await saskia.getByRole("button", { name: "Uitnodigen" }).click()
    assert.match((await saskia.getByRole("alert").textContent()) ?? "", /Kies een rol/)
    assert.equal(await saskia.getByLabel("Naam").inputValue(), "Karel de Boer")
    await saskia.getByLabel("Werker", { exact: true }).check()
    await saskia.getByRole("button", { name: "Uitnodigen" }).click()
    await picture(saskia, "ground-letter-phone")
    const address = (await saskia.locator(".letter__code").textContent()) ?? ""

    const karel = await browser.withoutScript()
    await karel.goto(new URL(address).pathname)
    await karel.getByLabel("E-mailadres").fill("karel@voorbeeld.example")
    await karel.getByLabel("Kies een wachtwoord").fill("een zin die Karel onthoudt")
    await karel.getByRole("button", { name: "Meedoen" }).click()
    assert.match((await karel.getByRole("status").textContent()) ?? "", /Je doet mee/)
    await karel.getByLabel("E-mailadres").fill("karel@voorbeeld.example")
    await karel.getByLabel("Wachtwoord").fill("een zin die Karel onthoudt")
    await karel.getByRole("button", { name: "Aanmelden" }).click()
    assert.equal(await karel.getByRole("heading", { level: 1 }).textContent(), "Dag Karel")

    await saskia.goto("/beheer/mensen")
    await saskia.getByRole("link", { name: "Wijzigen (Karel de Boer, werker)" }).click()
    await saskia.getByRole("button", { name: "Ja, Karel de Boer stopt als werker" }).click()
    assert.match((await saskia.getByRole("status").textContent()) ?? "", /De rol van Karel de Boer is gestopt/)
    await karel.goto("/signalen")
    assert.match(karel.url(), /\/aanmelden\?verder=/)
  })

  test("the letter prints on one sheet of A4, without what only belongs on a screen", async () => {
    const page = await browser.desk({ dark: true })
    await signInAs(page, nabij, "saskia")
    await page.goto("/beheer/mensen")
    await page.getByText("Iemand uitnodigen").click()
    await page.getByLabel("Naam").fill("Mien van Dijk")
    await page.getByLabel("Werker", { exact: true }).check()
    await page.getByRole("button", { name: "Uitnodigen" }).click()
    await checkAccessibility(page)
    await page.emulateMedia({ media: "print" })
    await picture(page, "ground-letter-paper")
    const shown = page.locator("main > :visible")
    assert.equal(await shown.count(), 1)
    const words = ((await shown.textContent()) ?? "").trim()
    assert.match(words, /^18 november 2026Beste Mien van Dijk,.*Saskia HofstraWijkteam Noord$/s)
    const paper = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString("latin1")
    assert.match(paper, /\/MediaBox ?\[0 0 59[45][.\d]* 84[12][.\d]*\]/)
    assert.equal([...paper.matchAll(/\/Type ?\/Page\b(?!s)/g)].length, 1)
  })

  test("without script Els changes a theme and reads both versions", async () => {
    const page = await browser.withoutScript()
    await signInAs(page, nabij, "els")
    await page.goto("/beheer/themas/schoolkosten")
    await page.getByText("Dit thema veranderen").click()
    await page.getByLabel("Naam", { exact: true }).fill("Kosten van school en opvang")
    await page.getByLabel("Waarom verandert dit?").fill("Ouders noemen beide in één adem")
    await page.getByRole("button", { name: "Veranderen" }).click()
    assert.match((await page.getByRole("status").textContent()) ?? "", /De vorige versie blijft leesbaar/)
    const versions = await page.getByRole("list", { name: "Versies van dit thema" }).textContent()
    assert.match(versions ?? "", /Versie 1: Kosten van school.*Versie 2: Kosten van school en opvang/s)
  })
})
