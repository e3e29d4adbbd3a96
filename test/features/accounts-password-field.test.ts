import assert from "node:assert/strict"
import { test } from "node:test"
import { password } from "../seeds.ts"
import { assertUsable, complaintsOf, openFolds, picture } from "../support/browser.ts"
import { at, browser, nabij, openInBrowser } from "../support/in-browser.ts"

openInBrowser()

async function invitation(name: string): Promise<string> {
  const answer = await nabij.as("saskia").api("POST", "/invitations", {
    ...{ name, role: "worker", organisationId: nabij.organisation["wijkteam-noord"] },
  })
  assert.equal(answer.status, 201, answer.text)
  return new URL(answer.json().address).pathname
}

test("with the keyboard one sees the password that one types; it is an ordinary password again before it goes", async () => {
  const page = await browser.phone()
  await page.goto("/aanmelden")
  const field = page.getByLabel("Wachtwoord", { exact: true })
  const button = page.getByRole("button", { name: "Toon wachtwoord" })
  await field.fill(password)
  await page.keyboard.press("Tab")
  assert.equal(await button.evaluate((one) => one === document.activeElement), true, "the button comes after the field")
  assert.equal(await button.getAttribute("aria-pressed"), "false")
  await page.keyboard.press("Space")
  assert.equal(await button.getAttribute("aria-pressed"), "true")
  assert.equal(await field.getAttribute("type"), "text")
  assert.equal(await field.getAttribute("spellcheck"), "false", "no spelling check reads it")
  assert.equal(await field.getAttribute("autocomplete"), "current-password", "nor does the browser keep it as a text")
  await picture(page, "accounts-password-shown-phone")
  await assertUsable(page)
  await page.getByLabel("E-mailadres").fill("joris@voorbeeld.example")
  await page.evaluate(() => {
    addEventListener("submit", (event) => {
      event.preventDefault()
      document.title = [...document.querySelectorAll("input[name=password]")]
        .map((one) => (one as HTMLInputElement).type)
        .join()
    })
  })
  await page.keyboard.press("Enter")
  assert.equal(await page.title(), "password")
  await page.context().close()
})

test("who chooses a password reads how hard it is to guess, and nothing of it is sent meanwhile", async () => {
  const page = await browser.phone()
  await page.goto(await invitation("Yara Bensalem"))
  const sent: string[] = []
  page.on("request", (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`))
  const field = page.getByLabel("Kies een wachtwoord")
  const said = page.locator("[data-strength-of] span")
  await field.fill("Yara")
  await said.getByText("Nog 8 tekens te gaan.").waitFor()
  await field.fill("Yara Bensalem 1985")
  await said.getByText("Nog te makkelijk te raden").waitFor()
  await picture(page, "accounts-password-weak-phone")
  await page.getByLabel("E-mailadres").fill("zwemmer.zelden@voorbeeld.example")
  await field.fill("zwemmer zelden 12")
  await said.getByText("Nog te makkelijk te raden").waitFor()
  await field.fill("zeven ganzen boven het kanaal")
  await said.getByText("Sterk.").waitFor()
  await assertUsable(page)
  await picture(page, "accounts-password-strong-phone")
  for (const request of sent)
    assert.match(request, /^GET \S+\/assets\//, "only the words that people choose are fetched")
  assert.deepEqual(complaintsOf(page), [])
  await page.getByRole("button", { name: "Meedoen" }).click()
  await page.getByText("Je doet mee").waitFor()
  await page.context().close()
})

test("without script a weak password is told afterwards, and what else was filled in is still there", async () => {
  const page = await browser.withoutScript()
  await page.goto(await invitation("Opa Karel"))
  assert.equal(await page.getByRole("button", { name: /Toon/ }).count(), 0)
  assert.equal(await page.locator("[data-strength-of]:visible").count(), 0)
  await page.getByLabel("E-mailadres").fill("karel@voorbeeld.example")
  await page.getByLabel("Kies een wachtwoord").fill("wachtwoord1234")
  await page.getByRole("button", { name: "Meedoen" }).click()
  assert.match((await page.getByRole("alert").textContent()) ?? "", /te makkelijk te raden/)
  assert.equal(await page.getByLabel("E-mailadres").inputValue(), "karel@voorbeeld.example")
  assert.equal(await page.getByLabel("Kies een wachtwoord").inputValue(), "")
  await page.context().close()
})

/** Els with the account of one organisation tied to hers, and that of another untied. */
async function tie(): Promise<void> {
  const { pool } = nabij.house.database
  for (const [code, key] of [
    ["jeugdpunt-linde", null],
    ["wijkteam-noord", "k1.iets"],
  ] as const) {
    const { rows } = await pool.query(
      `insert into sign_in_provider (id, organisation_id, issuer, client_id, sealed_secret, changed_at)
       values (gen_random_uuid(), $1, 'https://aanmelden.example', 'nabij', 'v1.iets', now()) returning id`,
      [nabij.organisation[code]],
    )
    await pool.query(
      "insert into sign_in_link (provider_id, person_id, subject_key, linked_on) values ($1, $2, $3, '2026-11-02')",
      [rows[0].id, nabij.person.fatima, key],
    )
  }
}

test("the page with one's own ways in, and that about somebody else's, can be used with every part unfolded", async () => {
  await tie()
  const { members } = (await nabij.as("anita").api("GET", "/members")).json()
  const { membershipId } = members.find(({ name }: { name: string }) => name === "Fatima Zerouali")
  for (const size of ["phone", "desk"] as const) {
    const page = await at(await browser[size](), "fatima", "/account/veiligheid")
    await openFolds(page)
    await page.getByLabel("Nieuw wachtwoord").fill("wachtwoord1234")
    await page.getByText("Nog te makkelijk te raden").waitFor()
    await picture(page, `accounts-own-password-${size}`)
    await assertUsable(page)
    assert.deepEqual(complaintsOf(page), [])
    await page.context().close()
    const other = await at(await browser[size](), "anita", `/beheer/mensen/${membershipId}`)
    await other.getByRole("button", { name: "Maak het account van Fatima Zerouali los" }).waitFor()
    await picture(other, `accounts-untying-${size}`)
    await assertUsable(other)
    await other.context().close()
  }
})
