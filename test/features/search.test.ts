import assert from "node:assert/strict"
import { after, before, suite, test } from "node:test"
import { setTimeout } from "node:timers/promises"
import type { Kind, SearchAnswer } from "../../src/features/search/model.ts"
import { seal, unseal } from "../../src/features/search/sealed-rules.ts"
import { excerptOf } from "../../src/features/search/text-rules.ts"
import { type PersonName, people } from "../people.ts"
import { openHouse, type TestHouse, type Visit } from "../support/house.ts"
import { searchWorld } from "./search-world.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
  await searchWorld(nabij)
})
after(() => nabij.close())

const everybody = Object.keys(people) as PersonName[]
const coordinators = ["saskia", "bram", "dirk", "chantal"] as const

async function search(who: PersonName | Visit, query: string, more: object = {}): Promise<SearchAnswer> {
  const visit = typeof who === "string" ? nabij.as(who) : who
  const answer = await visit.api("POST", "/searches", { query, ...more })
  assert.equal(answer.status, 200, answer.text)
  return answer.json()
}
const group = ({ groups }: SearchAnswer, kind: Kind) => groups.find((one) => one.kind === kind)
const signalTexts = (answer: SearchAnswer) => group(answer, "signal")?.results.map(({ text }) => text?.text ?? "") ?? []
const marked = ({ text, marks }: { text: string; marks: { start: number; end: number }[] }) =>
  marks.map(({ start, end }) => text.slice(start, end))

/** On a slow machine the desk does not ask the database at every moment what came since. */
async function eventually(check: () => Promise<void>, tries = 20): Promise<void> {
  await check().catch(async (error) => {
    if (tries === 0) throw error
    await setTimeout(500)
    await eventually(check, tries - 1)
  })
}

/** A word that stands in one text only, and who may find it. */
const canaries: { word: string; typo: string; what: string; readers: readonly PersonName[] }[] = [
  { word: "korenbloem", typo: "korenbleom", what: "a text that waits for Saskia", readers: ["fatima", "saskia"] },
  { word: "lisdodde", typo: "lisdode", what: "a text that Saskia shared", readers: ["fatima", ...coordinators, "els"] },
  { word: "boterbloem", typo: "boterbleom", what: "a text under a code", readers: ["joris", "bram"] },
  { word: "zilverschoon", typo: "zilverschon", what: "an anonymous text", readers: ["els"] },
  { word: "waterlelie", typo: "waterleile", what: "a text of a group without coordinator", readers: ["noor", "els"] },
  { word: "vergeetmijniet", typo: "vergeetmijnit", what: "a text that was withdrawn", readers: [] },
  { word: "madelief", typo: "maddelief", what: "a bundle of one organisation", readers: ["saskia"] },
  {
    word: "klaproos",
    typo: "klapproos",
    what: "the bottleneck of a shared bundle",
    readers: [...coordinators, "els", "wim"],
  },
  {
    word: "pinksterbloem",
    typo: "pinksterbleom",
    what: "a question that is not public",
    readers: [...coordinators, "els", "wim"],
  },
  { word: "sleutelbloem", typo: "sleutelbleom", what: "a public question", readers: everybody },
]

