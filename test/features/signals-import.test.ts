import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { importRound } from "../../src/features/signals/import-round.ts"
import { runRound } from "../../src/platform/rounds.ts"
import type { PersonName } from "../people.ts"
import { openHouse, type TestHouse } from "../support/house.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
})
after(() => nabij.close())

const header = "id;tekst;datum;organisatie;buurt;thema;mensen"
const line = (values: Partial<Record<"id" | "text" | "date" | "org" | "area" | "theme" | "people", string>> = {}) =>
  [
    values.id ?? "",
    values.text ?? "Jongeren durven niet te lenen voor hun opleiding",
    values.date ?? "2026-02-14",
    values.org ?? "wijkteam-noord",
    values.area ?? "",
    values.theme ?? "studieschuld_schrikt_af",
    values.people ?? "",
  ].join(";")

/** Somebody gives a file on the page and gets the answer as a browser would. */
async function give(person: PersonName, name: string, content: string | Uint8Array<ArrayBuffer>) {
  const form = new FormData()
  form.set("file", new File([content], name))
  const headers = { Cookie: `nabij=${nabij.as(person).token}`, "Sec-Fetch-Site": "same-origin" }
  const answer = await nabij.app.request("http://localhost:3000/beheer/inlezen", {
    method: "POST",
    body: form,
    headers,
  })
  return { status: answer.status, text: await answer.text(), to: answer.headers.get("location") ?? "" }
}

const readIn = () => runRound(nabij.house, importRound)
const rows = async (question: string, values: unknown[] = []) =>
  (await nabij.house.database.pool.query(question, values)).rows
const signals = async () => (await rows("select count(*) as many from signal"))[0].many

/** Gives a file, lets Nabij read it in, and answers the page with the report. */
async function report(person: PersonName, name: string, lines: string[]) {
  const { status, to, text } = await give(person, name, lines.join("\n"))
  assert.equal(status, 303, text)
  await readIn()
  return (await nabij.as(person).get(to)).text
}

test("Anita reads in a spreadsheet, and reading it again changes nothing", async () => {
  const lines = [
    header,
    line({ id: "1" }),
    line({ id: "2", people: "3" }),
    line({ text: "Ouders wachten een jaar op hulp" }),
  ]
  const page = await report("anita", "signalen.csv", lines)
  assert.match(page, /3 signalen zijn ingelezen\./)
  const before = await signals()
  assert.match(await report("anita", "signalen.csv", lines), /0 signalen zijn ingelezen en 3 stonden er al/)
  assert.equal(await signals(), before)
  const kept = await rows("select week, received_week, mode, people_least from signal where people_least = 3")
  assert.deepEqual(kept, [{ week: "2026-02-09", received_week: "2026-02-09", mode: "imported", people_least: 3 }])
})

test("names in the texts, ids and reporters of a file are nowhere in the database afterwards", async () => {
  const values = {
    id: "dossier-Verbruggen-7",
    tekst: "Mevrouw Verbruggen (06-12345678) durft haar post niet te openen",
    week: "2026-W07",
    org: "wijkteam-noord",
    melder: "Verbruggen, P.",
  }
  const wrong = { ...values, id: "x", thema: "Mevrouw Verbruggen belt steeds" }
  await give("anita", "namen.jsonl", [values, wrong].map((one) => JSON.stringify(one)).join("\n"))
  const asking = await rows("select id from import where state = 'asking'")
  await nabij.as("anita").post(`/beheer/inlezen/${asking[0].id}`)
  await readIn()
  for (const table of ["signal", "signal_reporter", "import", "theme_version", "audit", "area", "organisation"]) {
    const found = await rows(`select t::text as whole from ${table} t`)
    assert.doesNotMatch(found.map(({ whole }) => whole).join("\n"), /Verbruggen|12345678/, table)
  }
  const kept = await rows("select reporter_key from signal_reporter where reporter_key is not null")
  assert.equal(kept.length, 1)
})

