import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import { after, before, beforeEach, suite, test } from "node:test"
import { checkShare, handOn, makeKey, register } from "../../src/client/sealing/key-works.ts"
import { newMemberCode } from "../../src/client/sealing/member-key.ts"
import { beginOpening, finishOpening, givePart } from "../../src/client/sealing/opening-works.ts"
import { escrowWaits } from "../../src/features/escrow/waiting.ts"
import type { OrganisationCode, PersonName } from "../people.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import {
  agreeOnRule,
  type EscrowWorld,
  gather,
  holdCeremony,
  inBrowserOf,
  openAll,
  seal,
  takeIn,
} from "./escrow-world.ts"

/** Mehmet works where Fatima does and where Joris does: the two are one for certain, so it takes four to be three. */
const four = ["fatima", "joris", "dirk", "noor"] as const
const account = (word: string) => `Aan de ${word} stopt een leerling met de opleiding om de schuld.`

/** A house with a key and the rule of two others of two organisations. */
function openSealedHouse() {
  const at = {} as { nabij: TestHouse; world: EscrowWorld; sharing: string }
  before(async () => {
    at.nabij = await openHouse()
    at.world = await gather(at.nabij)
    at.sharing = await holdCeremony(at.world)
    await agreeOnRule(at.world)
  })
  after(() => at.nabij.close())
  return at
}

const desk = async (nabij: TestHouse, who: PersonName = "els") =>
  (await nabij.as(who).api("GET", "/escrow-openings")).json()
const mayOpen = async (nabij: TestHouse): Promise<string[]> =>
  (await desk(nabij)).openable.flatMap(({ texts }: { texts: { id: string }[] }) => texts.map(({ id }) => id)).sort()
const withdraw = (nabij: TestHouse, who: PersonName, id: string) =>
  nabij.as(who).api("POST", `/sealed-signals/${id}/withdrawal`, {})

