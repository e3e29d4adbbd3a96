import assert from "node:assert/strict"
import { after, before, suite, test } from "node:test"
import { operations, pages } from "../src/app.tsx"
import { pathParameters } from "../src/platform/http/input.ts"
import { allows } from "../src/platform/http/may.ts"
import { type PersonName, people } from "./people.ts"
import { openHouse, type TestHouse, type Visit } from "./support/house.ts"

/** A word that stands in one text only, and who may ever read it. */
type Canary = { word: string; what: string; readers: readonly (PersonName | "visitor")[]; beside?: string }

const coordinators = ["saskia", "bram", "dirk", "chantal"] as const
const canaries: Canary[] = [
  { word: "Korenbloemveld", what: "a text that waits for Saskia", readers: ["fatima", "saskia"] },
  { word: "Lisdoddekreek", what: "a text that Saskia shared", readers: ["fatima", ...coordinators, "els"] },
  { word: "Boterbloemdijk", what: "a text of Joris under a code", readers: ["joris", "bram"] },
  { word: "Zilverschoonpad", what: "an anonymous text", readers: ["els"] },
  { word: "Waterleliepoel", what: "a text of a group without coordinator", readers: ["noor", "els"] },
  { word: "Noor Verhulst", what: "the name in that group", readers: ["noor"], beside: "Waterleliepoel" },
  { word: "Fatima Zerouali", what: "the name of a reporter", readers: ["fatima", "saskia", "anita"] },
  // Bram knows who works for him; never beside the text that came under a code.
  { word: "Joris Wiersma", what: "the name behind a code", readers: ["joris"], beside: "Boterbloemdijk" },
  { word: "Klaprooslaan", what: "what a call asked", readers: [...coordinators, "els", "tom"] },
  { word: "Pinksterbloemhof", what: "a need that Fatima asked", readers: ["fatima", "noor"] },
]
const organisationNames = ["Wijkteam Noord", "Jeugdpunt Linde", "OCMW Rozenbeke"]

