import { letterToken } from "../../src/features/agenda/link-rules.ts"
import { password } from "../seeds.ts"
import { type Chance, type Described, fitting, type Sent, withQuery } from "./fuzz-requests.ts"
import type { Aim } from "./fuzz-targets.ts"
import { kindAt, type OpenWorld } from "./fuzz-world.ts"
import type { TestHouse } from "./house.ts"

const sentence = "Een gezin stookt niet meer om de rekening van vorig jaar."

/** What fields are meant to hold where their description only says that it is a text or a number. */
const meanings: Record<string, readonly unknown[]> = {
  ...{ week: ["2026-W46"], from: ["2026-10-05"], until: ["2026-10-25"], dueOn: ["2027-01-15"], dpiaOn: ["2026-02-03"] },
  ...{ year: [2025], quarter: ["2026-K2", "2026-K3"], maand: ["2026-11"], theme: ["energiearmoede", "schoolkosten"] },
  ...{ settledTheme: ["energiearmoede"], parentCode: ["geld"], area: ["BU90010101"], gebied: ["BU90010101"] },
  ...{
    topic: ["groepen_ouders_en_gezinnen"],
    word: ["rekening"],
    organisations: [3],
    dpiaReference: ["DPIA 2026-3"],
    email: ["iemand@voorbeeld.example"],
    password: [password],
    text: ["rekening"],
  },
  ...{
    contactEmail: ["griffie@voorbeeld.example"],
    domains: ["voorbeeld.example"],
    issuer: ["https://aanmelden.example"],
  },
  ...{ street: ["Naamsestraat 12"], hours: ["maandag van 14 tot 17 uur"] },
  ...{ lastDay: ["2027-03-01"], countsUntil: ["2027-03-01"], day: ["2026-12-01"], time: ["14:00"], radius: [2000] },
  ...{
    unitOne: ["rit"],
    unitMany: ["ritten"],
    phone: ["06 1234 5678"],
    yearlyHours: [1000],
    hoursAhead: [24],
    known: ["ja"],
  },
  ...{ percent: [12], asked: [sentence, 40], seen: [5], periods: [[4, 13]], steps: [sentence], others: [4] },
  ...{
    item: ["vervoer", "luiers"],
    units: [3],
    least: [2],
    tier: [2],
    languages: [["ar", "nl"]],
    parts: [["0", "4"]],
    count: [2],
  },
  ...{
    right: ["bijstand"],
    rights: [["bijstand notKnown"]],
    tiers: [[sentence, "Wie al langer wacht."]],
    liftWeeks: [5],
  },
  ...{ amount: ["125"], application: ["310"], household: ["520"], purpose: [sentence], plan: [sentence] },
  ...{ worksFrom: ["2026-01-01"], worksUntil: ["2027-12-31"], topics: [["money"]], people: [["child"]] },
  ...{ starts: ["10:00", "10:30"], ends: ["11:15", "11:45"], van: ["2026-12-01"] },
  ...{ query: ["rekening van het gezin"], verder: ["/"], label: ["Stookt niet"], source: ["Eigen vragenlijst"] },
}
/** The kind of thing that a field names by its id. */
const kindOf: Record<string, string> = {
  ...{ signal: "signal", signals: "signal", other: "signal", doubleOf: "signal", signaal: "signal" },
  ...{ bundle: "bundle", erbij: "bundle", joins: "bundle", agendaItemId: "agenda_item", questionId: "signal_question" },
  ...{ pledge: "call_up_pledge", delivery: "call_up_delivery", point: "stock_point" },
  ...{
    organisationId: "organisation",
    organisation: "organisation",
    organisations: "organisation",
    escalation: "escalation",
  },
}

/** What a code is of, by where it is sent. */
const codes: Record<string, string> = {
  ...{
    areas: "BU90010101",
    themes: "energiearmoede",
    organisations: "BU90010101",
    entitlements: "bijstand",
    "help-items": "vervoer",
    "help-policies": "vervoer",
    "unmet-themes": "vervoer",
  },
}

const rows = `\n${sentence};2026-W40;Nergensbuurt\n`
const files = [
  { name: "signalen.csv", text: `tekst;week;gebied${rows}` },
  { name: "gebieden.csv", text: "code;naam;soort;inwoners\nBU90010109;Nieuwbuurt;buurt;900\n" },
]

export type Meant = OpenWorld & { addressee: string; letter: string; members: readonly string[] }

export const meantBy = async (nabij: TestHouse, world: OpenWorld, members: readonly string[]): Promise<Meant> => ({
  ...{ ...world, members, addressee: nabij.organisation["gemeente-oeverstad"] as string },
  letter: letterToken(nabij.house.secret, world.item),
})

/** A request as its description means it: what must be there, and now and then what may be, about things that there are. */
export function sentAsMeant(aim: Aim, meant: Meant, chance: Chance, mine: (id: string) => boolean): Sent {
  const first = aim.at.split("/")[1] ?? ""
  const value = (name: string, schema: Described): unknown => {
    if (name === "addresseeId") return meant.addressee
    if (name === "token") return first === "help-links" ? chance.of(meant.helping) : meant.letter
    if (name === "secret") return meant.calendar
    if (name === "desk") return meant.desk
    if (name === "receipt") return chance.of(meant.receipts)
    if (name === "membershipId") return chance.of(meant.members)
    if (name === "slug") return chance.of(meant.kinds.slug ?? [])
    if (name === "code" && first === "offer-links") return chance.of(meant.links)
    if (name === "code" && first === "pledge-links") return chance.of(meant.pledges)
    if (name === "code" && codes[first] && aim.at !== `/${first}`) return codes[first]
    if (name === "file") return chance.of(files)
    const isId = (schema.items ?? schema).format === "uuid"
    const kind = kindOf[name] ?? (aim.inPath.includes(name) ? (kindAt[first] ?? "signal") : undefined)
    const ids =
      !isId || kind === undefined ? [] : kind === "signal" ? meant.signals : (meant.kinds[kind] ?? []).filter(mine)
    if (ids.length > 0) return schema.type === "array" ? [chance.of(ids)] : chance.of(ids)
    const known = meanings[name]?.filter((one) => schema.type === undefined || fits(one, schema.type))
    if (known && known.length > 0) return chance.of(known)
    if (schema.type === "string" && !schema.enum && !schema.format && !schema.pattern) return sentence
    return fitting(schema, chance, Object.values(meant.kinds).flat().filter(mine))
  }
  const fields = aim.method === "GET" ? aim.query : aim.body
  const chosen = Object.entries(fields).filter(([name]) => aim.required.includes(name) || chance.below(2) === 0)
  const values = Object.fromEntries(chosen.map(([name, schema]) => [name, value(name, schema)]))
  const filled = aim.path.replace(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent(String(value(name, aim.parts[name] ?? { format: "uuid" }))),
  )
  const address = aim.kind === "api" ? `/api/v1${filled}` : filled
  const how = "as it is meant"
  if (aim.method === "GET") return { method: "GET", address: withQuery(address, values), headers: {}, how }
  if (aim.kind === "api")
    return {
      method: aim.method,
      address,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(values),
      how,
    }
  const form = withQuery("", values).slice(1)
  return { method: "POST", address, headers: { "Content-Type": "application/x-www-form-urlencoded" }, body: form, how }
}

const fits = (value: unknown, type: string): boolean =>
  Array.isArray(value)
    ? type === "array"
    : type === (typeof value === "number" ? "number" : typeof value) ||
      (type === "integer" && typeof value === "number")
