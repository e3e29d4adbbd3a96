import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { Ajv2020 } from "ajv/dist/2020.js"
import { letterToken } from "../src/features/agenda/link-rules.ts"
import { type PersonName, people } from "./people.ts"
import { type CanaryWorld, canaries, playCanaries } from "./support/canaries.ts"
import { type Checksums, changedTables, checksumsOf } from "./support/checksums.ts"
import { type Answer, faultsOf } from "./support/fuzz-faults.ts"
import { type Meant, meantBy, sentAsMeant } from "./support/fuzz-meant.ts"
import { type Chance, chanceOf, type Sent, sentTo } from "./support/fuzz-requests.ts"
import { type Aim, everyAim } from "./support/fuzz-targets.ts"
import { kindsOf, playOpenly } from "./support/fuzz-world.ts"
import { openHouse, type TestHouse } from "./support/house.ts"

/**
 * Sends nonsense, attacks and other people's ids to every operation and page, as every role, as a visitor and as the holder
 * of a letter. The first round always goes past everything; more rounds follow while there is time.
 * NABIJ_FUZZ_SECONDS gives more time, NABIJ_FUZZ_SEED other chance.
 */
const seconds = Number(process.env.NABIJ_FUZZ_SECONDS ?? 30)
const seed = Number(process.env.NABIJ_FUZZ_SEED ?? 20261122)

/** Looking at every table takes time: so many operations and pages share a look. */
const groupSize = 15

/** One person of each role; `letter` holds a personal link, `visitor` nothing. */
const actors = ["fatima", "saskia", "els", "wim", "noor", "anita", "tom", "letter", "visitor"] as const
type Actor = (typeof actors)[number]

/** They end the session (or give it another token) or the whole installation of who sends them, and have tests of their own. */
const ending =
  /^(changeOwnPassword|send \/account\/veiligheid\/wachtwoord|signOut|removeExample|beginExample|endSession|endOtherSessions|send \/uitloggen)/
/** Tables in which a read or a refused request leaves something on purpose: that it was read, or tried. */
const counting = /^(audit|sign_in_try|read_log|feedback_seen)/

let nabij: TestHouse
let world: CanaryWorld
let meant: Meant
let aims: Aim[]
const wrong: string[] = []
const logged: string[] = []
const tokens = new Map<Actor, string>()
const tally = { requests: 0, refused: 0, done: 0, invalid: 0, waiting: 0 }

before(async () => {
  nabij = await openHouse()
  world = await playCanaries(nabij)
  aims = (await everyAim(nabij)).filter(({ name }) => !ending.test(name))
  const { rows } = await nabij.house.database.pool.query("select id from agenda_item")
  tokens.set("letter", letterToken(nabij.house.secret, rows[0].id))
  // Of people who send nothing themselves, and of whose texts nobody else may become the reader.
  const members = await nabij.house.database.pool.query("select id::text from membership where person_id = any ($1)", [
    [nabij.person.dirk, nabij.person.joris],
  ])
  meant = await meantBy(
    nabij,
    await playOpenly(nabij),
    members.rows.map(({ id }) => id),
  )
  for (const actor of actors) if (actor in people) tokens.set(actor, nabij.as(actor as PersonName).token ?? "")
  nabij.house.log = (message, error) => logged.push(`${message} ${error instanceof Error ? error.message : ""}`)
})
after(() => nabij.close())

/** What this actor may try: everything of others, and nothing by which they could rightly show their own to others. */
async function idsFor(actor: Actor): Promise<string[]> {
  const left = new Set(await idsOf(actor))
  return [...world.ids, "00000000-0000-4000-8000-000000000000"].filter((id) => !left.has(id))
}

const may = ({ may: { visitor, letter, roles } }: Aim, actor: Actor): boolean => {
  if (actor === "visitor") return visitor
  if (actor === "letter") return letter
  return visitor || roles.some((role) => (people[actor].works[0].slice(1) as string[]).includes(role))
}

/** What only this actor and few others may read, and all memberships. */
async function idsOf(actor: Actor): Promise<(string | undefined)[]> {
  const own = canaries.filter(({ readers }) => readers.includes(actor as PersonName)).map(({ word }) => word)
  const { rows } = await nabij.house.database.pool.query("select id::text from membership")
  return [...own.map((word) => world.made.get(word)), ...rows.map(({ id }) => id)]
}

let moment = Date.parse("2026-11-18T10:00:00Z")

async function send(actor: Actor, { method, address, headers, body }: Sent): Promise<Answer> {
  // Time goes on, so that the limits on tries do not end everything.
  moment += 20_000
  nabij.house.clock = () => new Date(moment)
  const token = tokens.get(actor)
  const response = await nabij.app.request(`http://localhost:3000${address}`, {
    method,
    ...(body !== undefined && { body }),
    headers: { "Sec-Fetch-Site": "same-origin", ...headers, ...(token && { Cookie: `nabij=${token}` }) },
  })
  tally.requests++
  if (response.status === 429) tally.waiting++
  return { status: response.status, text: await response.text(), headers: response.headers }
}

