import assert from "node:assert/strict"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { importRound } from "../../src/features/signals/import-round.ts"
import { runRound } from "../../src/platform/rounds.ts"
import { assertUsable, complaintsOf, type Page, picture } from "../support/browser.ts"
import { temporaryFolder } from "../support/folder.ts"
import { browser, nabij, openInBrowser } from "../support/in-browser.ts"
import { signInAs } from "../support/listen.ts"
import { linesOf } from "./signals-import-house.ts"

openInBrowser()

const folder = temporaryFolder("nabij-files-")
function fileOf(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const looked = process.env.NABIJ_PICTURES === "1"
const scriptless = new WeakSet<Page>()
/** What looks at a page is itself a script. */
async function look(page: Page, name: string): Promise<void> {
  if (looked && scriptless.has(page)) await picture(page, `inlezen-${name}-zonder-script`)
  if (scriptless.has(page)) return
  await assertUsable(page)
  if (looked) await picture(page, `inlezen-${name}-${page.viewportSize()?.width}`)
}

async function give(page: Page, path: string): Promise<void> {
  await page.goto("/beheer/inlezen")
  await page.setInputFiles("input[type=file]", path)
  await page.getByRole("button", { name: "Inlezen", exact: true }).click()
}

const mixed = [
  "id;tekst;week;organisatie;buurt;kleur",
  "1;Ouders wachten een jaar op hulp voor hun kind;2026-W10;wijkteam-noord;;rood",
  "2;Jongeren slapen bij vrienden op de bank;2026-W11;wijkteam-zuid;Oosterwijk;rood",
  "3;schulden;2026-W11;wijkteam-noord;;rood",
  "4;Ouderen missen de bus naar het ziekenhuis;volgende week;wijkteam-noord;;rood",
].join("\n")

for (const size of ["phone", "desk", "withoutScript"] as const) {
  test(`Anita reads in a file (${size}) and chooses what is made`, async () => {
    const page = await browser[size]()
    if (size === "withoutScript") scriptless.add(page)
    await signInAs(page, nabij, "anita")
    await page.goto("/beheer/inlezen")
    await page.getByText("Welke kolommen kan een bestand hebben?").click()
    await look(page, "begin")
    await give(page, fileOf(`gemengd-${size}.csv`, mixed.replaceAll("wijkteam-zuid", `wijkteam-zuid-${size}`)))
    await page.getByText("Er is nog niets ingelezen").waitFor()
    await look(page, "vraag")
    await page.getByRole("button", { name: "Toevoegen en inlezen" }).click()
    await page.getByRole("link", { name: "Ververs" }).waitFor()
    await look(page, "bezig")
    await runRound(nabij.house, importRound)
    await page.goto(page.url())
    await page.getByText("2 regels zijn niet ingelezen").waitFor()
    await look(page, "verslag")
    await page.goto("/beheer/inlezen")
    await look(page, "lijst")
    assert.deepEqual(complaintsOf(page), [])
  })
}

test("with script the page follows the import by itself and says when it is done", async () => {
  const page = await browser.phone()
  await signInAs(page, nabij, "anita")
  await give(page, fileOf("veel.csv", linesOf(6000)))
  await page.locator("progress").waitFor()
  await nabij.house.database.pool.query("update import set lines_read = 2500 where state = 'waiting'")
  await page.getByText("2.500 van 6.000 regels gelezen").waitFor()
  await look(page, "onderweg")
  const reading = runRound(nabij.house, importRound)
  await page.getByText("6.000 signalen zijn ingelezen.").first().waitFor()
  await reading
  assert.equal(await page.locator("[role=status]").textContent(), "6.000 signalen zijn ingelezen.")
  assert.deepEqual(complaintsOf(page), [])
})

test("a file that is too large is told on the form before it is sent", async () => {
  const page = await browser.phone()
  await signInAs(page, nabij, "anita")
  await give(page, fileOf("reus.csv", new Uint8Array(50_000_000).fill(65)))
  await page.getByText("Dit bestand is groter dan 40 MB").waitFor()
  assert.match(page.url(), /\/beheer\/inlezen$/)
  await look(page, "te-groot")
})

test("without script a file that is too large is refused with the same sentence", async () => {
  const page = await browser.withoutScript()
  scriptless.add(page)
  await signInAs(page, nabij, "anita")
  await give(page, fileOf("reus.csv", new Uint8Array(50_000_000).fill(65)))
  await page.getByText("Dit bestand is groter dan 40 MB").waitFor()
  await look(page, "te-groot-zonder-script")
})
