import { findPossibleBundles } from "../../src/features/bundles/rounds.ts"
import { helperToken } from "../../src/features/matches/link-rules.ts"
import { watchPatterns } from "../../src/features/watch/rounds.ts"
import { runRound } from "../../src/platform/rounds.ts"
import { addBundle, ask, consent, everybody } from "../features/agenda-world.ts"
import { addAreas, noord } from "../features/findings-world.ts"
import { chooseMode } from "../features/modes-world.ts"
import { addFailed, count as countUnmetNow } from "../features/unmet-world.ts"
import type { TestHouse } from "./house.ts"
import { make } from "./promise-world.ts"

/** What anybody may find: none of it is a secret. */
export type OpenWorld = {
  kinds: Kinds
  /** Signals that were reported in each way, and the receipts of those that came without a name. */
  signals: string[]
  receipts: string[]
  /** The question that was put to the municipality. */
  item: string
  /** What opens the pledges that somebody made without account. */
  pledges: string[]
  /** What opens the offers of help that somebody made without account. */
  links: string[]
  /** What opens the desk without accounts. */
  desk: string
  /** What opens the visits of helpers, and the address at which the calendar of one is read. */
  helping: string[]
  calendar: string
}
/** For each kind of thing the ids that there are of it. */
type Kinds = Record<string, string[]>

/** The kind of thing of which an id stands in an address, by how the address of the operation begins. */
export const kindAt: Record<string, string> = {
  ...{ bundles: "bundle", "agenda-items": "agenda_item", needs: "need" },
  ...{ "addressed-questions": "agenda_item", "open-needs": "need", findings: "finding", campaigns: "campaign" },
  ...{ teams: "team", organisations: "organisation", "signal-imports": "import" },
  ...{ offers: "offer", "stock-points": "stock_point", "insurance-policies": "insurance_version" },
  ...{ invitations: "invitation", "bundle-proposals": "bundle_proposal", "possible-patterns": "watch_pattern" },
  ...{ "help-desks": "help_desk", "help-matches": "help_match", "help-planning": "need" },
  ...{ "help-choices": "need" },
  ...{ "help-visits": "help_visit", "help-links": "help_visit", "help-calls": "help_call" },
  ...{ "call-up-desk": "call_up" },
  ...{ "fund-applications": "fund_application", "fund-decisions": "fund_application" },
}
const tables = [
  ...new Set(Object.values(kindAt)),
  "signal_question",
  "escalation",
  "call_up_pledge",
  "call_up_delivery",
]
  .filter((table) => table !== "campaign")
  .map((table) => ({ kind: table, table, id: "id" }))
  .concat({ kind: "campaign", table: "campaign_version", id: "campaign_id" })
  .concat({ kind: "slug", table: "call_up", id: "slug" })

const account = "Een gezin mijdt de huisarts om de rekening van vorig jaar"
const report = (mode: string) => ({ account, mode, theme: "energiearmoede", area: noord, week: "2026-W46" })

