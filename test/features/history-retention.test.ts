import assert from "node:assert/strict"
import { test } from "node:test"
import { removeWhatIsDue } from "../../src/features/history/removing.ts"
import { likenessDesk } from "../../src/features/likeness/desk-store.ts"
import { textRemoved } from "../../src/features/signals/text-rules.ts"
import { made, nabij, openForAll, query } from "../support/in-house.ts"
import { breaks } from "./history-world.ts"

const ids: Record<string, string> = {}
let receipt = ""
const theme = "studieschuld_schrikt_af"

openForAll(async () => {
  const report = (account: string, mode: string) => ({ account, mode, theme, week: "2026-W46" })
  ids.bundled = (
    await made("fatima", "/signals", report("Aan de Korenbloemweg durft een student niet te lenen", "named"))
  ).id
  ids.loose = (
    await made("fatima", "/signals", report("Aan de Lisdoddekreek stopt een leerling om de schuld", "code"))
  ).id
  ids.withdrawn = (
    await made("joris", "/signals", report("Bij de Boterbloemdijk wil iemand geen schuld maken", "named"))
  ).id
  await made("joris", `/signals/${ids.withdrawn}/withdrawal`, {})
  const anonymous = (
    await nabij.visitor.api("POST", "/signals", report("Op het Zilverschoonpad stopt iemand", "anonymous"))
  ).json()
  ids.anonymous = anonymous.id
  receipt = anonymous.receipt
  await made("saskia", "/weighings", {
    ...{ signals: [ids.bundled, ids.loose], outcome: "external", reason: "Dit zien meer organisaties." },
  })
  const bundle = await made("saskia", "/bundles", {
    ...{ bottleneck: "Jongeren stoppen met leren uit angst voor schuld.", theme, reach: "shared" },
  })
  ids.bundle = bundle.id
  await made("saskia", `/bundles/${bundle.id}/links`, { signal: ids.bundled, why: "Hetzelfde knelpunt." })
})

const texts = async () =>
  Object.fromEntries((await query("select id, account <> '' as there from signal")).map(({ id, there }) => [id, there]))

test("the first time nothing goes: the usual rule is set, with a month to look at what will go", async () => {
  await removeWhatIsDue(nabij.house)
  const [rule] = await query("select *, works_from::text as from from retention_rule")
  assert.deepEqual(
    [rule.bundled_months, rule.unbundled_months, rule.author_months, rule.help_months, rule.from, rule.changed_by],
    [24, 36, 12, 24, "2026-12-18", null],
  )
  const desk = (await nabij.as("anita").api("GET", "/retention")).json()
  assert.equal(desk.works, null)
  assert.equal(desk.waits.worksFrom, "2026-12-18")
  assert.deepEqual(desk.coming, [{ kind: "authors", month: "2027-11", amount: 3 }])
  assert.match((await nabij.as("anita").get("/beheer/bewaren")).text, /Tot dan gaat er niets weg/)
})

test("only an administrator sets how long, with why; it works after a month, and what was stays readable", async () => {
  const rule = { bundledMonths: 3, unbundledMonths: 9, authorMonths: 6 }
  const wrong = await nabij
    .as("anita")
    .api("POST", "/retention-rules", { ...rule, bundledMonths: 0, why: "Het mag korter" })
  assert.equal(wrong.status, 400)
  assert.match(wrong.text, /ten minste 1 maand/)
  const why = "Onze functionaris zegt dat het korter moet, zei mevrouw Jansen"
  const form = { bundledMonths: "3", unbundledMonths: "9", authorMonths: "6", helpMonths: "24", why, seen: "1" }
  const done = await nabij.as("anita").post("/beheer/bewaren", form)
  assert.equal(done.status, 303, done.text)
  const page = (await nabij.as("anita").get("/beheer/bewaren")).text
  assert.match(page, /Vanaf 18 december 2026 geldt/)
  assert.doesNotMatch(page, /Jansen/)
  assert.match(page, /november 2026|Nabij/, "the usual rule is still there")
  const late = await nabij.as("anita").api("POST", "/retention-rules", { ...rule, bundledMonths: 4, why, seen: 1 })
  assert.equal(late.status, 409)
  const { coming } = (await nabij.as("anita").api("GET", "/retention")).json()
  assert.deepEqual(coming, [
    { kind: "texts", month: "2027-02", amount: 2 },
    { kind: "texts", month: "2027-08", amount: 2 },
    { kind: "authors", month: "2027-05", amount: 3 },
  ])
})

