import assert from "node:assert/strict"
import { test } from "node:test"
import { findPossibleBundles } from "../../src/features/bundles/rounds.ts"
import { finishSearch } from "../../src/features/bundles/search-store.ts"
import { runRound } from "../../src/platform/rounds.ts"
import { type PersonName, people } from "../people.ts"
import { made, nabij, openForAll, query } from "../support/in-house.ts"
import { soon } from "../support/soon.ts"
import { api, reported, weighed } from "./bundles-world.ts"

const bus: Record<string, string> = {}

const search = async () => {
  await made("saskia", "/bundle-searches", {})
  // What just came in is compared a second or two later.
  await new Promise((resolve) => setTimeout(resolve, 2500))
  assert.equal(await runRound(nabij.house, findPossibleBundles), "done")
}
type Listed = { id: string; title: string; shared: string; readable: number; hidden: number; sources: Sources }
type Sources = { signals: number; organisations: { least: number; most: number } }
const list = async (by: PersonName): Promise<Listed[]> => (await api(by, "GET", "/bundle-proposals")).json().proposals
const about = async (by: PersonName, word: RegExp) => (await list(by)).find(({ shared }) => word.test(shared))

openForAll(async () => {
  const others = [
    "Huisarts neemt geen nieuwe patiënten aan, bewoners rijden naar een andere stad",
    "Buurthuis sluit, ouderen zitten alleen thuis en spreken niemand meer",
    "Schimmel in de sociale huurwoning, de verhuurder reageert niet op brieven",
    "Vrouw durft geen aangifte te doen tegen haar ex-partner",
    "Man heeft geen geldig paspoort en kan nergens terecht",
    "Kind wordt gepest op school en wil niet meer naar de les",
  ]
  for (const account of others) await reported("joris", account)
  bus.mine = await reported("fatima", "Buslijn 14 is opgeheven, ouderen komen niet meer bij het ziekenhuis")
  bus.second = await reported("fatima", "De bus rijdt niet meer, bewoners missen hun afspraak in het ziekenhuis")
  bus.sent = await weighed("bram", await reported("joris", "Leerling komt te laat: de buslijn is opgeheven"))
  for (const [at, account] of [
    "De buslijn naar de school is opgeheven, leerlingen fietsen een uur",
    "Door de opgeheven buslijn komt de jongere niet op zijn werk",
    "Buslijn weg, de jongere kan niet naar zijn stage",
  ].entries())
    bus[`kept${at}`] = await reported("joris", account)
})

test("a round finds what is alike, and everybody sees only the texts that they may read", async () => {
  assert.deepEqual(await list("saskia"), [], "nothing before the first search")
  await search()
  const saskia = await about("saskia", /bus/)
  assert.ok(saskia, JSON.stringify(await list("saskia")))
  assert.deepEqual([saskia.readable, saskia.hidden], [3, 3])
  assert.equal(saskia.sources.signals, 6)
  assert.deepEqual(saskia.sources.organisations, { least: 2, most: 2 })
  const page = (await nabij.as("saskia").get(`/bundels/mogelijk/${saskia.id}`)).text
  assert.match(page, /En nog 3 signalen die je niet mag lezen/)
  assert.doesNotMatch(page, /stage|fietsen een uur|Joris|Jeugdpunt|Fatima/)
  const bram = await about("bram", /bus/)
  assert.deepEqual(
    [bram?.readable, bram?.hidden, bram?.sources.signals],
    [4, 0, 4],
    "two that he may not read are not told of",
  )
  assert.deepEqual(bram?.sources.organisations, { least: 1, most: 1 })
  assert.doesNotMatch((await nabij.as("bram").get(`/bundels/mogelijk/${bram?.id}`)).text, /niet mag lezen|Buslijn 14/)
  assert.deepEqual(
    await list("dirk"),
    [{ ...(await list("dirk"))[0], readable: 1, hidden: 5 }],
    "one text and enough others",
  )
  assert.doesNotMatch(JSON.stringify(await list("dirk")), /ziekenhuis|stage/)
})