/** Something of every kind, so that what is sent as it is meant has something to be about. */
export async function playOpenly(nabij: TestHouse): Promise<OpenWorld> {
  const [fatima, joris, saskia, els] = (["fatima", "joris", "saskia", "els"] as const).map((who) => nabij.as(who))
  if (!fatima || !joris || !saskia || !els) throw new Error("somebody is missing")
  await addAreas(nabij)
  const signals = []
  for (const mode of ["named", "named", "named", "code", "code"])
    for (const who of [fatima, joris, nabij.as("noor")]) signals.push(await make(who, "POST", "/signals", report(mode)))
  const team = "insert into team (id, organisation_id, name) values (gen_random_uuid(), $1, 'Team Oost')"
  await nabij.house.database.pool.query(team, [nabij.organisation["wijkteam-noord"]])
  const receipts: string[] = []
  for (let turn = 0; turn < 4; turn++) {
    const { id, receipt } = await make(nabij.visitor, "POST", "/signals", report("anonymous"))
    receipts.push(receipt)
    signals.push({ id })
    if (turn > 1) await make(els, "POST", `/inbox/${id}/questions`, { question: "Wanneer zie je dit vooral gebeuren?" })
  }
  await make(saskia, "POST", `/inbox/${signals[0].id}/questions`, { question: "Wanneer zie je dit vooral gebeuren?" })
  await make(saskia, "POST", "/weighings", {
    ...{ signals: [signals[3].id, signals[6].id], outcome: "external", reason: "Dit zien wij vaker dan eerst." },
  })
  for (const state of [undefined, "possiblePattern", "sharedBottleneck"] as const)
    await addBundle(nabij, state && { state })
  const asked = await addBundle(nabij, { state: "sharedBottleneck" })
  for (const at of [3, 6])
    await make(saskia, "POST", `/bundles/${asked}/links`, { signal: signals[at].id, why: "Hetzelfde knelpunt." })
  await consent(nabij, asked, everybody)
  const item = await ask(nabij, asked)
  const kept = { kind: "accepted", reasons: "Dit pakken wij op in het nieuwe jaar.", steps: "Een plan in januari" }
  await make(nabij.as("wim"), "POST", `/addressed-questions/${item}/answers`, kept)
  for (const state of ["underway", "resolved"])
    await make(els, "POST", `/agenda-items/${item}/follow-ups`, { state, note: "De gemeente belde hierover terug." })
  const call = { from: "2026-11-02", until: "2026-11-15", theme: "energiearmoede", asked: "Wie hoort over de rekening" }
  await make(saskia, "POST", "/campaigns", call)
  const need = { alias: "Mevrouw B", ask: "Hulp bij het lezen van een brief", urgency: "thisWeek" }
  // Not of Fatima: who takes up a need reads whom to call, and her name is looked for everywhere.
  for (let turn = 0; turn < 5; turn++) await make(joris, "POST", "/needs", need)
  const desk = (await make(saskia, "POST", "/help-desks", { place: "de bibliotheek" })).code
  const ride = {
    item: "vervoer",
    units: 4,
    area: noord,
    radius: 2000,
    languages: ["nl"],
    name: "Iemand Gever",
    phone: "06 1234 5678",
  }
  const links: string[] = []
  for (let turn = 0; turn < 5; turn++)
    links.push((await make(nabij.visitor, "POST", "/offers", ride)).link.split("/").at(-1))
  await matchOne(nabij, ride)
  const visits = await setVisits(nabij, ride)
  await askOver(nabij)
  await failedHelp(nabij)
  await applyToFund(nabij)
  const policy = { country: "nl", holder: "Gemeente Oeverstad", worksFrom: "2026-11-01", why: "De brief van maart." }
  for (let turn = 0; turn < 3; turn++)
    await make(nabij.as("noor"), "POST", "/insurance-policies", { ...policy, yearlyHours: 900 })
  for (const name of ["De Brug", "De Kast", "De Hoek"])
    await make(nabij.as("noor"), "POST", "/stock-points", { name, area: noord })
  const pledges = await askMasks(nabij)
  const file = { name: "signalen.csv", text: `tekst;week;gebied\n${account};2026-W40;Nergensbuurt\n` }
  await make(saskia, "POST", "/signal-imports", { file })
  const invited = { organisationId: nabij.organisation["jeugdpunt-linde"], role: "worker", name: "Iemand Nieuw" }
  await make(nabij.as("anita"), "POST", "/invitations", invited)
  for (const round of [findPossibleBundles, watchPatterns]) await runRound(nabij.house, round)
  return {
    kinds: await kindsOf(nabij),
    signals: signals.map(({ id }) => id),
    receipts,
    item,
    pledges,
    links,
    desk,
    ...visits,
  }
}

/** A ride that is asked and offered, which Noor approved; and Joris may choose a helper for what he asked. */
async function matchOne(nabij: TestHouse, ride: object): Promise<void> {
  await chooseMode(nabij, "intermediary", { of: "jeugdpunt-linde" })
  const ask = { alias: "De buurman", item: "vervoer", units: 2, area: noord, urgency: "thisWeek" }
  for (let turn = 0; turn < 4; turn++) await make(nabij.as("joris"), "POST", "/needs", ask)
  await make(nabij.as("noor"), "POST", "/offers", { ...ride, units: 8 })
  const { rows } = (await nabij.as("noor").api("GET", "/help-planning")).json()
  for (const { id, proposals } of rows.slice(0, 2))
    await make(nabij.as("noor"), "POST", "/help-matches", { need: id, offer: proposals[0].offerId })
}