test("a text goes so many months after it came into a bundle or was withdrawn; the signal and its counts stay", async () => {
  const near = async () => (await likenessDesk(nabij.house).near("student durft niet te lenen", 5)).map(({ id }) => id)
  assert.ok((await near()).includes(ids.bundled ?? ""))
  const before = await query("select count(*)::int as many, sum(people_least)::int as people from standing_signal")
  nabij.setClock("2027-02-14")
  await removeWhatIsDue(nabij.house)
  assert.ok(Object.values(await texts()).every(Boolean), "a day too early")
  nabij.setClock("2027-02-18")
  await removeWhatIsDue(nabij.house)
  assert.deepEqual(await texts(), {
    ...{ [ids.bundled ?? ""]: false, [ids.withdrawn ?? ""]: false },
    ...{ [ids.loose ?? ""]: true, [ids.anonymous ?? ""]: true },
  })
  assert.deepEqual(
    await query("select count(*)::int as many, sum(people_least)::int as people from standing_signal"),
    before,
  )
  assert.deepEqual(await query("select search from signal where id = $1", [ids.bundled]), [{ search: "" }])
  assert.ok(!(await near()).includes(ids.bundled ?? ""), "memory lets go of it as well")
  const found = await nabij.as("saskia").get("/zoeken?q=Korenbloemweg")
  assert.doesNotMatch(found.text, /Aan de Korenbloemweg/)
})

test("in its place people read a kind sentence", async () => {
  for (const [by, address] of [
    ["fatima", `/signalen/${ids.bundled}`],
    ["fatima", `/terugkoppeling/${ids.bundled}`],
    ["saskia", `/bundels/${ids.bundle}`],
    ["saskia", `/postvak/${ids.bundled}`],
  ] as const) {
    const { status, text } = await nabij.as(by).get(address)
    assert.equal(status, 200, address)
    assert.ok(text.includes(textRemoved), address)
    assert.doesNotMatch(text, /Korenbloemweg/, address)
  }
})

test("what was removed is written down, and in the log", async () => {
  const { deletions } = (await nabij.as("anita").api("GET", "/retention")).json()
  assert.deepEqual(
    deletions.map(({ id: _, ...one }: { id: string }) => one),
    [
      {
        ...{ kind: "texts", amount: 2, doneOn: "2027-02-18" },
        rule: { bundledMonths: 3, unbundledMonths: 9, authorMonths: 6, helpMonths: 24 },
      },
    ],
  )
  const [line] = await query("select person_id, detail from audit where operation = 'removeByRule'")
  assert.equal(line.person_id, null)
  assert.deepEqual([line.detail.kind, line.detail.amount], ["texts", 2])
  assert.match((await nabij.as("anita").get("/beheer/bewaren")).text, /2 teksten/)
  for (const change of ["delete from deletion", "update deletion set amount = 1", "delete from text_removal"])
    await assert.rejects(query(change), /append-only/)
  assert.deepEqual(await breaks(), [])
})