suite("nobody opens a sealed signal by adding to it, lowering it or picking from it", () => {
  const at = openSealedHouse()
  const sealed: string[] = []
  const sealAs = async (who: PersonName, theme: string) => {
    const { id } = await seal(at.nabij, who, account(`${who} ${theme}`), { theme })
    sealed.push(id)
    return id
  }
  /** Every test has a theme of its own, seen from the week after. */
  const inTheme = async (run: () => Promise<void>) => {
    at.nabij.setClock("2026-11-18")
    await run()
    at.nabij.setClock("2026-11-25")
    return await mayOpen(at.nabij)
  }

  test("one worker who sends the same three times is one", async () => {
    const open = await inTheme(async () => {
      for (let turn = 0; turn < 3; turn++) await sealAs("joris", "energiearmoede")
      await sealAs("dirk", "energiearmoede")
    })
    assert.deepEqual(open, [])
  })

  test("many accounts of one organisation are one organisation", async () => {
    const open = await inTheme(async () => {
      await at.nabij.as("mehmet").api("PUT", "/sessions/current/organisation", {
        organisationId: at.nabij.organisation["wijkteam-noord"],
      })
      for (const who of ["fatima", "saskia", "mehmet"] as const) await sealAs(who, "schoolkosten")
    })
    assert.deepEqual(open, [])
  })

  test("without a name nobody makes up the number, however often", async () => {
    const open = await inTheme(async () => {
      await sealAs("fatima", "schimmel_huurwoning")
      for (let turn = 0; turn < 4; turn++)
        await seal(at.nabij, "visitor", account(`bus ${turn}`), { theme: "schimmel_huurwoning" })
    })
    assert.deepEqual(open, [])
  })

  test("a member who lowers the rule opens nothing that was sealed under the one before", async () => {
    const change = async (others: number, why: string) => {
      const answer = await at.nabij
        .as("els")
        .api("POST", "/escrow-settings", { others, organisations: 2, months: 12, why })
      assert.equal(answer.status, 201, answer.text)
    }
    await change(4, "Wij beginnen voorzichtig.")
    const strict = await inTheme(async () => {
      for (const who of four) await sealAs(who, "wonen")
    })
    assert.deepEqual(strict, [])
    await change(2, "Ik wil het eerder lezen.")
    assert.deepEqual(await mayOpen(at.nabij), [], "each has three others, and was promised four")
    const later = await inTheme(async () => {
      await sealAs("saskia", "wonen")
    })
    assert.deepEqual(later, [], "who sealed under the lower rule is not opened on the strength of who stays sealed")
  })

  test("what was withdrawn counts for nobody, sealed or opened", async () => {
    const ids: Partial<Record<PersonName, string>> = {}
    const all = await inTheme(async () => {
      for (const who of four) ids[who] = await sealAs(who, "geld")
    })
    assert.equal(all.length, 4)
    assert.equal((await withdraw(at.nabij, "dirk", ids.dirk as string)).status, 201)
    assert.deepEqual(await mayOpen(at.nabij), [])
    const again = await inTheme(async () => {
      await sealAs("dirk", "geld")
    })
    assert.equal(again.length, 4)
    assert.deepEqual(await openAll(at.world), { opened: 4, failed: 0 })
    for (const who of ["fatima", "joris", "noor"] as const)
      assert.equal((await at.nabij.as(who).api("POST", `/signals/${ids[who]}/withdrawal`, {})).status, 201)
    const later = await inTheme(async () => {
      await sealAs("saskia", "geld")
    })
    assert.deepEqual(later, [], "of those who were opened only dirk is left")
  })

  test("what may be opened together is asked for together: no one is picked out", async () => {
    await inTheme(async () => {
      for (const who of four) await sealAs(who, "zorg")
    })
    const [{ sharingId, texts }] = (await desk(at.nabij)).openable
    const begin = (some: object[]) =>
      inBrowserOf(at.nabij, "els", () => beginOpening(sharingId, some as typeof texts, at.world.codes.els as string))
    await assert.rejects(begin(texts.slice(0, 1)), /nog eens/)
    await assert.rejects(begin([...texts, texts[0]]), /nog eens/)
    await begin(texts)
  })

  test("who withdraws while it is being opened is not opened, and the others not without them", async () => {
    const [{ id: opening }] = (await desk(at.nabij)).openings
    await inBrowserOf(at.nabij, "bram", () => givePart(opening, at.world.codes.bram as string))
    const { rows } = await at.nabij.house.database.pool.query(
      "select s.id from sealed_signal s join sealed_text x on x.sealed_id = s.id where s.theme_code = 'zorg' order by s.id",
    )
    const gone = rows[1].id
    const author = await at.nabij.house.database.pool.connect()
    try {
      // What `withdrawSealed` does, stopped half way: its text is held, and the opening waits for it.
      await author.query("begin")
      await author.query("select 1 from sealed_text where sealed_id = $1 for update", [gone])
      const opened = inBrowserOf(at.nabij, "els", () => finishOpening(opening, at.world.codes.els as string)).then(
        () => "opened",
        (refused: Error) => refused.message,
      )
      await waitFor(async () => {
        const { rows: waiting } = await at.nabij.house.database.pool.query(
          "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
        )
        return waiting.length > 0
      })
      await author.query("insert into sealed_end (sealed_id, how, week) values ($1, 'withdrawn', '2026-11-23')", [gone])
      await author.query("delete from sealed_text where sealed_id = $1", [gone])
      await author.query("commit")
      assert.match(await opened, /mag nu niet meer open/)
    } finally {
      author.release()
    }
    const signals = await at.nabij.house.database.pool.query("select 1 from signal where theme_code = 'zorg'")
    assert.equal(signals.rows.length, 0)
    assert.equal((await at.nabij.as("els").api("POST", `/escrow-openings/${opening}/end`, {})).status, 201)
  })
})