const bad: [what: string, line: string, place: RegExp, sentence: RegExp][] = [
  ["a text of one word", line({ text: "schulden" }), /‘tekst’/, /Hier staat één woord\. Schrijf ten minste één zin/],
  ["no text", line({ text: "" }), /‘tekst’/, /Hier staat geen tekst/],
  ["a text that is too long", line({ text: "lange tekst ".repeat(300) }), /‘tekst’/, /Houd het bij 2\.000/],
  ["no date", line({ date: "" }), /‘datum’/, /Hier staat geen datum/],
  ["a date that does not exist", line({ date: "30-02-2026" }), /‘datum’/, /‘30-02-2026’ bestaat niet/],
  ["a week far ahead", line({ date: "2027-W20" }), /‘datum’/, /ligt te ver in de toekomst.*tot en met week 2026-W53/],
  ["an unknown area", line({ area: "Nergenswijk" }), /‘buurt’/, /Het gebied ‘Nergenswijk’ kennen wij niet/],
  [
    "an unknown organisation",
    line({ org: "wie-dan-ook" }),
    /‘organisatie’/,
    /De organisatie ‘wie-dan-ook’ kennen wij niet/,
  ],
  ["an unknown theme", line({ theme: "iets anders" }), /‘thema’/, /Het thema ‘iets anders’ kennen wij niet/],
  ["half a person", line({ people: "2,5" }), /‘mensen’/, /‘2,5’ is geen heel getal/],
  ["an id twice", line({ id: "a" }), /‘id’/, /Dit id staat ook op regel 2/],
  ["a cell too few", "b;te weinig vakken", /Regel 3</, /Op deze regel staan 2 vakken; de kopregel heeft er 7/],
]
for (const [index, [what, wrong, place, sentence]] of bad.entries()) {
  test(`${what} is told with its place, and the other lines are read in`, async () => {
    const good = [line({ id: `a${index}` }), line({ id: `z${index}` })]
    const { to } = await give(
      "anita",
      "fout.csv",
      [header, good[0], wrong.replace(/^a;/, `a${index};`), good[1]].join("\n"),
    )
    await nabij.as("anita").post(to)
    await readIn()
    const page = (await nabij.as("anita").get(to)).text
    assert.match(page, /2 signalen zijn ingelezen en 1 regel is niet ingelezen/)
    assert.match(page, sentence)
    assert.match(page, place)
    assert.match(page, /Regel 3\b/)
  })
}

test("a broken line in Latin-1 is refused with its place, the rest is read in", async () => {
  const text = [
    header,
    line({ id: "l1" }),
    line({ id: "l2", text: "Één café is dicht, jongeren hangen op straat" }),
  ].join("\n")
  const broken = Buffer.from(`\n${line({ id: "l3", text: "Het café in de wijk is dicht gegaan" })}`, "latin1")
  const { to } = await give("anita", "latijn.csv", Buffer.concat([Buffer.from(text), broken]))
  await readIn()
  const page = (await nabij.as("anita").get(to)).text
  assert.match(page, /2 signalen zijn ingelezen en 1 regel is niet ingelezen/)
  assert.match(page, /Deze regel is niet in UTF-8, de rest van het bestand wel/)
  assert.match(page, /Regel 4, teken 11/)
})

test("a broken line of JSON Lines is refused with its place, the rest is read in", async () => {
  const good = { text: "Ouderen missen de bus naar het ziekenhuis", date: "2026-03-03", org: "Wijkteam Noord" }
  const { to } = await give("anita", "half.jsonl", `${JSON.stringify(good)}\n{"text": "half\n`)
  await readIn()
  const page = (await nabij.as("anita").get(to)).text
  assert.match(page, /1 signaal is ingelezen en 1 regel is niet ingelezen/)
  assert.match(page, /Dit houdt te vroeg op/)
})