const ajv = new Ajv2020({ strict: false, validateFormats: false })
const described = new Map<string, ReturnType<typeof ajv.compile>>()

/** Whether an answer of the API is what its description says, and nothing more. */
function unlikeDescription({ name, kind, answer }: Aim, { status, text }: Answer): string[] {
  if (kind !== "api" || status >= 300 || !answer) return []
  const validate = described.get(name) ?? ajv.compile(answer)
  described.set(name, validate)
  if (validate(JSON.parse(text))) return []
  const [first] = validate.errors ?? []
  return [`answers what is not described: ${first?.instancePath} ${first?.message} ${JSON.stringify(first?.params)}`]
}

function judge(actor: Actor, aim: Aim, sent: Sent, answer: Answer): void {
  const secrets = [...tokens].filter(([whose]) => whose !== actor && !(whose === "letter" && actor === "els"))
  const hidden = canaries.filter(({ readers }) => !readers.includes(actor as PersonName))
  // A letter to print holds its own link, for who may send letters.
  const kept = [world.receipt, ...secrets.map(([, token]) => token)].filter(
    (one) => one !== tokens.get("letter") || aim.at !== "/agenda-items/:id/letter",
  )
  const faults = faultsOf(answer, { kind: aim.kind, may: may(aim, actor), hidden, kept })
  for (const what of [...faults, ...unlikeDescription(aim, answer)])
    if (wrong.length < 60)
      wrong.push(
        `${what} | ${actor} ${aim.name} (${sent.how}) ${sent.method} ${sent.address.slice(0, 300)} ${(sent.body ?? "").slice(0, 400)} → ${answer.status} ${logged.at(-1) ?? ""}`,
      )
}

let until = 0
/** On a slow machine the time may be over before the first round is: what is left is then tried by one person each. */
const few = (who: readonly Actor[], chance: Chance) =>
  performance.now() < until || who.length === 0 ? who : [chance.of(who)]

type Repeat = { actor: Actor; aim: Aim; sent: Sent }

/** Who may not: nothing of it is done, whatever is sent. */
async function refuse(group: readonly Aim[], way: number, chance: Chance, sums: Checksums): Promise<Checksums> {
  for (const aim of group)
    for (const actor of few(
      actors.filter((one) => !may(aim, one)),
      chance,
    )) {
      const sent = sentTo(aim, way, chance, [...world.ids])
      judge(actor, aim, sent, await send(actor, sent))
      tally.refused++
    }
  return await unchanged(group, "refused requests", sums)
}

/** Who may: what fits is done. Answers what was refused because it did not fit. */
async function attempt(aim: Aim, round: number, ids: Map<Actor, string[]>, chance: Chance): Promise<Repeat[]> {
  const again: Repeat[] = []
  const who = few(
    actors.filter((one) => may(aim, one)),
    chance,
  )
  // Many people send each another thing, few send more.
  const ways = who.length < 5 && performance.now() < until ? 3 : 1
  for (const actor of who)
    for (let way = 0; way < ways; way++) {
      const sent = sentTo(aim, round * ways + way + actors.indexOf(actor), chance, ids.get(actor) ?? [])
      const answer = await send(actor, sent)
      judge(actor, aim, sent, answer)
      if (answer.status >= 400) again.push({ actor, aim, sent })
      tally[answer.status >= 400 ? "invalid" : "done"]++
    }
  return again.slice(0, 2)
}

/** What did not fit changes nothing, also when it is sent again; nor does a question. */
async function repeat(group: readonly Aim[], again: readonly Repeat[]): Promise<Checksums> {
  const before = await checksumsOf(nabij.house.database)
  let done = 0
  for (const { actor, aim, sent } of again) {
    const answer = await send(actor, sent)
    judge(actor, aim, { ...sent, how: `${sent.how}, again` }, answer)
    if (answer.status < 400 && aim.changes) done++
  }
  return done > 0 ? await checksumsOf(nabij.house.database) : await unchanged(group, "repeated requests", before)
}

async function unchanged(group: readonly Aim[], what: string, sums: Checksums): Promise<Checksums> {
  const now = await checksumsOf(nabij.house.database)
  const changed = changedTables(sums, now).filter((table) => !counting.test(table))
  if (changed.length > 0) wrong.push(`${what} of one of ${group.map(({ name }) => name).join(", ")} changed ${changed}`)
  return now
}

/** Where nothing is ever done, what is sent comes no further than being read. */
const leastReached = 0.6
/** They ask for something that a browser makes, that came by mail or that another house answers: one try, and tests of their own. */
const byHand =
  /passkey|escrow|sealed|people-count|installation|password-reset|invitations\/:token|codes|second-step|links|sign-in/

