import assert from "node:assert/strict"
import { test } from "node:test"
import { assertNoSidewaysScroll, assertUsable, complaintsOf, type Page } from "../support/browser.ts"
import { browser, nabij, openInBrowser } from "../support/in-browser.ts"
import { signInAs } from "../support/listen.ts"
import { courseOf, report, wholeCourse } from "./feedback-course.ts"

let receipt: string
let fatima: string
let item: string
let need: string
const team = "aaaaaaaa-0000-4000-8000-000000000003"

openInBrowser(async () => {
  const course = courseOf(nabij)
  const named = await report(nabij.as("fatima"), "named", "Een leerling stopt met de opleiding omdat lenen eng is")
  const anonymous = await report(nabij.visitor, "anonymous", "Een meisje gaat liever werken dan dat zij geld leent")
  const loose = await report(nabij.as("fatima"), "code", "De wachtlijst voor een gesprek over geld is een half jaar")
  await course.weigh(loose.id, "internal", "Wij vragen onze directie om een extra spreekuur", "2026-11-19")
  item = (await wholeCourse(course, [named.id, anonymous.id])).item
  fatima = named.id
  receipt = anonymous.receipt as string
  const ask = { alias: "de buurvrouw van boven", ask: "Iemand die zaterdag een bed helpt verhuizen" }
  need = (await nabij.as("fatima").api("POST", "/needs", { ...ask, urgency: "today" })).json().id
  const home = nabij.organisation["wijkteam-noord"]
  await nabij.house.database.pool.query(
    "insert into team (id, organisation_id, name, email) values ($1, $2, 'Team Kade', 'team-kade@voorbeeld.example')",
    [team, home],
  )
  nabij.setClock("2027-05-12")
})

/** A desk shows the same page with more room: there only what sticks out could be wrong. */
async function look(page: Page) {
  assert.deepEqual(complaintsOf(page), [])
  if ((page.viewportSize()?.width ?? 0) > 400) await assertNoSidewaysScroll(page)
  else await assertUsable(page)
}

test("every page of the feedback can be read and used on a phone and on a desk", async () => {
  for (const size of ["phone", "desk"] as const) {
    const page = await browser[size]()
    await signInAs(page, nabij, "fatima")
    for (const path of ["/terugkoppeling", `/terugkoppeling/${fatima}`, `/terugkoppeling/oordeel/${item}`]) {
      await page.goto(path)
      await look(page)
    }
    await signInAs(page, nabij, "saskia")
    for (const path of [`/oordelen/${item}`, "/beheer/teams", `/beheer/teams/${team}`]) {
      await page.goto(path)
      await look(page)
    }
    await page.context().close()
  }
})

test("every page of help can be read and used on a phone and on a desk", async () => {
  for (const size of ["phone", "desk"] as const) {
    const page = await browser[size]()
    for (const [person, path] of [
      ["fatima", "/hulp"],
      ["fatima", `/hulp/${need}`],
      ["noor", "/hulp/lijst"],
      ["noor", `/hulp/lijst/${need}`],
    ] as const) {
      await signInAs(page, nabij, person)
      await page.goto(path)
      await look(page)
    }
    await page.context().close()
  }
})

test("without script an anonymous reporter reads, answers and withdraws with the receipt", async () => {
  const page = await browser.withoutScript()
  await page.goto("/bon")
  await page.getByLabel("De 16 cijfers van je bon").fill("1111 2222 3333 4444")
  await page.getByRole("button", { name: "Bekijken" }).click()
  await page.getByText("Wat je hebt ingevuld, staat er nog").waitFor()
  await page.getByLabel("De 16 cijfers van je bon").fill(receipt)
  await page.getByRole("button", { name: "Bekijken" }).click()
  await page.getByRole("heading", { name: "Wat er met je signaal gebeurt" }).waitFor()
  await page.getByLabel("Nee", { exact: true }).check()
  await page.getByRole("button", { name: "Antwoord geven" }).click()
  await page.getByRole("button", { name: "Terug naar je bon" }).click()
  await page.getByText("Jij zei: nee, het is niet opgelost").waitFor()
  assert.doesNotMatch(page.url(), /\d{4} ?\d{4}/)
  assert.deepEqual(await page.context().cookies(), [])
  await page.context().close()
})

test("the pages of a receipt can be read and used on a phone and on a desk", async () => {
  const { receipt: own } = await report(nabij.visitor, "anonymous", "Nog iets wat ik liever zonder naam vertel")
  for (const size of ["phone", "desk"] as const) {
    const page = await browser[size]()
    await page.goto("/bon")
    await look(page)
    await page.getByLabel("De 16 cijfers van je bon").fill(size === "phone" ? receipt : (own ?? ""))
    await page.getByRole("button", { name: "Bekijken" }).click()
    // The small sum comes first.
    await page.getByRole("heading", { name: "Wat er met je signaal gebeurt" }).waitFor()
    await look(page)
    await page.goto("/bon/intrekken")
    await page.getByRole("button", { name: "Intrekken" }).click()
    await page.getByText("Vul de 16 cijfers van je bon in").first().waitFor()
    // The browser itself writes a line about an answer of 400, which is right here.
    complaintsOf(page).length = 0
    await look(page)
    await page.context().close()
  }
})