test("a week a little ahead is taken and said", async () => {
  const page = await report("anita", "vooruit.csv", [header, line({ id: "v", date: "2026-12-25" })])
  assert.match(page, /1 signaal is ingelezen\./)
  assert.match(page, /Let op: Deze week ligt in de toekomst/)
})

const whole: [what: string, name: string, content: string | Uint8Array<ArrayBuffer>, sentence: RegExp][] = [
  ["an empty file", "leeg.csv", "", /leeg\.csv: Dit bestand is leeg/],
  ["a header only", "kop.csv", `${header}\n`, /kop\.csv, regel 1: Er staat alleen een kopregel/],
  ["a wrong column", "kolom.csv", "id;verhaal;datum;organisatie\n1;x;y;z", /mist een kolom met de tekst.*‘verhaal’/],
  ["a spreadsheet as it is", "signalen.csv", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /Bewaar|bewaar/],
]
for (const [what, name, content, sentence] of whole) {
  test(`${what} comes back on the form with a sentence, and nothing is lost`, async () => {
    const before = await signals()
    const answer = await give("anita", name, content)
    assert.equal(answer.status, 400)
    assert.match(answer.text, sentence)
    assert.match(answer.text, /Er is niets ingelezen/)
    assert.match(answer.text, /<input[^>]*type="file"/)
    assert.equal(await signals(), before)
  })
}

test("a file of 50 MB is refused with the way that does work", async () => {
  const before = await signals()
  const answer = await give("anita", "groot.csv", new Uint8Array(50_000_000))
  assert.equal(answer.status, 413)
  assert.match(answer.text, /groter dan 40 MB\. Er is niets ingelezen\. Splits het bestand/)
  assert.equal(await signals(), before)
})

test("without a file Anita is asked to choose one", async () => {
  const answer = await give("anita", "", "")
  assert.equal(answer.status, 400)
  assert.match(answer.text, /Kies een bestand met signalen/)
})

test("Anita chooses which unknown names are made; a slip of the pen is left out", async () => {
  const lines = [
    header,
    line({ org: "Stichting Samen", area: "Oosterwijk", theme: "Lange rijen bij het loket" }),
    line({ org: "Stichtng Samen" }),
  ]
  const { to } = await give("anita", "nieuw.csv", lines.join("\n"))
  const asked = (await nabij.as("anita").get(to)).text
  for (const name of ["Stichting Samen", "Stichtng Samen", "Oosterwijk", "Lange rijen bij het loket"])
    assert.match(asked, new RegExp(`value="${name}" checked`))
  await readIn()
  assert.match((await nabij.as("anita").get(to)).text, /Er is nog niets ingelezen/)
  const chosen = { organisations: ["Stichting Samen"], areas: ["Oosterwijk"], themes: ["Lange rijen bij het loket"] }
  assert.equal((await nabij.as("anita").post(to, chosen)).status, 303)
  await readIn()
  const page = (await nabij.as("anita").get(to)).text
  assert.match(page, /1 signaal is ingelezen en 1 regel is niet ingelezen/)
  const made = await rows("select kind, country from organisation where code = 'stichting-samen'")
  assert.deepEqual(made, [{ kind: "professional", country: "nl" }])
  const area = await rows("select level, source, year from area where name = 'Oosterwijk'")
  assert.deepEqual(area, [{ level: "own", source: "nieuw.csv", year: 2026 }])
  const theme = await rows("select parent_code from theme where code = 'lange_rijen_bij_het_loket'")
  assert.deepEqual(theme, [{ parent_code: "nog_in_te_delen" }])
  assert.equal((await nabij.as("anita").post(to, chosen)).status, 409)
})

