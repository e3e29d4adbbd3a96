import assert from "node:assert/strict"
import { test } from "node:test"
import { letterToken } from "../../src/features/agenda/link-rules.ts"
import type { PersonName } from "../people.ts"
import { assertUsable, checkAccessibility, complaintsOf, type Page, picture } from "../support/browser.ts"
import { browser, nabij, openInBrowser } from "../support/in-browser.ts"
import { signInAs } from "../support/listen.ts"
import { addAreas, addBundle, ask, bottleneck, consent, question, reason } from "./agenda-world.ts"

let item: string
let bundle: string
openInBrowser(async () => {
  await addAreas(nabij)
  bundle = await addBundle(nabij, { state: "structural" })
  const said = {
    "wijkteam-noord": true,
    "jeugdpunt-linde": true,
    "schuldhulp-delta": "Wij vinden het nog te vroeg.",
  } as const
  await consent(nabij, bundle, said)
  item = await ask(nabij, bundle, { contactEmail: "jeugd@oeverstad.example" })
})

const token = () => letterToken(nabij.house.secret, item)

/** Looks at a page on a phone and on a desk. */
async function look(path: string, name: string, person?: PersonName): Promise<void> {
  for (const [size, page] of [
    ["360", await browser.phone()],
    ["1280", await browser.desk()],
  ] as const) {
    if (person) await signInAs(page, nabij, person)
    await page.goto(path)
    await picture(page, `agenda-${name}-${size}`)
    await assertUsable(page)
    assert.deepEqual(complaintsOf(page), [], name)
    await page.context().close()
  }
}

const fill = async (page: Page, fields: Record<string, string>) => {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).first().fill(value)
}

test("without script Els asks, a contact answers by link, Saskia takes a step and prints the letter", async () => {
  const els = await browser.withoutScript()
  await signInAs(els, nabij, "els")
  const other = await addBundle(nabij, { state: "structural" })
  await els.goto(`/bundels/${other}/agenda`)
  await els.getByRole("button", { name: "Stel de vraag" }).click()
  await els.getByRole("heading", { name: /^Kijk nog even naar/ }).waitFor()
  await picture(els, "agenda-put-errors-360")
  await els.getByLabel("Aan wie stel je de vraag?").selectOption({ label: "Gemeente Oeverstad" })
  await fill(els, { "Wie spreek je aan?": "afdeling Jeugd", "Wat is de vraag?": question, "Waarom nu?": reason })
  await els.getByRole("button", { name: "Stel de vraag" }).click()
  await els.getByText("De vraag staat op de agenda.").waitFor()

  const contact = await browser.withoutScript()
  await contact.goto(`/antwoord/${token()}`)
  await contact.getByLabel("Deels").check()
  await fill(contact, { "Waarom?": "Wij gaan over een deel van de regels, niet over de lening zelf." })
  await contact.getByRole("button", { name: "Geef antwoord" }).click()
  await contact.getByRole("heading", { name: "Dank je, het antwoord is aangekomen" }).waitFor()
  await picture(contact, "agenda-answered-360")
  await contact.getByRole("link", { name: "Bekijk de vraag en je antwoord" }).click()
  await contact.getByRole("heading", { name: "Dit antwoordden jullie" }).waitFor()

  const saskia = await browser.withoutScript()
  await signInAs(saskia, nabij, "saskia")
  await saskia.goto(`/agenda/beheer/${item}`)
  await saskia.getByRole("link", { name: "Brief aan de wethouder" }).click()
  await fill(saskia, { "Wat doe je precies?": "De brief gaat vandaag met de post weg." })
  await saskia.getByRole("button", { name: "Leg deze stap vast" }).click()
  await saskia.getByText("De stap staat bij de vraag.").waitFor()
  await saskia.emulateMedia({ media: "print" })
  assert.equal(await saskia.getByText("Een brief om te printen").isVisible(), false, "nothing stands above the sender")
  assert.ok(await saskia.getByText("Werkgroep signalen van Oeverstad", { exact: true }).isVisible())
  await picture(saskia, "agenda-letter-print")
  await Promise.all([els, contact, saskia].map((page) => page.context().close()))
})

