import assert from "node:assert/strict"
import { test } from "node:test"
import { findPossibleBundles } from "../../src/features/bundles/rounds.ts"
import { runRound } from "../../src/platform/rounds.ts"
import type { PersonName } from "../people.ts"
import { assertUsable, picture } from "../support/browser.ts"
import { assertUsableFor, at, browser, nabij, openInBrowser } from "../support/in-browser.ts"
import { begun, reported, weighed } from "./bundles-world.ts"

const place = { bundle: "", mine: "", sent: "", same: "", proposal: "" }

openInBrowser(tell)

async function tell(): Promise<void> {
  for (const account of [
    "Schimmel in de sociale huurwoning, de verhuurder reageert niet op brieven",
    "Man heeft geen geldig paspoort en kan nergens terecht",
    "Kind wordt gepest op school en wil niet meer naar de les",
  ])
    await reported("joris", account)
  place.mine = await reported("fatima", "Buslijn 14 is opgeheven, ouderen komen niet meer bij het ziekenhuis", {
    peopleLeast: 4,
    theme: "buslijn_weg",
  })
  await reported("fatima", "De bus rijdt niet meer, bewoners missen hun afspraak in het ziekenhuis")
  place.sent = await reported("joris", "Leerling komt elke dag te laat: de buslijn is opgeheven")
  await weighed("bram", place.sent)
  for (const account of [
    "De buslijn naar de school is opgeheven, leerlingen fietsen een uur",
    "Door de opgeheven buslijn komt de jongere niet op zijn werk",
    "Buslijn weg, de jongere kan niet naar zijn stage",
  ])
    await reported("joris", account)
  const one = await reported(
    "fatima",
    "Energienota van 1.400 euro bij een gezin met drie kinderen, zij stoken niet meer",
  )
  await weighed("saskia", one)
  place.same = await reported(
    "joris",
    "Gezin met drie kinderen kreeg een energierekening van 1.400 euro en stookt niet",
  )
  await weighed("bram", place.same)
  const bottleneck = "Gezinnen stoken niet, omdat ze de energierekening niet kunnen betalen"
  place.bundle = await begun("saskia", bottleneck, { signal: one })
  await new Promise((resolve) => setTimeout(resolve, 2500))
  await runRound(nabij.house, findPossibleBundles)
  const { proposals } = (await nabij.as("saskia").api("GET", "/bundle-proposals")).json()
  place.proposal = proposals[0]?.id
  assert.ok(place.proposal)
}

/** The same page once more with script, which the check of accessibility cannot do without. */
async function lookAt(by: PersonName, address: string): Promise<void> {
  const phone = await at(await browser.phone(), by, address)
  await assertUsable(phone)
  await phone.context().close()
}

const pages: [name: string, by: PersonName, path: () => string][] = [
  ["mogelijk", "saskia", () => "/bundels/mogelijk"],
  ["mogelijk-leeg", "chantal", () => "/bundels/mogelijk?page=9"],
  ["mogelijk-een", "saskia", () => `/bundels/mogelijk/${place.proposal}`],
  ["mogelijk-nieuw", "saskia", () => `/bundels/nieuw?voorstel=${place.proposal}`],
  ["postvak-lijkt-op", "saskia", () => `/postvak/${place.mine}`],
  ["postvak-vergelijking", "saskia", () => `/postvak/${place.mine}/vergelijking/${place.sent}`],
  ["bundel-lijkt-hierop", "saskia", () => `/bundels/${place.bundle}`],
  ["bundel-dubbel", "bram", () => `/bundels/${place.bundle}/vergelijking/${place.same}`],
]

for (const [name, by, path] of pages)
  test(`${by} uses the page ${name} on a phone and at a desk`, () => assertUsableFor(by, path(), name))

test("without script Bram links a double, sees it counted, and takes it back", async () => {
  const page = await at(await browser.withoutScript(), "bram", `/bundels/${place.bundle}`)
  await page.getByRole("link", { name: /Vergelijk de teksten: Gezin met drie/ }).click()
  await page.getByText("Dit lijkt dezelfde gebeurtenis").waitFor()
  await page.getByLabel("Ja, dit is dezelfde gebeurtenis").check()
  await page.getByRole("button", { name: "Ja, koppel dit signaal" }).click()
  await page.getByText("waarvan 1 dubbel gemeld").waitFor()
  await page
    .getByRole("link", { name: /Dubbel gemeld\? Vergelijk/ })
    .first()
    .click()
  await picture(page, "bundel-dubbel-gemeld-phone")
  await lookAt("bram", page.url())
  await page.getByRole("button", { name: "Toch niet dubbel gemeld" }).click()
  await page.getByRole("alert").waitFor()
  await page.getByLabel("Waarom toch niet?").fill("Het zijn twee gezinnen in dezelfde straat")
  await page.getByRole("button", { name: "Toch niet dubbel gemeld" }).click()
  await page.getByText("Het telt niet meer als dubbel gemeld").waitFor()
})

test("without script Saskia asks for a search, and puts a proposal away with a reason", async () => {
  const page = await at(await browser.withoutScript(), "saskia", "/bundels")
  await page.getByRole("link", { name: "Mogelijke bundels (1)" }).click()
  await page.getByRole("button", { name: "Zoek nu" }).click()
  await page.getByText("Wij zijn aan het zoeken").waitFor()
  await picture(page, "mogelijk-zoekt-phone")
  await lookAt("saskia", page.url())
  await runRound(nabij.house, findPossibleBundles)
  await page.getByRole("link", { name: "Kijk of het klaar is" }).click()
  await page.getByRole("list", { name: "Mogelijke bundels" }).getByRole("link").first().click()
  await page.getByText("Dit is geen bundel").click()
  await page.getByRole("button", { name: "Geen bundel" }).click()
  await page.getByRole("alert").waitFor()
  await picture(page, "mogelijk-fout-phone")
  await page.getByLabel("Waarom horen ze niet bij elkaar?").fill("Het gaat over twee verschillende buslijnen")
  await page.getByRole("button", { name: "Geen bundel" }).click()
  await page.getByText("Het voorstel is weg uit jullie lijst").waitFor()
})
