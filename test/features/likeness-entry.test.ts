import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { setTimeout } from "node:timers/promises"
import { likenessDesk } from "../../src/features/likeness/desk-store.ts"
import type { PersonName } from "../people.ts"
import { openHouse, type TestHouse } from "../support/house.ts"

let nabij: TestHouse
const logged: string[] = []
before(async () => {
  nabij = await openHouse()
  nabij.house.log = (message, error) => logged.push(`${message} ${error}`)
  // Something for the words to be rare in.
  for (const account of [
    "De bus naar het ziekenhuis rijdt niet meer na zeven uur in de avond",
    "Een gezin wacht al negen maanden op een plek bij de jeugdhulp",
    "De huisarts neemt in deze wijk geen nieuwe mensen meer aan",
    "Ouderen kunnen hun rekening niet meer contant betalen bij de bank",
    "Het formulier voor de kwijtschelding is te moeilijk voor de meeste mensen",
  ])
    await report("noor", account)
})
after(() => nabij.close())

let minute = 0
/** Moves on so far that everybody may ask again. */
const later = () => {
  minute += 60
  nabij.house.clock = () => new Date(Date.UTC(2026, 10, 18, 10, minute))
}

async function report(who: PersonName, account: string, more: object = {}): Promise<string> {
  const form = { account, week: "2026-W46", mode: "named", ...more }
  const answer = await nabij.as(who).api("POST", "/signals", form)
  assert.equal(answer.status, 201, answer.text)
  return answer.json().id
}

const ask = (who: PersonName, account: string) => nabij.as(who).api("POST", "/signal-likenesses", { account })
/** Waits until the house has read every signal: it rests between two looks at the database. */
async function settled(): Promise<void> {
  const { rows } = await nabij.house.database.pool.query("select count(*)::int as signals from signal")
  while ((await likenessDesk(nabij.house).ready()).size < rows[0].signals) await setTimeout(50)
}

async function answerTo(who: PersonName, account: string) {
  later()
  await settled()
  const answer = await ask(who, account)
  assert.equal(answer.status, 200, answer.text)
  return answer.json()
}

async function begin(who: PersonName, bottleneck: string, reach: string): Promise<string> {
  const answer = await nabij.as(who).api("POST", "/bundles", { bottleneck, reach })
  assert.equal(answer.status, 201, answer.text)
  return answer.json().id
}

const few = { kind: "few" }
const loan = (who: string) => `${who} durft niet te lenen voor de opleiding en stopt met studeren om de studieschuld`
const asked = "Een jongere durft niet te lenen voor de opleiding en stopt om de studieschuld"

test("below three others nobody is told of any, from three on it is said in rough steps", async () => {
  assert.deepEqual((await answerTo("fatima", asked)).others, few, "nobody yet")
  await report("joris", loan("Een leerling"))
  await report("chantal", loan("Een cliënt"), { mode: "code" })
  assert.deepEqual((await answerTo("fatima", asked)).others, few, "two others")
  const third = await report("dirk", loan("Iemand van achttien"))
  const answer = await answerTo("fatima", asked)
  assert.deepEqual(answer.others, { kind: "some", atLeast: 3 })
  assert.match(answer.said, /^Ten minste drie anderen zagen iets als dit\./)
  await report("bram", loan("Een stagiair"))
  assert.deepEqual(
    (await answerTo("fatima", asked)).others,
    { kind: "some", atLeast: 3 },
    "four are still told as three",
  )
  await nabij.as("dirk").api("POST", `/signals/${third}/withdrawal`, {})
  assert.deepEqual((await answerTo("fatima", asked)).others, { kind: "some", atLeast: 3 })
  assert.deepEqual((await answerTo("joris", asked)).others, few, "one's own does not count, nor what was withdrawn")
})

test("who reports the same three times is one other", async () => {
  const text = (day: string) => `Op ${day} stond de voordeur van het buurthuis weer op slot voor de ouderen`
  for (const day of ["maandag", "dinsdag", "woensdag"]) await report("joris", text(day))
  await report("saskia", text("donderdag"))
  assert.deepEqual((await answerTo("fatima", text("vrijdag"))).others, few)
})

test("what only one organisation saw is not told, nor what is anonymous with it", async () => {
  const text = (room: string) => `Er groeit schimmel op de muur van de ${room} en de verhuurder komt niet kijken`
  await report("fatima", text("keuken"))
  await report("saskia", text("badkamer"))
  await nabij.as("mehmet").api("PUT", "/sessions/current/organisation", {
    organisationId: nabij.organisation["wijkteam-noord"],
  })
  await report("mehmet", text("slaapkamer"))
  for (const room of ["gang", "kelder", "zolder"]) await report("noor", text(room), { mode: "anonymous" })
  assert.deepEqual((await answerTo("joris", text("woonkamer"))).others, few)
  await report("bram", text("bijkeuken"))
  assert.deepEqual((await answerTo("joris", text("woonkamer"))).others, { kind: "some", atLeast: 3 })
})

test("what is older than a year, or was laid aside, is not told", async () => {
  const text = (who: string) => `${who} krijgt geen fiets meer geleend bij de fietsbank, want er zijn er te weinig`
  const long = { week: "2025-W40" }
  for (const who of ["joris", "bram", "chantal"] as const) await report(who, text(who), long)
  assert.deepEqual((await answerTo("fatima", text("Een buurvrouw"))).others, few)
  for (const who of ["joris", "chantal"] as const) await report(who, text(`Weer ${who}`))
  const third = await report("bram", text("Weer een ander"))
  assert.deepEqual((await answerTo("fatima", text("Een buurvrouw"))).others, { kind: "some", atLeast: 3 })
  const weighing = { signals: [third], outcome: "none", reason: "Dit is van een jaar geleden en al opgelost." }
  assert.equal((await nabij.as("bram").api("POST", "/weighings", weighing)).status, 201)
  assert.deepEqual((await answerTo("fatima", text("Een buurvrouw"))).others, few)
})