suite("nothing leaks, over every page and every question", () => {
  let nabij: TestHouse
  const ids = new Set<string>()
  let receipt = ""

  const make = async (who: Visit, method: string, path: string, body: object = {}) => {
    const answer = await who.api(method, path, body)
    assert.ok(answer.status < 300, `${method} ${path}: ${answer.status} ${answer.text}`)
    const made = answer.json()
    for (const value of Object.values(made))
      if (typeof value === "string" && /^[0-9a-f-]{36}$/.test(value)) ids.add(value)
    return made
  }

  before(async () => {
    nabij = await openHouse()
    await play()
    const { rows } = await nabij.house.database.pool.query(`
      (select id::text from membership limit 2) union all (select id::text from team limit 2)
      union all select id::text from finding union all (select id::text from organisation limit 2)`)
    for (const { id } of rows) ids.add(id)
    for (const code of ["studieschuld_schrikt_af", "leenstelsel", "BU01"]) ids.add(code)
  })
  after(() => nabij.close())

  async function play(): Promise<void> {
    const [fatima, joris, saskia, els, bram] = (["fatima", "joris", "saskia", "els", "bram"] as const).map((who) =>
      nabij.as(who),
    )
    if (!fatima || !joris || !saskia || !els || !bram) throw new Error("somebody is missing")
    const theme = "studieschuld_schrikt_af"
    const report = (account: string, mode: string) => ({ account, mode, theme, week: "2026-W46", peopleLeast: 2 })
    await make(fatima, "POST", "/signals", report("In de korenbloemveld Korenbloemveld stopt een student", "named"))
    const shared = await make(
      fatima,
      "POST",
      "/signals",
      report("Bij de Lisdoddekreek durft een student niet te lenen", "named"),
    )
    const coded = await make(
      joris,
      "POST",
      "/signals",
      report("Aan de Boterbloemdijk stopt een leerling om de schuld", "code"),
    )
    await make(
      nabij.as("noor"),
      "POST",
      "/signals",
      report("Bij de Waterleliepoel kookt een buurvrouw voor tien", "named"),
    )
    const anonymous = await make(
      nabij.visitor,
      "POST",
      "/signals",
      report("Op het Zilverschoonpad stopt iemand om de schuld", "anonymous"),
    )
    receipt = anonymous.receipt
    const weigh = (who: Visit, signal: string, outcome: string) =>
      make(who, "POST", "/weighings", { signals: [signal], outcome, reason: "Dit hoort bij wat wij vaker zien." })
    await weigh(saskia, shared.id, "external")
    await weigh(bram, coded.id, "internal")
    const bundle = await make(saskia, "POST", "/bundles", {
      bottleneck: "Jongeren zien af van een opleiding omdat zij bang zijn voor schuld.",
      theme,
      reach: "shared",
    })
    await make(saskia, "POST", `/bundles/${bundle.id}/links`, { signal: shared.id, why: "Hetzelfde knelpunt." })
    await make(saskia, "POST", `/bundles/${bundle.id}/states`, { state: "possiblePattern", why: "Wij zien het vaker." })
    await make(saskia, "POST", `/bundles/${bundle.id}/states`, {
      state: "sharedBottleneck",
      why: "Anderen zien het ook.",
    })
    await make(els, "POST", `/bundles/${bundle.id}/agenda-items`, {
      addresseeId: nabij.organisation["gemeente-oeverstad"],
      contactName: "Wim Schuurman",
      question: "Wat kan de gemeente doen voor jongeren die niet durven te lenen?",
      reason: "Dit kan niet wachten tot het structureel heet.",
    })
    await make(saskia, "POST", `/bundles/${bundle.id}/consents`, { agreed: "yes" })
    await make(saskia, "POST", "/campaigns", {
      from: "2026-11-02",
      until: "2026-11-15",
      theme,
      asked: "Wie hoort over lenen bij de Klaprooslaan, geef het door",
    })
    await make(fatima, "POST", "/needs", {
      alias: "Mevrouw K",
      ask: "Hulp bij verhuizen vanaf het Pinksterbloemhof",
      urgency: "thisWeek",
    })
  }

  const addresses = (path: string): string[] => {
    const [name, ...more] = pathParameters(path)
    if (!name) return [path]
    // Two ids in one address: the second is looked for with every first that could hold it, the bundle and the signals.
    const few = more.length > 0 ? [...ids].slice(0, 10) : [...ids]
    return few.map((id) => path.replace(`:${name}`, id)).flatMap(addresses)
  }

  for (const person of [...(Object.keys(people) as PersonName[]), "visitor"] as const) {
    test(`${person} reads only what is for ${person}`, async () => {
      const visit = person === "visitor" ? nabij.visitor : nabij.as(person)
      const hidden = canaries.filter(({ readers }) => !readers.includes(person))
      const outside = person === "wim" || person === "visitor"
      const roles = person === "visitor" ? [] : people[person].works[0].slice(1)
      const may = (permission: Parameters<typeof allows>[0]) =>
        allows(permission, { kind: "visitor" }) || roles.some((role) => permission.roles.includes(role as never))
      let read = 0
      const look = async (address: string) => {
        const { status, text } = await visit.get(address)
        assert.ok(status < 500, `${address} answered ${status}`)
        if (status === 200) read++
        for (const { word, what, beside = "" } of hidden)
          assert.ok(!(text.includes(word) && text.includes(beside)), `${person} finds ${what} at ${address}`)
        if (outside && status === 200)
          for (const name of organisationNames) assert.ok(!text.includes(name), `${person} finds ${name} at ${address}`)
        assert.ok(
          !text.includes(receipt) && !text.includes(receipt.replaceAll(" ", "")),
          `a receipt stands at ${address}`,
        )
      }
      for (const operation of operations)
        if (operation.kind === "question" && may(operation.may))
          for (const address of addresses(operation.path)) await look(`/api/v1${address}`)
      for (const route of pages(nabij.house))
        if (route.kind !== "send" && may(route.question.may))
          for (const address of addresses(route.path)) await look(address)
      assert.ok(read > 5, `${person} could read only ${read} pages`)
    })
  }

  test("every canary is really there for those who may read it", async () => {
    const seen = async (person: PersonName, address: string, word: string) =>
      assert.match((await nabij.as(person).get(address)).text, new RegExp(word), `${person} at ${address}`)
    await seen("saskia", "/postvak", "Korenbloemveld")
    await seen("saskia", "/postvak", "Fatima Zerouali")
    await seen("els", "/postvak", "Zilverschoonpad")
    await seen("els", "/postvak", "Waterleliepoel")
    await seen("bram", "/postvak", "Boterbloemdijk")
    await seen("noor", "/hulp/lijst", "Pinksterbloemhof")
  })
})
