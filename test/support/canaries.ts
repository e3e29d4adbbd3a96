import assert from "node:assert/strict"
import type { PersonName } from "../people.ts"
import type { TestHouse, Visit } from "./house.ts"

/** A word that stands in one text only, and who may ever read it. */
export type Canary = { word: string; what: string; readers: readonly (PersonName | "visitor")[]; beside?: string }

const coordinators = ["saskia", "bram", "dirk", "chantal"] as const
export const canaries: Canary[] = [
  { word: "Korenbloemveld", what: "a text that waits for Saskia", readers: ["fatima", "saskia"] },
  { word: "Lisdoddekreek", what: "a text that Saskia shared", readers: ["fatima", ...coordinators, "els"] },
  { word: "Boterbloemdijk", what: "a text of Joris under a code", readers: ["joris", "bram"] },
  { word: "Zilverschoonpad", what: "an anonymous text", readers: ["els"] },
  { word: "Waterleliepoel", what: "a text of a group without coordinator", readers: ["noor", "els"] },
  { word: "Noor Verhulst", what: "the name in that group", readers: ["noor"], beside: "Waterleliepoel" },
  { word: "Fatima Zerouali", what: "the name of a reporter", readers: ["fatima", "saskia", "anita"] },
  // Saskia knows who works for her, and asks for the name with a text by itself.
  { word: "Fatima Zerouali", what: "the name beside the text", readers: ["fatima"], beside: "Korenbloemveld" },
  // Bram knows who works for him; never beside the text that came under a code.
  { word: "Joris Wiersma", what: "the name behind a code", readers: ["joris"], beside: "Boterbloemdijk" },
  { word: "Klaprooslaan", what: "what a call asked", readers: [...coordinators, "els", "tom"] },
  { word: "Pinksterbloemhof", what: "a need that Fatima asked", readers: ["fatima", "noor"] },
]
export const organisationNames = ["Wijkteam Noord", "Jeugdpunt Linde", "OCMW Rozenbeke"]

/** Every id of the story, the id under which each canary is stored, and the receipt of who said no name. */
export type CanaryWorld = { ids: Set<string>; made: Map<string, string>; receipt: string }

/** Tells the story in which every canary is stored once. Answers what somebody might try in an address, and a receipt. */
export async function playCanaries(nabij: TestHouse): Promise<CanaryWorld> {
  const ids = new Set<string>()
  const made = new Map<string, string>()
  const make = async (who: Visit, method: string, path: string, body: object = {}) => {
    const answer = await who.api(method, path, body)
    assert.ok(answer.status < 300, `${method} ${path}: ${answer.status} ${answer.text}`)
    const told = answer.json()
    for (const value of Object.values(told))
      if (typeof value === "string" && /^[0-9a-f-]{36}$/.test(value)) {
        ids.add(value)
        for (const { word } of canaries) if (JSON.stringify(body).includes(word)) made.set(word, value)
      }
    return told
  }
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
  const { rows } = await nabij.house.database.pool.query(`
    (select id::text from membership limit 2) union all (select id::text from team limit 2)
    union all select id::text from finding union all (select id::text from organisation limit 2)`)
  for (const { id } of rows) ids.add(id)
  for (const code of ["studieschuld_schrikt_af", "leenstelsel", "BU01"]) ids.add(code)
  return { ids, made, receipt: anonymous.receipt }
}