test("nothing else than that rule can take a text away", async () => {
  for (const change of [
    "update signal set account = '' where id = $1",
    "update signal set account = 'anders' where id = $1",
    "update signal set account = '', theme_code = null where id = $1",
  ])
    await assert.rejects(query(change, [ids.loose]), /append-only/)
  await assert.rejects(query("update signal set account = 'terug' where id = $1", [ids.bundled]), /append-only/)
  const [deletion] = await query("select id from deletion")
  await assert.rejects(
    query("select remove_texts(array[$1]::uuid[], $2)", [ids.loose, deletion.id]),
    /another number of texts/,
  )
  assert.equal((await texts())[ids.loose ?? ""], true)
})

test("after some months nothing says who reported a signal; a receipt keeps working", async () => {
  nabij.setClock("2027-05-17")
  await removeWhatIsDue(nabij.house)
  const rows = await query("select signal_id, receipt_hash, (r.*)::text as line from signal_reporter r")
  assert.equal(rows.length, 4)
  for (const { signal_id, receipt_hash, line } of rows)
    assert.equal(line.replace(signal_id, "").replace(receipt_hash ?? "", ""), "(,,,,,)", "nothing but the receipt")
  assert.equal(rows.filter(({ receipt_hash }) => receipt_hash).length, 1)
  const declared = await nabij.house.database.pool.connect()
  try {
    await declared.query("begin")
    await declared.query("select set_config('nabij.why', 'retention', true)")
    assert.equal((await declared.query("select 1 from reporter_identity")).rowCount, 0)
    await declared.query("rollback")
  } finally {
    declared.release()
  }
  const own = (await nabij.as("fatima").api("GET", "/signals")).json()
  assert.deepEqual(own.signals, [])
  const opened = await nabij.visitor.post("/bon", { receipt })
  assert.match(opened.text, /Zilverschoonpad/)
  const { deletions } = (await nabij.as("anita").api("GET", "/retention")).json()
  assert.deepEqual([deletions[0].kind, deletions[0].amount], ["authors", 3])
  assert.deepEqual(await breaks(), [])
})

test("the receipt keeps working after the text is gone, and says so", async () => {
  nabij.setClock("2027-08-16")
  await removeWhatIsDue(nabij.house)
  assert.ok(Object.values(await texts()).every((there) => !there))
  const opened = await nabij.visitor.post("/bon", { receipt })
  assert.ok(opened.text.includes(textRemoved))
  assert.deepEqual(await breaks(), [])
})

test("a rule that lets more stay counts at once, one that lets less stay only from its day", async () => {
  const [signal] = await query("select count(*)::int as many from text_removal")
  const { id } = await made("fatima", "/signals", {
    ...{ account: "In de Waterlelielaan wacht iemand op hulp", mode: "named", theme, week: "2027-W32" },
  })
  nabij.setClock("2028-05-10")
  await made("anita", "/retention-rules", {
    bundledMonths: 3,
    unbundledMonths: 60,
    authorMonths: 6,
    why: "Wij bewaren langer",
  })
  nabij.setClock("2028-05-20")
  await removeWhatIsDue(nabij.house)
  assert.equal((await texts())[id], true, "due by the old rule, and not by the new one")
  nabij.setClock("2028-06-20")
  await removeWhatIsDue(nabij.house)
  assert.equal((await texts())[id], true)
  assert.deepEqual((await query("select count(*)::int as many from text_removal"))[0], signal)
})

test("what went away without the log saying so, or with another number, is found", async () => {
  const client = await nabij.house.database.pool.connect()
  try {
    for (const table of ["signal", "deletion"]) await client.query(`alter table ${table} disable trigger user`)
    await client.query("update signal set account = '' where account <> ''")
    await client.query("update deletion set amount = amount + 1 where kind = 'authors'")
    for (const table of ["signal", "deletion"]) await client.query(`alter table ${table} enable trigger user`)
  } finally {
    client.release()
  }
  const found = (await breaks()).map(({ what }) => what.nl).join("\n")
  assert.match(found, /De tekst van dit signaal is weg zonder dat een regel dat deed/)
  assert.match(found, /Er is niet zoveel verwijderd als hier genoteerd staat/)
})