test("a file that waits for a choice is thrown away when Anita wants so, or after a day", async () => {
  const content = [header, line({ org: "Onbekend" })].join("\n")
  const first = await give("anita", "weg.csv", content)
  assert.equal((await nabij.as("anita").post(`${first.to}/weggooien`)).status, 303)
  const second = await give("anita", "laat.csv", content)
  nabij.setClock("2026-11-20")
  await readIn()
  nabij.setClock("2026-11-18")
  for (const { to } of [first, second])
    assert.match((await nabij.as("anita").get(to)).text, /Er is niets ingelezen[\s\S]*weggegooid/)
  assert.deepEqual(await rows("select 1 from import where content is not null"), [])
})

test("Saskia reads in the signals of her own organisation and of no other, and makes nothing", async () => {
  const lines = [
    header,
    line({ id: "s1", org: "" }),
    line({ id: "s2", org: "Wijkteam Noord" }),
    line({ id: "s3", org: "jeugdpunt-linde" }),
    line({ id: "s4", org: "nieuwe-club" }),
    line({ id: "s5", org: "", theme: "nieuw thema" }),
  ]
  const { to } = await give("saskia", "eigen.csv", lines.join("\n"))
  assert.match((await nabij.as("saskia").get(to)).text, /Een beheerder kan ze toevoegen/)
  await nabij.as("saskia").post(to, { themes: ["nieuw thema"], organisations: ["nieuwe-club"] })
  await readIn()
  const page = (await nabij.as("saskia").get(to)).text
  assert.match(page, /2 signalen zijn ingelezen en 3 regels zijn niet ingelezen/)
  assert.match(page, /Deze regel is van ‘jeugdpunt-linde’\. Je leest alleen signalen van je eigen organisatie in/)
  assert.deepEqual(await rows("select 1 from organisation where code = 'nieuwe-club'"), [])
  assert.deepEqual(await rows("select 1 from theme where label_nl ilike 'nieuw thema'"), [])
  const elsewhere = await rows("select 1 from signal where mode = 'imported' and organisation_id = $1", [
    nabij.organisation["jeugdpunt-linde"],
  ])
  assert.deepEqual(elsewhere, [])
})

test("Bram sees nothing of what Saskia or Anita read in, and others find no such page", async () => {
  const imports = await rows("select id from import")
  assert.ok(imports.length > 2)
  for (const { id } of imports)
    for (const page of ["", "/verslag"])
      assert.equal((await nabij.as("bram").get(`/beheer/inlezen/${id}${page}`)).status, 404)
  for (const person of ["fatima", "els", "wim", "noor", "tom"] as const)
    assert.equal((await nabij.as(person).get("/beheer/inlezen")).status, 404, person)
  assert.equal((await nabij.visitor.get("/beheer/inlezen")).status, 303)
})

test("the report is a table that a spreadsheet opens", async () => {
  const { to } = await give(
    "anita",
    "tabel.csv",
    [header, line({ id: "t1" }), line({ id: "t2", date: "gisteren" })].join("\n"),
  )
  await readIn()
  const answer = await nabij.as("anita").get(`${to}/verslag`)
  assert.match(answer.headers.get("content-disposition") ?? "", /verslag-tabel\.csv/)
  assert.equal(
    answer.text.replace("\uFEFF", ""),
    "regel;veld;teken;soort;melding\r\n3;datum;;niet ingelezen;‘gisteren’ is geen datum. Schrijf die als 2026-02-14 of 14-02-2026, of schrijf een week als 2026-W07.\r\n",
  )
})

test("a program imports over the API", async () => {
  const text = JSON.stringify({
    id: "api",
    text: "Mensen krijgen geen huisarts meer",
    week: "2026-W10",
    org: "wijkteam-noord",
  })
  const answer = await nabij.as("anita").api("POST", "/signal-imports", { file: { name: "api.jsonl", text } })
  assert.equal(answer.status, 201, answer.text)
  await readIn()
  const shown = (await nabij.as("anita").api("GET", `/signal-imports/${answer.json().id}`)).json()
  assert.deepEqual([shown.state, shown.imported, shown.refused], ["done", 1, 0])
})
