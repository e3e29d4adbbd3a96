import assert from "node:assert/strict"
import { after, before, suite, test } from "node:test"
import { claims } from "../src/features/promises/claims.ts"
import type { Claim, Piece, Sight, Watcher, Way } from "../src/features/promises/model.ts"
import { pieces } from "../src/features/promises/model.ts"
import type { Role } from "../src/platform/http/who.ts"
import { type PersonName, people } from "./people.ts"
import { everywhere } from "./support/everywhere.ts"
import { openHouse, type TestHouse, type Visit } from "./support/house.ts"
import { make, type PromiseWorld, tellForPromises } from "./support/promise-world.ts"
import { sealForPromises } from "./support/sealed-promise-world.ts"

type Looker = PersonName | "visitor" | "letter"

/** Who stands for each watcher, where it depends on the way for that way. */
const lookers: Record<Watcher, readonly Looker[] | Partial<Record<Way, readonly Looker[]>>> = {
  ownCoordinator: { named: ["saskia"], code: ["bram"], sealed: ["bram"] },
  workingGroup: ["els"],
  otherCoordinator: ["dirk"],
  // Mehmet works beside Fatima.
  colleague: {
    ...{ named: ["mehmet"], code: ["fatima", "mehmet"], anonymous: ["fatima"], group: ["fatima"] },
    sealed: ["fatima", "mehmet"],
  },
  volunteerCoordinator: ["noor"],
  administrator: ["anita"],
  analyst: ["tom"],
  addressee: ["wim"],
  letter: ["letter"],
  everybody: ["visitor"],
}
const lookersOf = ({ watcher, way }: Claim): readonly Looker[] => {
  const found = lookers[watcher]
  return "length" in found ? found : (found[way] ?? [])
}

// What somebody finds with a signal, before and after it is shared, and where.
type Found = Map<string, string>
const keyOf = (looker: Looker, way: string, piece: Piece) => `${looker} ${way} ${piece}`

