import assert from "node:assert/strict"
import { after, test } from "node:test"
import { assertUsable, complaintsOf, picture } from "../support/browser.ts"
import { assertUsableFor, at, browser, nabij, openInBrowser } from "../support/in-browser.ts"
import { type RunningKeyholder, startKeyholder } from "../support/keyholder.ts"
import { allow, begin, lists, namesInLists, sendList, wholeDatabase } from "./people-count-world.ts"

let keeper: RunningKeyholder
const home = "/beheer/mensen-tellen"

openInBrowser(
  async () => nabij.setClock(new Date().toISOString().slice(0, 10)),
  async () => {
    keeper = await startKeyholder()
    return keeper.settings
  },
)
after(() => keeper?.program.kill())

test("an administrator turns it on in the browser, by keyboard, and everybody reads who decided what", async () => {
  const page = await at(await browser.phone(), "anita", home)
  await page.getByLabel("Voor welke organisatie?").selectOption({ label: "Wijkteam Noord" })
  await page.getByLabel("Aan", { exact: true }).check()
  await page.getByLabel("Kenmerk van de DPIA").fill("DPIA 2026-14")
  await page.getByLabel("Kenmerk van de DPIA").press("Enter")
  await page.getByRole("alert").getByText("Kies de dag waarop de DPIA is vastgesteld").waitFor()
  await assertUsable(page)
  await page.getByLabel("Dag van de DPIA").fill("2026-01-15")
  await page.getByRole("button", { name: "Bewaren" }).click()
  await page.getByText("Wijkteam Noord: aan").waitFor()
  assert.ok(await page.getByText("DPIA van 15 januari 2026, DPIA 2026-14").isVisible())
  await allow(nabij, "jeugdpunt-linde", "ocmw-rozenbeke", "schuldhulp-delta")
  await assertUsableFor("anita", home, "people-count-administrator")
})