test("what is sent as it is meant is done, and answers what its description says and no more", async (t) => {
  const chance = chanceOf(seed)
  const reached = new Set<string>()
  const own = new Map<Actor, Set<string | undefined>>()
  for (const actor of actors) own.set(actor, new Set(await idsOf(actor)))
  // Questions first: what changes things may well take away what one asked about.
  for (const [index, aim] of aims.toSorted((a, b) => Number(a.changes) - Number(b.changes)).entries()) {
    const allowed = actors.filter((one) => may(aim, one))
    if (aim.changes && index % 20 === 0) meant.kinds = await kindsOf(nabij)
    const turns = byHand.test(aim.at) ? 1 : Math.max(8, allowed.length)
    for (let turn = 0; turn < turns && !reached.has(aim.name); turn++) {
      const actor = allowed[turn % allowed.length] as Actor
      const sent = sentAsMeant(aim, meant, chance, (id) => !own.get(actor)?.has(id))
      const answer = await send(actor, sent)
      judge(actor, aim, sent, answer)
      if (answer.status < 400) reached.add(aim.name)
    }
  }
  const missed = aims.filter(({ name }) => !reached.has(name)).map(({ name }) => name)
  t.diagnostic(
    `${reached.size} of ${aims.length} operations and pages did something; not reached: ${missed.join(" | ")}`,
  )
  assert.deepEqual(wrong, [])
  assert.ok(reached.size > leastReached * aims.length, missed.join(" | "))
})

test("nobody breaks anything, finds anything or changes anything without permission, whatever they send", async (t) => {
  const chance = chanceOf(seed)
  const ids = new Map<Actor, string[]>()
  for (const actor of actors) ids.set(actor, await idsFor(actor))
  until = performance.now() + seconds * 1000
  let rounds = 0
  let sums = await checksumsOf(nabij.house.database)
  for (; rounds === 0 || performance.now() < until; rounds++)
    for (let first = 0; first < aims.length; first += groupSize) {
      if (rounds > 0 && performance.now() > until) break
      const group = aims.slice(first, first + groupSize)
      sums = await refuse(group, rounds, chance, sums)
      // What asks comes before what changes, so that nothing but a question can have changed something there.
      const [asking, changing] = [group.filter(({ changes }) => !changes), group.filter(({ changes }) => changes)]
      const again: Repeat[] = []
      for (const aim of asking) again.push(...(await attempt(aim, rounds, ids, chance)))
      if (asking.length > 0) sums = await unchanged(asking, "questions", sums)
      for (const aim of changing) again.push(...(await attempt(aim, rounds, ids, chance)))
      sums = await repeat(group, again)
    }
  t.diagnostic(
    `${tally.requests} requests to ${aims.length} operations and pages as ${actors.length} kinds of people, seed ${seed}, ${rounds} rounds: ${tally.refused} without permission, ${tally.done} done, ${tally.invalid} not fitting, ${tally.waiting} told to wait`,
  )
  assert.deepEqual(wrong, [])
})

test("after all that everybody is still signed in, and nothing that was sent stands in the log", async () => {
  for (const actor of actors)
    if (actor in people) assert.equal((await nabij.as(actor as PersonName).api("GET", "/me")).status, 200, actor)
  for (const line of logged) {
    assert.doesNotMatch(line, /fuzz\(\)|elders\.example|voorbeeld\.example|stookt niet/)
    for (const { word } of canaries) assert.ok(!line.includes(word), `the log holds ${word}`)
  }
})

test("each kind of fault is found where it is planted", () => {
  const asked = { kind: "page" as const, may: true, hidden: canaries.slice(0, 1), kept: ["een sessie"] }
  const page = (text: string, status = 200, headers: Record<string, string> = { "content-type": "text/html" }) =>
    faultsOf({ status, text, headers: new Headers(headers) }, asked)
  const planted = [
    page("", 500),
    page("Error: x\n    at run (file.ts:1:2)"),
    page('relation "signal" does not exist'),
    page("Korenbloemveld"),
    page("een sessie"),
    page("$argon2id$v=19"),
    page("<p><script>fuzz()</script>"),
    page('<a href="javascript:fuzz()">'),
    page("", 303, { location: "//elders.example" }),
    page("", 303, { location: "https://elders.example" }),
    page("", 200, { "set-cookie": "fuzz=1" }),
    faultsOf(
      { status: 200, text: "", headers: new Headers({ "content-type": "text/html" }) },
      { ...asked, kind: "api" },
    ),
    faultsOf({ status: 201, text: "", headers: new Headers() }, { ...asked, may: false }),
  ]
  for (const [index, faults] of planted.entries()) assert.equal(faults.length, 1, `${index}: ${faults}`)
  assert.deepEqual(page("<p>&lt;script&gt;fuzz()</p>"), [])
})
