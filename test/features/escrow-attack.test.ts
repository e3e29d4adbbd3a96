import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import { after, before, suite, test } from "node:test"
import { decoded, encoded, randomBytes } from "../../src/client/sealing/bytes.ts"
import { openShared, openWith, pointFrom, publicKeyOf, randomScalar } from "../../src/client/sealing/envelope.ts"
import { checkShare, dealOn, handOn, ownShare, register } from "../../src/client/sealing/key-works.ts"
import { memberKeyFrom, newMemberCode } from "../../src/client/sealing/member-key.ts"
import { beginOpening, finishOpening, givePart } from "../../src/client/sealing/opening-works.ts"
import { openText } from "../../src/client/sealing/signal-box.ts"
import { combine, partOf, scalarBytes } from "../../src/client/sealing/threshold.ts"
import { sealedContext } from "../../src/methods/escrow/context.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import {
  agreeOnRule,
  type EscrowWorld,
  gather,
  holdCeremony,
  inBrowserOf,
  members,
  openAll,
  seal,
  takeIn,
  workers,
} from "./escrow-world.ts"

const secretWord = "Hondsdrafkade"
const laterWord = "Speenkruidweg"
const account = (word: string) => `Aan de ${word} stopt een leerling met de opleiding om de schuld.`

type Sealed = Parameters<typeof openText>[1] & Parameters<typeof sealedContext>[0] & { groupKey: string }

/** A sealed text with everything of it that stands in the database. */
async function sealedRow(nabij: TestHouse, id: string): Promise<Sealed> {
  const { rows } = await nabij.house.database.pool.query(
    `select s.id, s.key_id as "keyId", s.mode, s.others, s.organisations, s.theme_code as theme, s.area_code as area, s.from_week::text as "from",
       s.until_week::text as "until", s.topics, x.encapsulated, x.box, x.ciphertext, k.public_key as "groupKey"
     from sealed_signal s join sealed_text x on x.sealed_id = s.id join escrow_key k on k.id = s.key_id where s.id = $1`,
    [id],
  )
  return rows[0]
}

