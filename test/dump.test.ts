import assert from "node:assert/strict"
import { after, before, suite, test } from "node:test"
import { mailPasswordLinks } from "../src/features/accounts/rounds.ts"
import { deliverMail } from "../src/platform/mail/deliver.ts"
import { runRound } from "../src/platform/rounds.ts"
import { agreeOnRule, gather, holdCeremony, openAll, seal, sealUnmasked } from "./features/escrow-world.ts"
import { type PersonName, people } from "./people.ts"
import { password } from "./seeds.ts"
import type { Page } from "./support/browser.ts"
import { playCanaries } from "./support/canaries.ts"
import { dumpOf, placesOf } from "./support/dump.ts"
import { at, browser, nabij, openInBrowser } from "./support/in-browser.ts"

/** What must be nowhere in clear once the journeys are over. A journey that types something adds it here. */
const never: { what: string; words: string[] }[] = [
  { what: "the name of somebody with an account", words: Object.values(people).map(({ name }) => name) },
  { what: "a part of such a name", words: ["Zerouali", "Wiersma", "Aydin", "Verhulst", "Schuurman", "Riemersma"] },
  { what: "an e-mail address", words: [...Object.keys(people).map((key) => `${key}@voorbeeld`), "@nieuw.example"] },
  { what: "a password", words: [password] },
  { what: "a network address or a browser", words: ["127.0.0.1", "::1", "Chrome", "Mozilla", "user-agent"] },
]
const named = "Mevrouw Tjeenk-Willems aan de Sneeuwklokjesstraat 14 belde 06-12345678 en krijgt geen plek"
const coded = "Bij meneer Abdellaoui (bsn 111222333) staat de bewindvoerder stil, mail hem op jaap@thuis.example"
const anonymous = "Collega Roelofsen zegt niets meer sinds de tender, zijn rekening is NL91ABNA0417164300"
const reason = "Ik sprak hierover met mevrouw Bouazza van de Kastanjelaan 3"
never.push({
  what: "the text before it was masked",
  words: ["Tjeenk", "Sneeuwklokjesstraat 14", "12345678", "Abdellaoui", "111222333", "jaap@thuis", "Roelofsen"],
})
never.push({ what: "what was masked in a reason", words: ["Bouazza", "Kastanjelaan 3", "NL91ABNA", "0417164300"] })
never.push({ what: "who was invited", words: ["Opa Karel", "Tineke Postma"] })
never.push({ what: "the name of a reporter in a file", words: ["Annelies Kramer"] })

/** Sealed by a worker on a phone and opened later; by a changed program that masks nothing; and sealed for good. */
const sealed = {
  opened: "Bij mevrouw Ploegmakers aan de Kruisbesstraat 9 durft niemand te zeggen dat de Vlonderbrug dicht blijft",
  unmasked: "Meneer Dingemanse, bel 06-87654321, zegt dat de Vlonderbrug open had moeten zijn",
  shut: "Op de Wolkammershof zwijgt iedereen over de aanbesteding",
}
never.push({
  what: "what stood in a sealed text before it was masked",
  words: ["Ploegmakers", "Kruisbesstraat 9", "Dingemanse", "87654321"],
})
never.push({ what: "a text that is still sealed", words: ["Wolkammershof", "zwijgt iedereen"] })

const logged: string[] = []
const write = process.stderr.write.bind(process.stderr)
const kept = process.stdout.write.bind(process.stdout)

const press = async (page: Page, form: string) => {
  const answered = page.waitForEvent("load", { timeout: 60_000 })
  await page.locator(`form[action="${form}"] button[type=submit]`).last().click()
  await answered
}

/** Fills in the form as somebody does; who has no script is shown first what is kept, and sends it again. */
async function report(page: Page, account: string, mode?: string): Promise<string> {
  await page.goto("/signalen/nieuw")
  await page.fill("[name=account]", account)
  if (mode) await page.check(`[name=mode][value=${mode}]`)
  // The script that masks while one types comes in pieces.
  await page.waitForLoadState("networkidle")
  await press(page, "/signalen/nieuw")
  if ((await page.locator("[name=account]").count()) > 0) await press(page, "/signalen/nieuw")
  assert.match((await page.textContent("h1")) ?? "", /Dank je/)
  return /\d{4} \d{4} \d{4} \d{4}/.exec((await page.textContent("main")) ?? "")?.[0] ?? ""
}