suite("who finds what", () => {
  for (const person of everybody)
    test(`${person} finds what ${person} may read, and never a word of what is not for ${person}`, async () => {
      for (const { word, typo, what, readers } of canaries) {
        for (const query of [word, typo, `"${word}"`, `${word} energierekening`, "energierekening"]) {
          // What was asked is said again beside a word that resembles it; that is no text of anybody.
          const again = new RegExp(` (op|voor|als|en) ‘${word}’`, "g")
          const said = JSON.stringify(await search(person, query))
            .toLowerCase()
            .replaceAll(again, "")
          if (!readers.includes(person)) assert.ok(!said.includes(word), `${person} finds ${what} by ${query}`)
          else if (query !== "energierekening")
            assert.ok(said.includes(word), `${person} does not find ${what} by ${query}`)
        }
      }
    })

  test("who searches for a hidden word gets the same answer as for a word that stands nowhere", async () => {
    for (const [hidden, nowhere] of [
      ["korenbloem", "Qzwxvkjf"],
      ['"korenbloem" energierekening', '"Qzwxvkjf" energierekening'],
      ["zilverschoon de", "Qzwxvkjf de"],
    ] as const) {
      const [one, other] = [await search("tom", hidden), await search("tom", nowhere)]
      assert.deepEqual(one, other, hidden)
    }
  })

  test("a visitor is asked to sign in first", async () => {
    assert.equal((await nabij.visitor.api("POST", "/searches", { query: "huur" })).status, 401)
    assert.equal((await nabij.visitor.get("/zoeken")).headers.get("location"), "/aanmelden?verder=%2Fzoeken")
  })

  test("the name of an organisation behind a question finds nothing outside, and stands nowhere", async () => {
    const wim = JSON.stringify(await search("wim", "sleutelbloem Wijkteam Noord"))
    assert.doesNotMatch(wim, /Wijkteam Noord/)
    assert.doesNotMatch(JSON.stringify(await search("wim", "Wijkteam Noord")), /sleutelbloem/)
    assert.match(JSON.stringify(await search("saskia", "Wijkteam Noord")), /sleutelbloem/)
  })

  test("what somebody withdraws is no longer found the moment after", async () => {
    const [fatima, saskia] = [nabij.as("fatima"), nabij.as("saskia")]
    const account = "In de hondsdraf stopt een leerling omdat er geen stage is"
    const { id } = (
      await fatima.api("POST", "/signals", { account, mode: "named", week: "2026-W46", peopleLeast: 1 })
    ).json()
    await eventually(async () => assert.equal(signalTexts(await search(saskia, "hondsdraf")).length, 1))
    assert.equal((await fatima.api("POST", `/signals/${id}/withdrawal`, { why: "Dit klopte niet." })).status, 201)
    for (const who of [fatima, saskia]) assert.deepEqual(signalTexts(await search(who, "hondsdraf")), [])
  })
})

suite("how one finds", () => {
  test("Saskia finds through inflection, compounds and typos, with the words marked", async () => {
    for (const [query, word] of [
      ["energierekeningen", "energierekening"],
      ["rekening", "energierekening"],
      ["enegrierekening", "energierekening"],
      ["studenten", "student"],
    ] as const) {
      const best = group(await search("saskia", query), "signal")?.results[0]
      assert.ok(best?.text, `${query} finds nothing`)
      assert.ok(
        marked(best.text).some((one) => one.includes(word)),
        `${query}: ${JSON.stringify(best)}`,
      )
    }
  })

  test("another word for the same thing finds it, and it says why", async () => {
    const best = group(await search("saskia", "energienota"), "signal")?.results[0]
    assert.ok(best?.text)
    assert.deepEqual(marked(best.text), ["energierekening"])
    assert.equal(best.why, "‘energierekening’ is een ander woord voor ‘energienota’")
  })

  test("Dirk finds a Dutch text with a Flemish word", async () => {
    const texts = signalTexts(await search("dirk", "schepen"))
    assert.ok(
      texts.some((text) => text.includes("wethouder")),
      JSON.stringify(texts),
    )
  })

  test("a mistyped word is asked back, a right one is not", async () => {
    assert.equal((await search("saskia", "enegrierekening")).meant, "energierekening")
    assert.equal((await search("saskia", "energierekening")).meant, null)
  })

  test("a theme is found by its name and by another name, and leads to its evidence", async () => {
    for (const name of ["Studieschuld schrikt af", "leenstelsel"]) {
      const best = group(await search("tom", name), "theme")?.results[0]
      assert.equal(best?.id, "studieschuld_schrikt_af", name)
      assert.equal(best?.href, "/bevindingen/kaart?theme=studieschuld_schrikt_af&area=alles")
      assert.equal((await nabij.as("tom").get(best?.href ?? "")).status, 200)
    }
  })

  test("only a kind or a period: the rest is left out", async () => {
    const bundles = await search("saskia", "energierekening", { kind: "bundle" })
    assert.ok(bundles.groups.every(({ kind, results }) => kind === "bundle" || results.length === 0))
    const lately = await search("saskia", "energierekening", { period: "quarter" })
    assert.ok(signalTexts(lately).every((text) => !text.includes("Oude")))
    assert.ok(signalTexts(await search("saskia", "energierekening")).some((text) => text.includes("Oude")))
  })

  test("of each kind the best ten are shown, and fifty on a page of one kind", async () => {
    const mehmet = nabij.as("mehmet")
    for (let at = 0; at < 53; at++) {
      const account = `Bij huis ${at + 1} werkt de kachel niet en zit iemand in de kou`
      const told = { account, mode: "named", week: "2026-W45", peopleLeast: 1 }
      assert.equal((await mehmet.api("POST", "/signals", told)).status, 201)
    }
    const shown = async (more: object) => group(await search(mehmet, "kachels", more), "signal")
    await eventually(async () => assert.equal((await shown({}))?.found, 53))
    assert.equal((await shown({}))?.results.length, 10)
    assert.equal((await shown({ kind: "signal" }))?.results.length, 50)
    assert.equal((await shown({ kind: "signal", page: 2 }))?.results.length, 3)
    assert.equal((await shown({ kind: "signal", page: 9 }))?.results.length, 3)
  })

  test("every link that somebody finds, opens for them", async () => {
    for (const person of everybody)
      for (const query of ["energierekening", "signaal doorgeven", "studieschuld", "sleutelbloem"])
        for (const { href } of (await search(person, query)).groups.flatMap(({ results }) => results))
          if (href) assert.equal((await nabij.as(person).get(href)).status, 200, `${person} at ${href}`)
  })

  test("where nothing holds the words, what resembles it is shown as that; else what was searched", async () => {
    const near = await search("saskia", "stroom afgesloten")
    assert.equal(near.resembling, true)
    assert.match(group(near, "signal")?.results[0]?.why ?? "", /^gaat ook over: /)
    const nothing = await search("wim", "qzwxvkjf")
    assert.deepEqual([nothing.groups, nothing.resembling], [[], false])
    assert.deepEqual(nothing.searched, ["question", "page"])
  })
})