suite("every line of 'Wie ziet wat?' is so", () => {
  let nabij: TestHouse
  let world: PromiseWorld
  // Sealed and not enough; enough and not open; opened and not shared; opened and shared.
  const [sealed, atFirst, opened, later]: [Found, Found, Found, Found] = [new Map(), new Map(), new Map(), new Map()]

  const visitOf = (looker: Looker): Visit => {
    if (looker === "visitor") return nabij.visitor
    return looker === "letter" ? byLetter(nabij, world.letter) : nabij.as(looker)
  }

  async function lookAround(looker: Looker, found: Found): Promise<void> {
    const roles: readonly Role[] = looker in people ? (people[looker as PersonName].works[0].slice(1) as Role[]) : []
    const ids = looker === "letter" ? [...world.ids, world.letter] : world.ids
    let read = 0
    for await (const place of everywhere(nabij, { visit: visitOf(looker), roles, ids, letter: looker === "letter" })) {
      assert.ok(place.status < 500, `${place.address} answered ${place.status}`)
      if (place.status !== 200) continue
      read++
      note(looker, found, place)
    }
    assert.ok(read > 5, `${looker} could read only ${read} pages`)
  }

  /** Notes what stands on a page together with a signal: its text, or its id. */
  function note(looker: Looker, found: Found, { address, text }: { address: string; text: string }): void {
    for (const [way, { id, marks }] of Object.entries(world.told)) {
      const about = organisationApart(address, text)
      if (!text.includes(id) && !marks.text.test(text)) continue
      for (const piece of pieces)
        if (marks[piece].test(piece === "organisation" ? about : text)) found.set(keyOf(looker, way, piece), address)
    }
  }

  before(async () => {
    nabij = await openHouse()
    world = await tellForPromises(nabij)
    const sealing = await sealForPromises(nabij)
    world.told.sealed = sealing.told
    world.ids.push(...sealing.ids)
    const all = new Set(claims.flatMap(lookersOf))
    for (const looker of ["els", "bram"] as const) await lookAround(looker, sealed)
    await sealing.reach()
    world.ids.push(...sealing.ids.slice(-1))
    for (const looker of all) if (looker !== "letter") await lookAround(looker, atFirst)
    await sealing.open()
    for (const looker of ["bram", "dirk"] as const) await lookAround(looker, opened)
    await world.share()
    for (const looker of all) await lookAround(looker, later)
  })
  after(() => nabij.close())

  for (const claim of claims) {
    const { way, watcher, piece, sight } = claim
    test(`${way}: ${watcher} sees ${piece} ${sight}`, () => {
      const who = lookersOf(claim)
      assert.ok(who.length > 0, "somebody tries this out")
      for (const looker of who) {
        const [first, second] = [atFirst, later].map((found) => found.get(keyOf(looker, way, piece)))
        const said = `${looker}, before: ${first ?? "nowhere"}, after: ${second ?? "nowhere"}`
        assert.equal(first !== undefined, sight === "always" || sight === "enough", said)
        assert.equal(second !== undefined, isSeen(way === "sealed" ? underACode(claim) : sight), said)
      }
    })
  }

  test("while too few others see the same, nobody finds anything of a sealed signal", () => {
    const about = [...sealed.keys()].filter((key) => key.split(" ")[1] === "sealed")
    assert.deepEqual(about, [])
    assert.ok(sealed.size > 5, "of the other signals they found what they may")
  })

  test("once it is open, a sealed signal is seen as one under a code, by nobody else and no sooner", () => {
    const found = (looker: Looker) => pieces.filter((piece) => opened.has(keyOf(looker, "sealed", piece)))
    assert.deepEqual(found("bram"), ["text", "week", "theme", "area", "people", "answer", "code", "organisation"])
    assert.deepEqual(found("dirk"), [])
  })

  test("what is seen after asking is told only then, and the reporter hears of it", async () => {
    const asked = claims.filter(({ sight }) => sight === "asked")
    assert.deepEqual(
      asked.map(({ way, watcher, piece }) => [way, watcher, piece]),
      [["named", "ownCoordinator", "name"]],
    )
    const { id, marks } = world.told.named
    const read = await make(nabij.as("saskia"), "POST", `/inbox/${id}/name-readings`, { why: "tell" })
    assert.match(JSON.stringify(read), marks.name)
    const told = (await nabij.as("fatima").api("GET", "/me/name-readings")).json()
    assert.deepEqual(
      told.map(({ signalId, reader, why }: Record<string, string>) => [signalId, reader, why]),
      [[id, "Saskia Hofstra", "tell"]],
    )
    for (const who of ["els", "dirk", "anita", "mehmet", "wim", "tom", "noor"] as const)
      assert.equal((await nabij.as(who).api("POST", `/inbox/${id}/name-readings`, { why: "tell" })).status, 404, who)
    for (const way of ["code", "anonymous", "group"] as const)
      for (const who of ["saskia", "bram", "els"] as const) {
        const path = `/inbox/${world.told[way].id}/name-readings`
        assert.equal((await nabij.as(who).api("POST", path, { why: "tell" })).status, 404, `${who} ${way}`)
      }
  })
})

const isSeen = (sight: Sight | undefined): boolean => sight === "always" || sight === "shared"

/** What is promised of the same piece to the same watcher where nothing is sealed. */
const underACode = ({ watcher, piece }: Claim): Sight | undefined =>
  claims.find((one) => one.way === "code" && one.watcher === watcher && one.piece === piece)?.sight

/** On the pages of a bundle stands which organisations are asked for consent; there only the signals themselves count. */
function organisationApart(address: string, text: string): string {
  if (!/\/(bundels|bundles)\//.test(address)) return text
  if (!address.startsWith("/api/")) return ""
  return JSON.stringify(JSON.parse(text).signals ?? [])
}

function byLetter({ app }: TestHouse, token: string): Visit {
  const get = async (path: string) => {
    const answer = await app.request(`http://localhost:3000${path}`, { headers: { Authorization: `Bearer ${token}` } })
    return { status: answer.status, text: await answer.text(), headers: answer.headers, json: () => ({}) }
  }
  const never = () => Promise.reject(new Error("a letter only reads here"))
  return { get, post: never, api: never }
}