test("nobody else has a list, and the work that waits counts the proposals", async () => {
  const [{ id } = { id: "" }] = await list("saskia")
  for (const by of (Object.keys(people) as PersonName[]).filter(
    (name) => !["saskia", "bram", "dirk", "chantal", "els"].includes(name),
  ))
    for (const [method, path] of [
      ["GET", "/bundle-proposals"],
      ["GET", `/bundle-proposals/${id}`],
      ["POST", `/bundle-proposals/${id}/dismissals`],
      ["POST", "/bundle-searches"],
    ] as const)
      assert.equal(
        (await api(by, method, path, method === "POST" ? { why: "Omdat het kan" } : undefined)).status,
        404,
        by,
      )
  assert.match((await nabij.as("saskia").get("/")).text, /1 mogelijke bundel om te bekijken/)
  assert.match((await nabij.as("saskia").get("/bundels")).text, /Mogelijke bundels \(1\)/)
})

test("the working group sees what was sent on and what is anonymous, and no more", async () => {
  const sign = (account: string) =>
    nabij.visitor.api("POST", "/signals", { account, week: "2026-W45", mode: "anonymous" })
  for (const account of [
    "De voedselbank heeft een wachtlijst, gezinnen krijgen geen pakket",
    "Gezin krijgt geen voedselpakket: de voedselbank zit vol",
    "Wachtlijst bij de voedselbank, moeder slaat maaltijden over",
    "Voedselbank neemt niemand meer aan, er is een wachtlijst",
  ])
    assert.ok((await sign(account)).status < 300)
  await search()
  const els = await about("els", /voedselbank/)
  assert.deepEqual([els?.readable, els?.hidden], [4, 0])
  assert.equal(await about("saskia", /voedselbank/), undefined, "Saskia reads none of them")
  assert.equal((await api("saskia", "GET", `/bundle-proposals/${els?.id}`)).status, 404)
  const form = (await nabij.as("els").get(`/bundels/nieuw?voorstel=${els?.id}`)).text
  assert.equal([...form.matchAll(/name="signals"/g)].length, 4)
})

test("a search that stops halfway leaves the old list whole, and the next one does the work", async () => {
  const before = await list("saskia")
  await made("saskia", "/bundle-searches", {})
  const rows = await query("select id from bundle_search where state = 'waiting'")
  const found = { id: rows[0].id, method: "proef", foundOn: "2026-11-18" as const, signals: 4 }
  const database = nabij.house.database.kysely
  await assert.rejects(
    database.transaction().execute(async (transaction) => {
      await finishSearch(transaction, { ...found, groups: [[bus.mine ?? "", bus.second ?? ""]] })
      throw new Error("the power fails")
    }),
  )
  assert.deepEqual(await list("saskia"), before)
  assert.match((await nabij.as("saskia").get("/bundels/mogelijk")).text, /Wij zijn aan het zoeken/)
  await runRound(nabij.house, findPossibleBundles)
  assert.equal((await list("saskia")).length, before.length)
  assert.equal(
    (await query("select count(*)::int as waiting from bundle_search where state = 'waiting'"))[0].waiting,
    0,
  )
  const orphans = await query(
    "select count(*)::int as left from bundle_proposal p where not exists (select 1 from bundle_proposal_signal s where s.proposal_id = p.id)",
  )
  assert.equal(orphans[0].left, 0)
})

test("who does not read all of it puts it away for the own organisation alone", async () => {
  const saskia = await about("saskia", /bus/)
  const refused = await nabij.as("saskia").post(`/bundels/mogelijk/${saskia?.id}/geen-bundel`, { why: "" })
  assert.equal(refused.status, 400)
  const done = await nabij
    .as("saskia")
    .post(`/bundels/mogelijk/${saskia?.id}/geen-bundel`, { why: "Mevrouw Jansen zegt dat dit al geregeld is" })
  assert.equal(done.status, 303, done.text)
  const rows = await query("select string_agg(a::text, ' ') as whole from proposal_answer a")
  assert.doesNotMatch(rows[0].whole, /Jansen/)
  assert.equal(await about("saskia", /bus/), undefined)
  assert.ok(await about("bram", /bus/), "Bram still sees it")
  await search()
  assert.equal(await about("saskia", /bus/), undefined, "and a new search does not bring it back")
  assert.ok(await about("bram", /bus/))
  await assert.rejects(query("delete from proposal_answer"), /append-only/)
})