suite("what nobody can do with a sealed signal", () => {
  let nabij: TestHouse
  let world: EscrowWorld
  let sharing = ""
  const query = async (text: string, values: unknown[] = []) =>
    (await nabij.house.database.pool.query(text, values)).rows

  before(async () => {
    nabij = await openHouse()
    world = await gather(nabij)
    sharing = await holdCeremony(world)
    await agreeOnRule(world)
  })
  after(() => nabij.close())

  test("no column of any table holds a sealed text, a code or a secret key", async () => {
    await seal(nabij, "fatima", account(secretWord))
    const tables = await query(
      "select quote_ident(tablename) as name from pg_tables where schemaname = current_schema()",
    )
    const secrets = [secretWord, "stopt een leerling", ...Object.values(world.codes)]
    for (const member of members) {
      const own = () => ownShare(sharing, nabij.person[member] as string, world.codes[member] as string)
      const { share, key } = (await inBrowserOf(nabij, member, own)).own
      secrets.push(encoded(scalarBytes(share.value)), encoded(scalarBytes(key.secret)), encoded(key.signing))
    }
    for (const { name } of tables)
      for (const { row } of await query(`select t::text as row from ${name} t`))
        for (const secret of secrets) assert.ok(!row.includes(secret), `${name} holds ${secret}`)
  })

  test("with everything the server has, no text opens: not by its secret, not by any key in a table, not by one member", async () => {
    const [{ id }] = await query("select id from sealed_signal limit 1")
    const sealed = await sealedRow(nabij, id)
    const context = sealedContext(sealed)
    const publicPoints = await query(
      "select public_key as point from escrow_key union select public_key from escrow_member_key union select encapsulated from escrow_share union select unnest(commitments) from escrow_dealing",
    )
    for (const { point } of publicPoints)
      await assert.rejects(openText(pointFrom(point), sealed, sealed.groupKey, context), `${point} opened it`)
    const fromSecret = await memberKeyFrom(
      Buffer.from(nabij.house.secret).toString("hex").slice(0, 24),
      encoded(randomBytes(16)),
    )
    await assert.rejects(openShared(pointFrom(publicKeyOf(fromSecret.secret)), sealed.groupKey, sealed, context))
    const one = await inBrowserOf(nabij, "els", () =>
      ownShare(sharing, nabij.person.els as string, world.codes.els as string),
    )
    const part = { index: one.own.share.index, part: partOf(one.own.share, sealed.encapsulated) }
    await assert.rejects(openText(combine([part]), sealed, sealed.groupKey, context), "one member is not enough")
    // A wrong code, as somebody would try who has the whole database.
    await assert.rejects(
      inBrowserOf(nabij, "els", () => checkShare(sharing, newMemberCode())),
      /past niet/,
    )
  })

  test("t members who conspire with the server do open it: the documentation says so", async () => {
    const [{ id }] = await query("select id from sealed_signal limit 1")
    const sealed = await sealedRow(nabij, id)
    const parts = []
    for (const member of ["els", "bram"] as const) {
      const { own } = await inBrowserOf(nabij, member, () =>
        ownShare(sharing, nabij.person[member] as string, world.codes[member] as string),
      )
      parts.push({ index: own.share.index, part: partOf(own.share, sealed.encapsulated) })
    }
    assert.match(await openText(combine(parts), sealed, sealed.groupKey, sealedContext(sealed)), new RegExp(secretWord))
    const weaker = sealedContext({ ...sealed, others: 1 })
    await assert.rejects(openText(combine(parts), sealed, sealed.groupKey, weaker), "a lowered rule opens nothing")
  })

  test("a member cannot begin with what is not met, whatever is asked", async () => {
    const [{ id }] = await query("select id from sealed_signal limit 1")
    const { encapsulated } = await sealedRow(nabij, id)
    const begin = () => beginOpening(sharing, [{ id, encapsulated }], world.codes.els as string)
    await assert.rejects(inBrowserOf(nabij, "els", begin), /regel nu niet meer gehaald/)
    const shown = await nabij.as("els").api("GET", "/escrow-openings")
    assert.ok(!shown.text.includes(encapsulated), "its wrapped key is not handed out")
  })

  test("a part counts once: not again, not in another opening, not for somebody else", async () => {
    for (const worker of workers.slice(1)) await seal(nabij, worker, account("Wolfsmelkhof"))
    nabij.setClock("2026-11-25")
    const { openable } = (await nabij.as("els").api("GET", "/escrow-openings")).json()
    const { sharingId, texts } = openable[0]
    await inBrowserOf(nabij, "els", () => beginOpening(sharingId, texts, world.codes.els as string))
    const opening = (await nabij.as("els").api("GET", "/escrow-openings")).json().openings[0].id
    const early = await nabij.as("els").api("GET", `/escrow-openings/${opening}/sealed-texts`)
    assert.equal(early.status, 409, "no text before enough members gave their part")
    await inBrowserOf(nabij, "bram", () => givePart(opening, world.codes.bram as string))
    await assert.rejects(
      inBrowserOf(nabij, "bram", () => givePart(opening, world.codes.bram as string)),
      /al eens gegeven/,
    )
    const [given] = await query("select encapsulated, box from escrow_part")
    const replay = await nabij.as("chantal").api("POST", `/escrow-openings/${opening}/parts`, given)
    assert.equal(replay.status, 409, "the same part under another name")
    assert.equal((await nabij.as("bram").api("GET", `/escrow-openings/${opening}/sealed-texts`)).status, 404)
    assert.equal((await nabij.as("els").api("POST", `/escrow-openings/${opening}/end`, {})).status, 201)
    await inBrowserOf(nabij, "els", () => beginOpening(sharingId, texts, world.codes.els as string))
    const next = (await nabij.as("els").api("GET", "/escrow-openings")).json().openings[0].id
    assert.equal((await nabij.as("bram").api("POST", `/escrow-openings/${next}/parts`, given)).status, 409)
    // Past the server too: it was sealed to the key of the earlier opening, and is no part of this one.
    await nabij.house.database.pool.query(
      "insert into escrow_part (opening_id, person_id, encapsulated, box, given_at) values ($1, $2, $3, $4, now())",
      [
        next,
        nabij.person.bram,
        `${given.encapsulated.slice(0, -1)}${given.encapsulated.endsWith("A") ? "B" : "A"}`,
        given.box,
      ],
    )
    await assert.rejects(
      inBrowserOf(nabij, "els", () => finishOpening(next, world.codes.els as string)),
      /Geen van de teksten/,
    )
    assert.equal((await nabij.as("els").api("POST", `/escrow-openings/${next}/end`, {})).status, 201)
  })

  test("who writes in the database cannot make members open something for a key of their own", async () => {
    const { openable } = (await nabij.as("els").api("GET", "/escrow-openings")).json()
    const forged = randomUUID()
    const oneTime = randomScalar()
    await nabij.house.database.pool.query(
      "insert into escrow_opening (id, sharing_id, opener_id, one_time_key, signature, kept_encapsulated, kept_box, began_at) values ($1, $2, $3, $4, $5, 'x', 'x', now())",
      [forged, sharing, nabij.person.els, publicKeyOf(oneTime), encoded(randomBytes(64))],
    )
    for (const { id } of openable[0].texts)
      await nabij.house.database.pool.query("insert into escrow_opening_text values ($1, $2)", [forged, id])
    await assert.rejects(
      inBrowserOf(nabij, "bram", () => givePart(forged, world.codes.bram as string)),
      /bel elkaar/,
    )
    assert.equal((await nabij.as("bram").api("POST", `/escrow-openings/${forged}/end`, {})).status, 201)
  })

  test("the opener cannot hand in other words than were sealed", async () => {
    const { openable } = (await nabij.as("els").api("GET", "/escrow-openings")).json()
    const { sharingId, texts } = openable[0]
    await inBrowserOf(nabij, "els", () => beginOpening(sharingId, texts, world.codes.els as string))
    const opening = (await nabij.as("els").api("GET", "/escrow-openings")).json().openings[0].id
    const made = [{ id: texts[0].id, text: JSON.stringify({ account: account("Verzonnenlaan"), week: "2026-W46" }) }]
    const answer = await nabij.as("els").api("POST", `/escrow-openings/${opening}/releases`, { texts: made })
    assert.equal(answer.status, 400)
    assert.match(answer.text, /niet wat er verzegeld werd/)
    assert.equal((await nabij.as("els").api("POST", `/escrow-openings/${opening}/end`, {})).status, 201)
  })

  test("after opening one group, what the opener learned opens no other text", async () => {
    const before = await sealedRow(nabij, (await query("select id from sealed_signal limit 1"))[0].id)
    await openAll(world)
    const { id } = await seal(nabij, "noor", account(laterWord))
    const later = await sealedRow(nabij, id)
    const { own } = await inBrowserOf(nabij, "els", () =>
      ownShare(sharing, nabij.person.els as string, world.codes.els as string),
    )
    const bram = await inBrowserOf(nabij, "bram", () =>
      ownShare(sharing, nabij.person.bram as string, world.codes.bram as string),
    )
    // All that the opener ever got from bram: his parts of the earlier texts.
    const parts = [
      { index: own.share.index, part: partOf(own.share, later.encapsulated) },
      { index: bram.own.share.index, part: partOf(bram.own.share, before.encapsulated) },
    ]
    await assert.rejects(openText(combine(parts), later, later.groupKey, sealedContext(later)))
  })

  test("when a member leaves, the others hand the key on, and old parts do not mix with new ones", async () => {
    const person = (name: (typeof members)[number] | "saskia") => nabij.person[name] as string
    await takeIn(nabij, "saskia", "wijkteam-noord")
    const code = newMemberCode()
    await inBrowserOf(nabij, "saskia", () => register(code))
    const wanted = {
      dealers: [person("els"), person("bram")],
      people: [person("els"), person("bram"), person("saskia")],
      threshold: 2,
    }
    await inBrowserOf(nabij, "els", () => handOn(sharing, { ...wanted, code: world.codes.els as string }))
    const newest = async () => (await nabij.as("els").api("GET", "/escrow-keys")).json().sharings[0]
    const { id } = await newest()
    await assert.rejects(
      inBrowserOf(nabij, "saskia", () => checkShare(id, code)),
      /Nog niet iedereen|deel/,
    )
    await inBrowserOf(nabij, "bram", () => dealOn(id, world.codes.bram as string))
    for (const [member, own] of [
      ["els", world.codes.els],
      ["bram", world.codes.bram],
      ["saskia", code],
    ] as const)
      await inBrowserOf(nabij, member, () => checkShare(id, own as string))
    assert.equal((await newest()).active, true)
    const later = await sealedRow(nabij, (await query("select sealed_id as id from sealed_text limit 1"))[0].id)
    const share = (member: "els" | "bram" | "saskia", of: string, own: string) =>
      inBrowserOf(nabij, member, () => ownShare(of, person(member), own)).then(({ own: found }) => found.share)
    const saskia = await share("saskia", id, code)
    const part = (one: { index: number; value: bigint }) => ({
      index: one.index,
      part: partOf(one, later.encapsulated),
    })
    const together = combine([part(await share("els", id, world.codes.els as string)), part(saskia)])
    assert.match(await openText(together, later, later.groupKey, sealedContext(later)), new RegExp(laterWord))
    const mixed = combine([part(await share("bram", sharing, world.codes.bram as string)), part(saskia)])
    await assert.rejects(openText(mixed, later, later.groupKey, sealedContext(later)))
  })
})

test("an envelope opens with its own key and purpose only, and no bit of it can be changed", async () => {
  const { sealTo } = await import("../../src/client/sealing/envelope.ts")
  const secret = randomScalar()
  const plain = randomBytes(40)
  const envelope = await sealTo(publicKeyOf(secret), plain, "purpose")
  assert.deepEqual(await openWith(secret, envelope, "purpose"), plain)
  await assert.rejects(openWith(secret, envelope, "other purpose"))
  await assert.rejects(openWith(randomScalar(), envelope, "purpose"))
  for (let at = 0; at < 56; at += 5) {
    const changed = decoded(envelope.box)
    changed[at] = (changed[at] ?? 0) ^ 1
    await assert.rejects(openWith(secret, { ...envelope, box: encoded(changed) }, "purpose"))
  }
  assert.throws(() => pointFrom(encoded(new Uint8Array(32))), "the neutral element is no key")
})