test("every page reads well on a phone and a desk, for everybody", async () => {
  const other = await addBundle(nabij, { state: "structural" })
  await nabij
    .as("saskia")
    .post(`/agenda/beheer/${item}/vervolg`, { state: "underway", note: "De scholen begonnen met een spreekuur." })
  await look(`/bundels/${other}/agenda`, "put", "els")
  await look("/agenda", "list")
  await look(`/agenda/${item}`, "public")
  await look("/agenda/beheer", "desk", "saskia")
  await look(`/agenda/beheer/${item}`, "manage", "saskia")
  await look(`/agenda/beheer/${item}/brief`, "letter", "saskia")
  await look(`/agenda/beheer/${item}/stap/council`, "step", "saskia")
  await look("/vragen", "questions", "wim")
  await look(`/vragen/${item}`, "question", "wim")
  await look(`/antwoord/${token()}`, "link")
})

test("a form that comes back and a thank-you are accessible too", async () => {
  const page = await browser.phone()
  await signInAs(page, nabij, "els")
  await page.goto(`/bundels/${await addBundle(nabij, { state: "structural" })}/agenda`)
  await page.getByRole("button", { name: "Stel de vraag" }).click()
  await page.getByRole("heading", { name: /^Kijk nog even naar/ }).waitFor()
  await checkAccessibility(page)
  await page.goto(`/antwoord/${token()}`)
  await page.getByText("Nog een antwoord geven", { exact: true }).click()
  await page.getByLabel("Ja, wij pakken dit op").check()
  await fill(page, { "Waarom?": "Wij vonden er toch nog een weg voor, samen met de scholen." })
  await page.getByRole("button", { name: "Geef antwoord" }).click()
  await page.getByRole("heading", { name: "Dank je, het antwoord is aangekomen" }).waitFor()
  await checkAccessibility(page)
  await page.context().close()
})

test("the feed is well-formed Atom with everything that the standard asks, dated by day", async () => {
  const page = await browser.desk()
  await page.goto("/agenda")
  const feed = await page.evaluate(async () => {
    const answer = await fetch("/agenda.atom")
    const document = new DOMParser().parseFromString(await answer.text(), "application/xml")
    const texts = (name: string) => [...document.getElementsByTagName(name)].map((one) => one.textContent ?? "")
    const entries = [...document.getElementsByTagName("entry")]
    return {
      type: answer.headers.get("content-type"),
      error: document.querySelector("parsererror")?.textContent ?? null,
      namespace: document.documentElement.namespaceURI,
      updated: texts("updated"),
      ids: texts("id"),
      author: document.querySelector("feed > author > name")?.textContent,
      self: document.querySelector("feed > link[rel=self]")?.getAttribute("href"),
      titles: entries.map((entry) => entry.querySelector("title")?.textContent ?? ""),
      complete: entries.every((entry) => ["id", "title", "updated", "link"].every((name) => entry.querySelector(name))),
    }
  })
  assert.equal(feed.error, null)
  assert.equal(feed.type, "application/atom+xml; charset=utf-8")
  assert.equal(feed.namespace, "http://www.w3.org/2005/Atom")
  assert.equal(feed.author, "Werkgroep signalen van Oeverstad")
  assert.match(feed.self ?? "", /\/agenda\.atom$/)
  assert.ok(feed.complete)
  assert.equal(new Set(feed.ids).size, feed.ids.length, "every id is its own")
  assert.ok(feed.titles.includes(`Antwoord: deels: ${bottleneck}`), feed.titles.join("\n"))
  for (const moment of feed.updated) assert.match(moment, /^\d{4}-\d{2}-\d{2}T12:00:00Z$/)
  await page.context().close()
})