suite("what was typed stays nowhere", () => {
  const typed = "energierekening van mevrouw Zonnedauw"

  test("the address is opaque, nothing is kept by the browser, and no line of the log holds it", async () => {
    const saskia = nabij.as("saskia")
    const sent = await saskia.post("/zoeken", { query: typed })
    assert.equal(sent.status, 303)
    const address = sent.headers.get("location") ?? ""
    assert.doesNotMatch(decodeURIComponent(address), /energie|Zonnedauw/i)
    const page = await saskia.get(address)
    assert.equal(page.status, 200)
    assert.equal(page.headers.get("cache-control"), "no-store")
    assert.match(page.text, /<mark>energierekening<\/mark>/)
    assert.match(page.text, /bewaart niet wat je zoekt/)
    const { rows } = await nabij.house.database.pool.query(
      "select operation, detail::text as detail, subject from audit where operation ilike '%search%'",
    )
    assert.ok(rows.length > 0, "that texts were read is logged")
    assert.doesNotMatch(JSON.stringify(rows), /Zonnedauw|energierekening/i)
  })

  test("the address opens for who made it only", async () => {
    const address = (await nabij.as("saskia").post("/zoeken", { query: typed })).headers.get("location") ?? ""
    for (const text of [
      (await nabij.as("bram").get(address)).text,
      (await nabij.as("saskia").get(`${address}x9`)).text,
    ])
      assert.match(text, /niet meer te lezen/)
  })

  test("what is sealed in one session is unreadable in another, and never the same twice", () => {
    const secret = Buffer.alloc(32, 1)
    const sealed = seal("Jan de Vries", secret, "one")
    assert.deepEqual(unseal(sealed, secret, "one"), { kind: "text", text: "Jan de Vries" })
    assert.notEqual(seal("Jan de Vries", secret, "one"), sealed)
    for (const [other, session] of [
      [sealed, "two"],
      [sealed.slice(2), "one"],
      ["", "one"],
      ["☃", "one"],
    ] as const)
      assert.deepEqual(unseal(other, secret, session), { kind: "unreadable" })
  })

  test("an empty field comes back with what to do", async () => {
    const answer = await nabij.as("fatima").post("/zoeken", { query: " " })
    assert.equal(answer.status, 400)
    assert.match(answer.text, /Typ waar je naar zoekt|Typ ten minste twee letters/)
  })
})

test("a long text is shown around the first word that was found", () => {
  const text = `${"begin ".repeat(60)}hier staat energierekening in ${"einde ".repeat(100)}`.trim()
  const at = text.indexOf("energierekening")
  const shown = excerptOf(text, [{ start: at, end: at + 15 }])
  assert.deepEqual(marked(shown), ["energierekening"])
  assert.ok(shown.text.length < 400 && shown.text.startsWith("… ") && shown.text.endsWith(" …"))
})