test("three coordinators count together; the names never leave the browser", async () => {
  const page = await at(await browser.phone(), "saskia", home)
  await page.getByText("Een telling beginnen").click()
  await page.getByLabel("Over welk thema?").selectOption("studieschuld_schrikt_af")
  await page.getByRole("button", { name: "Begin de telling" }).click()
  await page.getByText("De telling is begonnen.").waitFor()
  const path = new URL(page.url()).pathname

  for (const who of ["saskia", "bram", "dirk"] as const) {
    const own = who === "saskia" ? page : await browser.desk()
    const sent: string[] = []
    own.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`))
    await at(own, who, path)
    const box = own.getByLabel("De lijst")
    await box.fill(`achternaam;voornaam;geboortedatum;geslacht;postcode\n${lists[who].join("\n")}`)
    await picture(own, `people-count-list-${who}`)
    await own.getByRole("button", { name: "Reken uit en stuur de codes" }).click()
    await own.getByText("Klaar. De codes van 5 mensen tellen mee.").waitFor({ timeout: 60_000 })
    assert.equal(await box.inputValue(), "", "nothing stays on the page")
    const all = sent.join("\n").toLowerCase()
    assert.match(all, /\/evaluations/)
    assert.match(all, /\/lists/)
    for (const name of namesInLists) assert.ok(!all.includes(name.toLowerCase()), name)
    assert.doesNotMatch(all, /17-05-1980|1980-05-17|17051980|09-11-1975|09111975/)
    const stored = await own.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    )
    for (const name of namesInLists) assert.ok(!stored.toLowerCase().includes(name.toLowerCase()), name)
    await assertUsable(own)
    assert.deepEqual(complaintsOf(own), [])
    if (own !== page) await own.context().close()
  }
  await assertUsableFor("saskia", path, "people-count-one")
  await assertUsableFor("saskia", home, "people-count-list")

  await page.goto(path)
  await page.getByRole("button", { name: "Tel en sluit af" }).click()
  await page.getByText("Het gaat om 7 tot 10 verschillende mensen, op de lijsten van 3 organisaties.").waitFor()
  await assertUsableFor("dirk", path, "people-count-result")
  const all = (await wholeDatabase(nabij)).toLowerCase()
  for (const name of namesInLists) assert.ok(!all.includes(name.toLowerCase()), name)
  const said = keeper.program.said().toLowerCase()
  for (const name of namesInLists) assert.ok(!said.includes(name.toLowerCase()), name)
})

test("a list with mistakes says on the page which line, and nothing is sent", async () => {
  const count = await begin(nabij, "saskia", { theme: "energiearmoede" })
  const page = await at(await browser.phone(), "saskia", `${home}/${count}`)
  let asked = 0
  page.on("request", (request) => {
    if (request.method() === "POST") asked++
  })
  await page.getByLabel("De lijst").fill("Jansen;Eva;31-02-1980;v;3581\n;Tom;1990-05-04;zeker;35")
  await page.getByRole("button", { name: "Reken uit en stuur de codes" }).click()
  const alert = page.locator("[data-complaints]")
  await alert.getByText("Regel 1: de geboortedatum is niet te lezen").waitFor()
  assert.match((await alert.textContent()) ?? "", /Regel 2: de achternaam ontbreekt; het geslacht is niet te lezen/)
  assert.match((await alert.textContent()) ?? "", /Zet ten minste 5 mensen op de lijst/)
  assert.equal(asked, 0)
  await assertUsable(page)
  await picture(page, "people-count-mistakes")
  // Going away and back must not bring the names back.
  await page.goto(home)
  await page.goBack()
  assert.equal(await page.getByLabel("De lijst").inputValue(), "")
})

test("a server that uses another half than it told is found out before anything is sent", async () => {
  const count = await begin(nabij, "saskia", { theme: "schoolkosten" })
  const page = await at(await browser.desk(), "saskia", `${home}/${count}`)
  const { pool } = nabij.house.database
  await pool.query("update people_count_key set salt = sha256('another') where count_id = $1", [count])
  await page.getByLabel("De lijst").fill(lists.saskia.join("\n"))
  await page.getByRole("button", { name: "Reken uit en stuur de codes" }).click()
  await page
    .getByText("Een van de twee partijen rekende met een andere sleutel dan beloofd.")
    .waitFor({ timeout: 60_000 })
  const { rows } = await pool.query("select 1 from people_count_list where count_id = $1", [count])
  assert.deepEqual(rows, [])
  assert.notEqual(await page.getByLabel("De lijst").inputValue(), "", "the list is still there")
})

test("without script the page says why it needs one, and shows no box for names", async () => {
  const count = await begin(nabij, "saskia", { theme: "dakloos_bankslapen" })
  await sendList(nabij, "saskia", count)
  const page = await at(await browser.withoutScript(), "saskia", `${home}/${count}`)
  await picture(page, "people-count-without-script")
  const words = page.locator("noscript p").last()
  assert.ok(await words.isVisible())
  assert.match((await words.textContent()) ?? "", /De namen mogen jouw apparaat niet verlaten/)
  assert.equal(await page.getByLabel("De lijst").isVisible(), false)
  assert.equal(await page.locator("textarea[name]").count(), 0)
  await picture(page, "people-count-without-script")
  await page.getByText("Onze lijsten terugnemen").click()
  await page.getByRole("button", { name: "Terugnemen" }).click()
  assert.ok(await page.getByText("De lijsten van jouw organisatie zijn weggegooid.").isVisible())
  await page.getByText("Stoppen zonder uitkomst").click()
  await page.getByLabel("Waarom stop je?").fill("Wij beginnen opnieuw met een ander gebied")
  await page.getByRole("button", { name: "Stoppen" }).click()
  assert.ok(await page.getByText("Wij beginnen opnieuw met een ander gebied").isVisible())
})

test("when the keyholder is away, the page says so and keeps the list", async () => {
  const count = await begin(nabij, "saskia", { theme: "mantelzorg_overbelast" })
  const page = await at(await browser.phone(), "saskia", `${home}/${count}`)
  await keeper.program.kill()
  await page.getByLabel("De lijst").fill(lists.saskia.join("\n"))
  await page.getByRole("button", { name: "Reken uit en stuur de codes" }).click()
  await page.getByText("De sleutelbewaarder is nu niet te bereiken.").waitFor({ timeout: 30_000 })
  assert.notEqual(await page.getByLabel("De lijst").inputValue(), "")
})