const waitFor = async (is: () => Promise<boolean>): Promise<void> => {
  for (let turn = 0; turn < 200; turn++) {
    if (await is()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error("it did not come to that")
}

suite("who comes into the working group, and who leaves it", () => {
  const at = openSealedHouse()
  const person = (name: PersonName) => at.nabij.person[name] as string
  const codes: Partial<Record<PersonName, string>> = {}
  beforeEach(() => Object.assign(codes, at.world.codes))
  const joins = async (who: PersonName, organisation: OrganisationCode) => {
    await takeIn(at.nabij, who, organisation)
    codes[who] = newMemberCode()
    at.world.codes[who] = codes[who]
    await inBrowserOf(at.nabij, who, () => register(codes[who] as string))
  }
  const leaves = (who: PersonName) =>
    at.nabij.house.database.pool.query(
      "update membership set ended_at = now() where person_id = $1 and role = 'workingGroup'",
      [person(who)],
    )

  test("members whom an administrator adds cannot make a key for themselves", async () => {
    await joins("tom", "schuldhulp-delta")
    await joins("anita", "schuldhulp-delta")
    const alone = () => inBrowserOf(at.nabij, "anita", () => makeKey([person("anita"), person("tom")], 2))
    await assert.rejects(alone, /ten minste 2 leden die nu een deel/)
    const withOne = () =>
      inBrowserOf(at.nabij, "anita", () =>
        makeKey(
          ["anita", "tom", "els"].map((one) => person(one as PersonName)),
          2,
        ),
      )
    await assert.rejects(withOne, /ten minste 2 leden die nu een deel/)
    // With two who hold a part it can be made, and is used only when they looked at it.
    await inBrowserOf(at.nabij, "anita", () =>
      makeKey([person("anita"), person("tom"), person("els"), person("bram")], 3),
    )
    const { key } = (await at.nabij.visitor.api("GET", "/seal-choices")).json()
    assert.equal(key.members, 3, "workers still seal with the key of before")
  })

  test("nor can they hand on or open what they have no part of, and the page does not ask them", async () => {
    const { sharing } = at
    const mine = { dealers: [person("anita"), person("tom")], people: [person("anita"), person("tom")], threshold: 2 }
    await assert.rejects(
      inBrowserOf(at.nabij, "anita", () => handOn(sharing, { ...mine, code: codes.anita as string })),
    )
    for (const who of four) await seal(at.nabij, who, account(who))
    at.nabij.setClock("2026-11-25")
    const { openable } = await desk(at.nabij, "anita")
    assert.equal(openable[0].mine, false)
    const page = await at.nabij.as("anita").get("/werkgroep/verzegeld")
    assert.match(page.text, /Jij hebt geen deel van deze sleutel/)
    assert.doesNotMatch(page.text, /data-sealed="open"/)
    const begin = { id: randomUUID(), sharingId: sharing, texts: openable[0].texts.map(({ id }: { id: string }) => id) }
    const rest = {
      oneTimeKey: "A".repeat(43),
      signature: "A".repeat(86),
      kept: { encapsulated: "A".repeat(43), box: "A".repeat(40) },
    }
    assert.equal((await at.nabij.as("anita").api("POST", "/escrow-openings", { ...begin, ...rest })).status, 404)
    assert.match((await at.nabij.as("els").get("/werkgroep/verzegeld")).text, /data-sealed="open"/)
  })

  test("a new key while signals wait: those of the old key open with the old codes, and both count for each other", async () => {
    const [{ id }] = (await at.nabij.as("els").api("GET", "/escrow-keys")).json().sharings
    for (const who of ["anita", "tom", "els", "bram"] as const)
      await inBrowserOf(at.nabij, who, () => checkShare(id, codes[who] as string))
    await seal(at.nabij, "saskia", account("saskia"))
    at.nabij.setClock("2026-12-02")
    const { openable } = await desk(at.nabij)
    assert.deepEqual(openable.map(({ texts }: { texts: object[] }) => texts.length).sort(), [1, 4])
    const old = openable.find(({ texts }: { texts: object[] }) => texts.length === 4)
    assert.equal(old.sharingId, at.sharing)
    await inBrowserOf(at.nabij, "els", () => beginOpening(old.sharingId, old.texts, codes.els as string))
    const [{ id: opening }] = (await desk(at.nabij)).openings
    await inBrowserOf(at.nabij, "bram", () => givePart(opening, codes.bram as string))
    const done = await inBrowserOf(at.nabij, "els", () => finishOpening(opening, codes.els as string))
    assert.deepEqual(done, { opened: 4, failed: 0 })
  })

  test("a lost code is replaced: the others wait for nothing, and hand the key on", async () => {
    const lost = codes.tom as string
    const [sharing] = (await at.nabij.as("els").api("GET", "/escrow-keys")).json().sharings
    await inBrowserOf(at.nabij, "tom", () => register(newMemberCode()))
    const again = newMemberCode()
    await inBrowserOf(at.nabij, "tom", () => register(again))
    await assert.rejects(
      inBrowserOf(at.nabij, "tom", () => checkShare(sharing.id, again)),
      /past niet/,
    )
    await inBrowserOf(at.nabij, "tom", () => checkShare(sharing.id, lost))
    const wanted = {
      dealers: [person("els"), person("bram"), person("anita")],
      people: [person("els"), person("bram"), person("anita"), person("tom")],
      threshold: 3,
    }
    await inBrowserOf(at.nabij, "els", () => handOn(sharing.id, { ...wanted, code: codes.els as string }))
    const asking = { database: at.nabij.house.database.kysely, now: at.nabij.house.clock(), house: at.nabij.house }
    const waits = async (who: PersonName) => {
      const me = { kind: "person", id: person(who), roles: ["workingGroup"] } as never
      return await escrowWaits[1]?.count({ ...asking, who: me })
    }
    assert.equal(await waits("bram"), 1, "bram still has to hand on")
    assert.equal(await waits("tom"), 0, "tom has nothing to do before they did")
  })

  test("where too few with a part are left, nothing is sealed into a void", async () => {
    const offered = async () => (await at.nabij.visitor.api("GET", "/seal-choices")).json().key
    assert.notEqual(await offered(), null)
    await leaves("els")
    await leaves("bram")
    assert.equal(await offered(), null)
    assert.match((await at.nabij.visitor.get("/verzegeld/uitleg")).text, /kan hier nu niet/)
    assert.match((await at.nabij.as("anita").get("/werkgroep/verzegeld")).text, /Er is nu geen sleutel/)
  })
})