/** Rides that helpers said yes to, with when they come, one of them read by a calendar. */
async function setVisits(nabij: TestHouse, ride: object): Promise<Pick<OpenWorld, "helping" | "calendar">> {
  const [joris, noor] = [nabij.as("joris"), nabij.as("noor")]
  const helping: string[] = []
  for (const day of ["2026-12-01", "2026-12-02", "2026-12-03"]) {
    const ask = { alias: "De overbuur", item: "vervoer", units: 1, area: noord, urgency: "later" }
    const need = (await make(joris, "POST", "/needs", ask)).id
    const offer = (await make(noor, "POST", "/offers", ride)).id
    const { id } = await make(noor, "POST", "/help-matches", { need, offer, reason: "other" })
    await make(joris, "POST", `/help-matches/${id}/agreement`, { answer: "agreed" })
    await make(noor, "POST", `/help-matches/${id}/acceptance`, { answer: "accepted" })
    for (const starts of ["09:00", "12:00", "15:00"])
      await make(joris, "POST", `/help-matches/${id}/visits`, { day, starts, ends: starts.replace(":00", ":45") })
    helping.push(helperToken(nabij.house.secret, id))
  }
  const { address } = await make(nabij.visitor, "POST", `/help-links/${helping[0]}/calendar-feed`)
  return { helping, calendar: address.split("/").at(-1) }
}

/** Two needs that another organisation holds and asks Noor's to take over. */
async function askOver({ house, organisation, person }: TestHouse): Promise<void> {
  const [holder, asked] = [organisation["jeugdpunt-linde"], organisation["buren-helpen-buren"]]
  await house.database.pool.query(
    `insert into claim_step (id, need_id, step, organisation_id, asked_id, taken_by, taken_at)
     select gen_random_uuid(), n.id, s.step, $1, s.asked, $3, $4
     from (select id from need where not exists (select 1 from claim_step c where c.need_id = need.id) order by id limit 2) n
     cross join (values (1, 'claimed', null::uuid), (2, 'askedOver', $2::uuid)) s (turn, step, asked) order by n.id, s.turn`,
    [holder, asked, person.bram, house.clock()],
  )
}

/** Call-ups of Noor's group: one to take part in, one with what was promised and brought. */
async function askMasks(nabij: TestHouse): Promise<string[]> {
  const codes: string[] = []
  const noor = nabij.as("noor")
  const { id: point } = await make(noor, "POST", "/stock-points", { name: "De Zolder", area: noord })
  const asked = { item: "mondmasker", units: 5000, area: noord, point, lastDay: "2027-03-01" }
  for (let turn = 0; turn < 3; turn++) {
    const { id, slug } = await make(noor, "POST", "/call-ups", asked)
    const said = { units: 10, day: "2026-12-01", name: "Naaiclub De Draad" }
    for (let some = 0; some < 3; some++)
      codes.push((await make(nabij.visitor, "POST", `/call-ups/${slug}/pledges`, said)).code)
    await make(noor, "POST", `/call-up-desk/${id}/deliveries`, { units: 20 })
  }
  return codes
}

async function applyToFund(nabij: TestHouse): Promise<void> {
  const why = "Zo besloten in het overleg."
  await make(nabij.as("anita"), "POST", "/fund-settings", { application: "300", household: "500", why })
  for (const key of ["els", "saskia"] as const)
    await make(nabij.as("anita"), "POST", "/fund-deciders", { person: nabij.person[key], why })
  await make(nabij.as("anita"), "POST", "/fund-gifts", { giver: "municipality", amount: "900" })
  const sentence = "De aanvraag bij de gemeente loopt, maar het antwoord komt pas later."
  for (const household of ["H-1", "H-2", "H-3"])
    await make(nabij.as("joris"), "POST", "/fund-applications", {
      ...{ alias: "De buurvrouw", household, amount: "80", purpose: "Een kookplaat", plan: sentence },
      ...{ rights: ["bijstand"], rightsNote: sentence },
    })
}

/** What there is now; fuzzing itself adds to it. */
export async function kindsOf({ house }: TestHouse): Promise<Kinds> {
  const kinds: Kinds = {}
  for (const { kind, table, id } of tables) {
    const { rows } = await house.database.pool.query(`select distinct ${id}::text as id from ${table} limit 60`)
    kinds[kind] = rows.map((row) => row.id)
  }
  return kinds
}

/** Help that failed in the quarter before, enough to make a table of that can be published. */
async function failedHelp(nabij: TestHouse): Promise<void> {
  for (const by of ["joris", "noor", "chantal"] as const)
    for (let turn = 0; turn < 3; turn++) await addFailed(nabij, { on: "2026-09-02", by })
  await countUnmetNow(nabij)
}