async function signIn(page: Page, key: PersonName): Promise<Page> {
  await page.goto("/aanmelden")
  await page.fill("[name=email]", `${key}@voorbeeld.example`)
  await page.fill("[name=password]", password)
  await press(page, "/aanmelden")
  return page
}

suite("a dump of the database and all logs, after every way of reporting", () => {
  openInBrowser(async () => {
    const { log } = nabij.house
    nabij.house.log = (message, error) => {
      logged.push(message, String(error instanceof Error ? error.stack : (error ?? "")))
      log(message, error)
    }
    await playCanaries(nabij)
  })
  before(() => {
    const listen = (say: typeof write): typeof write =>
      ((chunk: string | Uint8Array, ...rest: []) => {
        logged.push(String(chunk))
        return say(chunk, ...rest)
      }) as typeof write
    process.stderr.write = listen(write)
    process.stdout.write = listen(kept)
  })
  after(() => {
    process.stderr.write = write
    process.stdout.write = kept
  })

  test("by name, on a phone; the coordinator weighs it and reads the name", async () => {
    const page = await signIn(await browser.phone(), "fatima")
    await report(page, named, "named")
    await page.goto("/signalen")
    assert.match((await page.textContent("main")) ?? "", /\[persoon 1\]/)
    const saskia = await at(await browser.desk(), "saskia", "/postvak")
    const { rows } = await nabij.house.database.pool.query(
      "select id from signal where account like '%krijgt geen plek'",
    )
    const path = `/postvak/${rows[0].id}`
    await saskia.goto(path)
    await saskia.check("[name=outcome][value=external]")
    await saskia.fill("[name=reason]", reason)
    await press(saskia, `${path}/wegen`)
    await saskia.goto(`${path}/naam`)
    await saskia.check("[name=why][value=ask]")
    await press(saskia, `${path}/naam`)
    assert.match((await saskia.textContent("main")) ?? "", /Fatima Zerouali/)
    await page.goto("/mijn-naam")
    assert.match((await page.textContent("main")) ?? "", /Saskia Hofstra/)
  })

  test("under a code, without script", async () => {
    const page = await at(await browser.withoutScript(), "joris", "/signalen/nieuw")
    await report(page, coded, "code")
  })

  test("without a name; the receipt is read and the signal withdrawn", async () => {
    const page = await browser.phone()
    const receipt = await report(page, anonymous)
    never.push({ what: "a receipt", words: [receipt, receipt.replaceAll(" ", "")] })
    await page.goto("/bon")
    await page.fill("[name=receipt]", receipt)
    await press(page, "/bon")
    assert.match((await page.textContent("main")) ?? "", /tender/)
    await nabij.visitor.api("POST", "/receipt-withdrawals", { receipt, why: `Ik vroeg het ook ${reason}` })
  })

  test("out of a file with the names of who reported, which waits and is read in", async () => {
    const lines = ["melder;tekst;week", "Annelies Kramer;Meneer Abdellaoui kan de opleiding niet betalen;2026-W45"]
    const form = new FormData()
    form.set("file", new File([lines.join("\n")], "signalen.csv"))
    const headers = { Cookie: `nabij=${nabij.as("saskia").token}`, "Sec-Fetch-Site": "same-origin" }
    const url = "http://localhost:3000/beheer/inlezen"
    const given = await nabij.app.request(url, { method: "POST", body: form, headers })
    assert.equal(given.status, 303, await given.text())
    const { rows } = await nabij.house.database.pool.query(
      "select state, content from import where content is not null",
    )
    assert.equal(rows.length, 1, "the file waits")
  })

  test("invitations, a forgotten password, a wrong one, and mails that could not go out", async () => {
    for (const [name, email] of [
      ["Opa Karel", undefined],
      ["Tineke Postma", "tineke@nieuw.example"],
    ])
      await nabij.as("saskia").api("POST", "/invitations", {
        ...{ name, email, role: "worker", organisationId: nabij.organisation["wijkteam-noord"] },
      })
    await nabij.visitor.post("/wachtwoord-vergeten", { email: "fatima@voorbeeld.example" })
    await runRound(nabij.house, mailPasswordLinks)
    await nabij.visitor.post("/wachtwoord-vergeten", { email: "joris@voorbeeld.example" })
    await nabij.visitor.post("/aanmelden", {
      email: "joris@voorbeeld.example",
      password: "Mevrouw Tjeenk is niet goed",
    })
    nabij.house.settings = { ...nabij.house.settings, MAIL_URL: "smtp://127.0.0.1:1" }
    await runRound(nabij.house, deliverMail)
    const { rows } = await nabij.house.database.pool.query("select last_fault from mail where last_fault is not null")
    assert.ok(rows.length > 0, "a mail waits with what the server said")
  })

  test("sealed on a phone: before it is opened nothing of it stands anywhere, afterwards only what was masked", async () => {
    const world = await gather(nabij)
    await holdCeremony(world)
    await agreeOnRule(world)
    const page = await at(await browser.phone(), "fatima", "/signalen/nieuw#verzegeld")
    await page.getByLabel("Pas als ook anderen dit zien").waitFor()
    await page.fill("[name=account]", sealed.opened)
    await page.selectOption("[name=theme]", "buslijn_weg")
    await page.check("[name=mode][value=code]")
    await page.getByRole("button", { name: "Doorgeven" }).click()
    await page.getByRole("heading", { name: "Dank je, je signaal is verzegeld" }).waitFor()
    await page.context().close()
    await sealUnmasked(nabij, "joris", sealed.unmasked, "buslijn_weg")
    for (const who of ["dirk", "noor", "chantal"] as const)
      await seal(nabij, who, "De Vlonderbrug is al maanden dicht", { theme: "buslijn_weg" })
    await seal(nabij, "noor", sealed.shut, { theme: "schoolkosten" })
    const before = await dumpOf(nabij.house)
    assert.match(before, /^sealed_text /m)
    for (const place of [before, logged.join("\n")])
      for (const word of ["Vlonderbrug", ...Object.values(world.codes)])
        assert.deepEqual(placesOf(place, word), [], `${word} stands there while it is sealed`)
    nabij.setClock("2026-11-25")
    assert.deepEqual(await openAll(world), { opened: 5, failed: 0 })
    const opened = placesOf(await dumpOf(nabij.house), "Vlonderbrug")
    assert.equal(opened.length, 5)
    for (const line of opened) assert.match(line, /^signal .*(\[persoon 1\]|al maanden dicht)/)
    for (const code of Object.values(world.codes)) never.push({ what: "a code of a member", words: [code] })
  })

  test("holds nothing in clear that was typed in confidence, and no name of who reported", async () => {
    const dump = await dumpOf(nabij.house)
    for (const table of ["reporter_identity", "name_read", "person", "mail", "invitation", "import", "signal"])
      assert.match(dump, new RegExp(`^${table} `, "m"), `the dump has ${table}`)
    assert.ok(logged.length > 0, "something was logged")
    for (const { what, words } of never)
      for (const word of words) {
        assert.deepEqual(placesOf(dump, word), [], `${what} (${word}) stands in the database`)
        assert.deepEqual(placesOf(logged.join("\n"), word), [], `${what} (${word}) stands in the log`)
      }
    assert.ok(
      placesOf(dump, "krijgt geen plek").length > 0,
      "what was masked is found, so that the search can be trusted",
    )
    assert.ok(placesOf(logged.join("\n"), "ESOCKET").length > 0)
    const fatima = nabij.person.fatima ?? "nobody"
    const signals = await nabij.house.database.kysely.selectFrom("signal").select("id").execute()
    for (const line of placesOf(dump, fatima))
      for (const { id } of signals) assert.ok(!line.includes(id), `a line ties Fatima to a signal: ${line}`)
  })
})
