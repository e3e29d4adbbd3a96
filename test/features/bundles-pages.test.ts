import assert from "node:assert/strict"
import { test } from "node:test"
import type { PersonName } from "../people.ts"
import { picture } from "../support/browser.ts"
import { assertUsableFor, at, browser, nabij, openInBrowser } from "../support/in-browser.ts"
import { made } from "../support/in-house.ts"
import { reported, weighed } from "./bundles-world.ts"

const place = { bundle: "", waiting: "", likely: "", weighed: "" }

openInBrowser(tell)

const bottleneck = "Gezinnen zetten de verwarming niet aan, omdat ze bang zijn voor de rekening"

/** A small world in which every part of every page has something to show. */
async function tell(): Promise<void> {
  const report = (by: PersonName, account: string, form: object = {}) =>
    reported(by, account, { theme: "energiearmoede", ...form })
  place.waiting = await report(
    "fatima",
    "Een moeder stookt alleen als de kinderen thuis zijn. De rekening ligt ongeopend op tafel.",
    {
      mode: "code",
      peopleLeast: 3,
      peopleMost: 6,
      ageBand: "27-39",
      situation: "single-parent",
      causes: ["policy", "information"],
    },
  )
  await report("fatima", "Drie oudere bewoners zitten met hun jas aan binnen", { theme: undefined })
  place.weighed = await report("fatima", "Ouders zetten de verwarming uit, bang voor de eindafrekening", {
    peopleLeast: 2,
  })
  place.likely = await report(
    "joris",
    "Jongere slaapt bij vrienden omdat thuis de verwarming uit blijft. Bang voor de energierekening.",
  )
  await weighed("saskia", place.weighed)
  await weighed("bram", place.likely)
  const linked = await report("joris", "Gezin met baby leeft in één kamer met een elektrisch kacheltje")
  await weighed("bram", linked)
  place.bundle = (
    await made("saskia", "/bundles", {
      bottleneck,
      explanation: "Vooral in oude huurwoningen. Mensen weten niet welke hulp er is.",
      reach: "shared",
      theme: "energiearmoede",
      signal: place.weighed,
    })
  ).id
  const bundle = `/bundles/${place.bundle}`
  await made("bram", `${bundle}/links`, { signal: linked, why: "Allebei koude huizen door de rekening" })
  await made("saskia", `${bundle}/states`, {
    state: "possiblePattern",
    why: "In twee organisaties gezien, vier weken achter elkaar",
  })
  await made("saskia", `${bundle}/recognition-requests`, {
    organisations: [nabij.organisation["schuldhulp-delta"], nabij.organisation["jeugdpunt-linde"]],
  })
  await made("chantal", `${bundle}/recognitions`, {
    answer: "yes",
    peopleLeast: 12,
    remark: "Vooral bij mensen met een voorschot dat omhoog ging",
  })
  await made("bram", `${bundle}/consents`, { agreed: "no", why: "De woorden kunnen neutraler" })
  await made("saskia", `${bundle}/baselines`, {
    percent: 12,
    label: "van de huishoudens, landelijk",
    source: "CBS",
    year: 2025,
    seen: 10,
    asked: 50,
  })
  await made("els", `${bundle}/criteria`, {
    criterion: 7,
    judgement: "unsure",
    ticks: ["clear", "recognised"],
    note: "Nog niet iedereen staat achter de zin",
  })
  await made("els", `${bundle}/criteria`, {
    criterion: 7,
    judgement: "met",
    ticks: ["clear", "neutral", "recognised"],
    note: "Na overleg aangepast",
  })
  await made("bram", `${bundle}/statements`, {
    bottleneck: `${bottleneck}.`,
    explanation: "Vooral in oude huurwoningen.",
  })
  await made("bram", "/bundles", {
    bottleneck: "De gemeente moet meer geld geven voor isolatie van oude huizen",
    reach: "internal",
  })
}

const pages: [name: string, by: PersonName, path: () => string][] = [
  ["postvak", "saskia", () => "/postvak"],
  ["postvak-leeg", "els", () => "/postvak"],
  ["postvak-signaal", "saskia", () => `/postvak/${place.waiting}`],
  ["postvak-gewogen", "saskia", () => `/postvak/${place.weighed}`],
  ["bundels", "saskia", () => "/bundels"],
  ["bundel-nieuw", "bram", () => `/bundels/nieuw?signaal=${place.likely}`],
  ["bundel", "saskia", () => `/bundels/${place.bundle}`],
  ["bundel-vergelijking", "saskia", () => `/bundels/${place.bundle}/vergelijking/${place.likely}`],
  ["bundel-kenmerken", "saskia", () => `/bundels/${place.bundle}/criteria`],
  ["herkenning", "bram", () => "/herkenning"],
  ["herkenning-beantwoord", "chantal", () => "/herkenning"],
]

for (const [name, by, path] of pages)
  test(`${by} uses the page ${name} on a phone and at a desk`, () => assertUsableFor(by, path(), name))

test("without script Saskia weighs two signals at once, and Bram links one after comparing", async () => {
  const page = await at(await browser.withoutScript(), "saskia", "/postvak")
  for (const box of (
    await page
      .getByRole("group", { name: /Nog te wegen/ })
      .getByRole("checkbox")
      .all()
  ).slice(0, 2))
    await box.check()
  await page.getByRole("button", { name: "Wegen" }).click()
  await page.getByRole("alert").waitFor()
  await picture(page, "postvak-fout-phone")
  assert.equal(await page.getByRole("checkbox", { checked: true }).count(), 2, "what was chosen is still chosen")
  await page.getByLabel("Gaat mee naar de werkgroep signalen").check()
  await page.getByLabel("Waarom?").fill("Wij horen dit nu uit drie straten, dus het gaat mee.")
  await page.getByRole("button", { name: "Wegen" }).click()
  await page.getByText("2 signalen zijn gewogen").waitFor()
  await page.getByText("Er wacht niets").waitFor()

  const other = await at(await browser.withoutScript(), "bram", `/bundels/${place.bundle}`)
  await other.getByRole("link", { name: /Vergelijk de teksten: Jongere slaapt/ }).click()
  await other.getByRole("button", { name: "Ja, koppel dit signaal" }).click()
  await other.getByText("Het signaal is gekoppeld").waitFor()
})