test("somebody who reports reads shared bottlenecks, never an internal one, and no word of another's text", async () => {
  const shared = await begin("chantal", "Jongeren stoppen met hun opleiding omdat zij niet durven te lenen.", "shared")
  await begin("bram", "Jongeren van Linde stoppen met de opleiding omdat zij niet durven te lenen.", "internal")
  const canary = await report("els", `${loan("Een leerling uit Korenbloemveld")}`)
  const answer = await answerTo("fatima", asked)
  assert.deepEqual(answer.bundles, [
    {
      id: shared,
      bottleneck: "Jongeren stoppen met hun opleiding omdat zij niet durven te lenen.",
      state: "individual",
    },
  ])
  assert.deepEqual(Object.keys(answer).sort(), ["bundles", "others", "said", "theme"])
  const whole = JSON.stringify(answer)
  for (const secret of ["Korenbloemveld", "Joris", "Jeugdpunt", "Schuldhulp", "Linde", canary])
    assert.ok(!whole.includes(secret), secret)
  assert.match(answer.said, /Hieronder staat een knelpunt dat erop lijkt\.$/)
})

test("a bottleneck is also found through what is linked to it, whatever words it is said in", async () => {
  const id = await begin("els", "Wie weinig heeft, raakt achter met betalen aan de nutsbedrijven.", "shared")
  const signal = await report("joris", "Een moeder zit zonder warm water, de monteur sloot haar af na drie brieven")
  const weighing = { signals: [signal], outcome: "external", reason: "Dit horen wij ook van anderen." }
  await nabij.as("bram").api("POST", "/weighings", weighing)
  await nabij.as("bram").api("POST", `/bundles/${id}/links`, { signal, why: "Gaat over afsluiten" })
  const text = "Een vader zit zonder warm water, de monteur sloot hem af na twee brieven"
  const found = (await answerTo("fatima", text)).bundles
  assert.deepEqual(
    found.map((one: { id: string }) => one.id),
    [id],
  )
})

test("a visitor hears about themes only: no numbers, no bottlenecks", async () => {
  later()
  const answer = await nabij.visitor.api("POST", "/signal-likenesses", { account: asked })
  assert.equal(answer.status, 200)
  const { others, bundles, said, theme } = answer.json()
  assert.deepEqual({ others, bundles, said }, { others: few, bundles: [], said: "" })
  assert.equal(theme.kind, "suggested")
  const page = await nabij.visitor.post("/signalen/nieuw/kijken", { account: asked, week: "2026-W46" })
  assert.equal(page.status, 200)
  assert.doesNotMatch(page.text, /anderen zagen|Dit zie ik ook/)
  assert.equal(page.headers.get("cache-control"), "no-store")
  assert.equal(page.headers.get("set-cookie"), null)
  const joins = [(await answerTo("fatima", asked)).bundles[0].id]
  const told = { account: asked, week: "2026-W46", mode: "anonymous", joins }
  assert.equal((await nabij.visitor.api("POST", "/signals", told)).status, 400)
  const form = await nabij.visitor.get(`/api/v1/signal-form?joins=${joins[0]}`)
  assert.deepEqual(form.json().joined, [])
})

test("trying out one word after another is slowed down, and slows nobody else", async () => {
  later()
  assert.equal((await ask("joris", "Korenbloemveld")).status, 400)
  assert.equal((await ask("joris", "schuld schuld schuld schuld schuld")).status, 400)
  let answered = 0
  let refused = ""
  for (let probe = 0; probe < 60 && refused === ""; probe++) {
    const answer = await ask("joris", `is er ook iemand met woord${probe}`)
    if (answer.status === 200) answered++
    else refused = answer.text
  }
  assert.ok(answered <= 30, `${answered} probes were answered`)
  assert.match(refused, /Wacht een minuut/)
  const page = await nabij
    .as("joris")
    .post("/signalen/nieuw/kijken", { account: asked, week: "2026-W46", mode: "code" })
  assert.equal(page.status, 400)
  assert.match(page.text, new RegExp(asked), "what Joris typed is still there")
  assert.equal((await ask("fatima", asked)).status, 200)
})

test("nothing of what is typed is kept: no line, no letter, no log, no address", async () => {
  const { pool } = nabij.house.database
  const tables = await pool.query(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  )
  const counts = async () => {
    const found: Record<string, number> = {}
    for (const { name } of tables.rows)
      found[name] = (await pool.query(`select count(*)::int as n from "${name}"`)).rows[0].n
    return found
  }
  const before = await counts()
  later()
  const text = "Mevrouw Jansen van de Zonnedauwstraat 12 durft niet te lenen voor de Moerasrolklaver"
  assert.equal((await ask("fatima", text)).status, 200)
  const page = await nabij
    .as("fatima")
    .post("/signalen/nieuw/kijken", { account: text, week: "2026-W46", mode: "named" })
  assert.equal(page.status, 200)
  assert.deepEqual(await counts(), before)
  assert.doesNotMatch(logged.join("\n"), /Moerasrolklaver|Jansen/)
  const operation = (await nabij.visitor.get("/api/v1/openapi.json")).json().paths["/signal-likenesses"]
  assert.deepEqual(Object.keys(operation), ["post"], "never by GET: an address is kept on the way")
  assert.deepEqual(operation.post.parameters, [])
})