test("who reads all of it puts it away for everybody, until it grew by half", async () => {
  const els = await about("els", /voedselbank/)
  await made("els", `/bundle-proposals/${els?.id}/dismissals`, { why: "Dit gaat over verschillende plaatsen" })
  assert.equal((await api("els", "POST", `/bundle-proposals/${els?.id}/dismissals`, { why: "Nog eens" })).status, 409)
  await search()
  assert.equal(await about("els", /voedselbank/), undefined)
  const sign = (account: string) =>
    nabij.visitor.api("POST", "/signals", { account, week: "2026-W46", mode: "anonymous" })
  await sign("Voedselbank heeft een wachtlijst van twee maanden, gezin krijgt geen pakket")
  await search()
  assert.equal(await about("els", /voedselbank/), undefined, "one more is not half")
  await sign("Gezinnen staan op de wachtlijst van de voedselbank en krijgen geen pakket")
  await search()
  assert.equal((await about("els", /voedselbank/))?.readable, 6)
})

test("a proposal goes into a bundle that is there already; what was not weighed waits", async () => {
  const bram = await about("bram", /bus/)
  const { id } = await made("bram", "/bundles", {
    bottleneck: "Mensen komen nergens, omdat de buslijn is opgeheven",
    reach: "shared",
  })
  const page = await nabij.as("bram").get(`/bundels/mogelijk/${bram?.id}`)
  assert.match(page.text, new RegExp(`<option value="${id}"`))
  const done = await nabij.as("bram").post(`/bundels/mogelijk/${bram?.id}/toevoegen`, { bundle: id, why: "Zelfde bus" })
  assert.equal(done.status, 303, done.text)
  assert.equal(done.headers.get("location"), `/bundels/${id}`)
  assert.equal((await api("bram", "GET", `/bundles/${id}`)).json().counts.standing, 1, "only what was sent on")
  assert.equal(await about("bram", /bus/), undefined)
  const rows = await query("select bundle_id from proposal_answer where bundle_id is not null")
  assert.deepEqual(rows, [{ bundle_id: id }])
})

test("a proposal becomes a bundle with the signals that one chose", async () => {
  const els = await about("els", /voedselbank/)
  const desk = (await api("els", "GET", `/bundle-proposals/${els?.id}`)).json()
  const signals = desk.signals.map((one: { id: string }) => one.id)
  for (const signal of signals) await weighed("els", signal)
  const done = await nabij.as("els").post("/bundels/nieuw", {
    bottleneck: "Gezinnen krijgen geen pakket, omdat de voedselbank vol is",
    reach: "shared",
    proposal: els?.id ?? "",
    voorstel: els?.id ?? "",
    signals: signals.slice(0, 5),
  })
  assert.equal(done.status, 303, done.text)
  const id = done.headers.get("location")?.split("/").at(-1)
  assert.equal((await api("els", "GET", `/bundles/${id}`)).json().counts.standing, 5)
  assert.equal(await about("els", /voedselbank/), undefined)
  await search()
  assert.equal(await about("els", /voedselbank/), undefined, "what is in a bundle is not proposed again")
  await soon(async () => assert.ok((await api("els", "GET", `/bundles/${id}`)).json().companions.length > 0))
})

test("how it was found is kept with what it found", async () => {
  const rows = await query("select method, signals, found_on::text from bundle_search where state = 'done' limit 1")
  assert.match(rows[0].method, /UPGMA.*25 naaste buren.*groepen vanaf 0\.08.*ten minste 4 signalen/)
  assert.equal(rows[0].found_on, "2026-11-18")
})
