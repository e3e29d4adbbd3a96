import assert from "node:assert/strict"
import { after, before, describe, test } from "node:test"
import type pg from "pg"
import { sealHistory } from "../../src/features/history/rounds.ts"
import { readIdentity } from "../../src/features/names/store.ts"
import { namedKey } from "../../src/features/signals/rules.ts"
import { type PersonName, people } from "../people.ts"
import { openHouse, type TestHouse } from "../support/house.ts"

let nabij: TestHouse
let [named, coded] = ["", ""]
const report = { account: "Een moeder krijgt geen plek bij de schuldhulp", week: "2026-W45" }
const query = async (text: string, values: unknown[] = []) => (await nabij.house.database.pool.query(text, values)).rows
const everybody = Object.keys(people) as PersonName[]

before(async () => {
  nabij = await openHouse()
  named = (await nabij.as("fatima").api("POST", "/signals", { ...report, mode: "named" })).json().id
  coded = (await nabij.as("fatima").api("POST", "/signals", { ...report, mode: "code" })).json().id
})
after(() => nabij.close())

const readBy = (person: PersonName, id = named, why = "ask") =>
  nabij.as(person).api("POST", `/inbox/${id}/name-readings`, { why })

describe("Saskia, coordinator of the organisation, and Fatima's name", () => {
  test("her inbox and the page of the signal do not hold it", async () => {
    for (const path of ["/postvak", `/postvak/${named}`, `/postvak/${named}/naam`, `/postvak/${coded}`]) {
      const page = await nabij.as("saskia").get(path)
      assert.equal(page.status, 200, path)
      assert.doesNotMatch(page.text, /Fatima|Zerouali/, path)
    }
    assert.match((await nabij.as("saskia").get(`/postvak/${named}`)).text, /Wie gaf dit door\?/)
    assert.doesNotMatch((await nabij.as("saskia").get(`/postvak/${coded}`)).text, /Wie gaf dit door\?/)
  })

  test("before she reads it she is told that it is written down, and says why", async () => {
    const page = await nabij.as("saskia").get(`/postvak/${named}/naam`)
    assert.match(page.text, /dan schrijven wij op dat jij dat deed/)
    const without = await nabij.as("saskia").post(`/postvak/${named}/naam`)
    assert.equal(without.status, 400)
    assert.match(without.text, /Kies waarom je de naam wilt lezen/)
    assert.deepEqual((await nabij.as("fatima").api("GET", "/me/name-readings")).json(), [])
  })

  test("she reads it; Fatima sees who, when, of which signal and why; the log holds that too", async () => {
    const shown = await nabij.as("saskia").post(`/postvak/${named}/naam`, { why: "tell" })
    assert.equal(shown.status, 200)
    assert.match(shown.text, /Dit signaal is van <strong>Fatima Zerouali/)
    assert.equal(shown.headers.get("cache-control"), "no-store")
    const mine = await nabij.as("fatima").get("/mijn-naam")
    assert.match(mine.text, /Saskia Hofstra, Wijkteam Noord/)
    assert.match(mine.text, /18 november 2026 om 11:00/)
    assert.match(mine.text, /om je te vertellen wat ermee gebeurt/)
    assert.match(mine.text, new RegExp(`/signalen/${named}`))
    const [line] = await query("select person_id, subject, detail from audit where operation = 'readReporterName'")
    assert.deepEqual(line, { person_id: nabij.person.saskia, subject: named, detail: { why: "tell" } })
  })

  test("every read is a line of its own, and nobody else sees Fatima's", async () => {
    assert.deepEqual((await readBy("saskia")).json(), { kind: "name", id: named, name: "Fatima Zerouali" })
    assert.equal((await nabij.as("fatima").api("GET", "/me/name-readings")).json().length, 2)
    for (const person of everybody.filter((one) => one !== "fatima"))
      assert.deepEqual((await nabij.as(person).api("GET", "/me/name-readings")).json(), [], person)
  })

  test("what was reported under a code has no name to read, and what was withdrawn has none any more", async () => {
    assert.equal((await readBy("saskia", coded)).status, 404)
    const { id } = (await nabij.as("fatima").api("POST", "/signals", { ...report, mode: "named" })).json()
    assert.equal((await nabij.as("fatima").api("POST", `/signals/${id}/withdrawal`, {})).status, 201)
    assert.equal((await readBy("saskia", id)).status, 404)
    assert.deepEqual(await asReader("saskia", "wijkteam-noord", id), [], "nor past the application")
  })
})

test("for nobody else is there a name: not for an employer elsewhere, funder, addressee, working group or administrator", async () => {
  for (const person of everybody.filter((one) => one !== "saskia")) {
    assert.equal((await readBy(person)).status, 404, person)
    assert.equal((await nabij.as(person).get(`/postvak/${named}/naam`)).status, 404, person)
  }
  assert.equal((await nabij.visitor.api("POST", `/inbox/${named}/name-readings`, { why: "ask" })).status, 401)
})

/** With the application's own checks taken away: the same role of the database, and whatever somebody declares. */
async function asReader(person: PersonName, organisation: string, id = named): Promise<unknown[]> {
  return past(async (client) => {
    const [reader, place] = [nabij.person[person], nabij.organisation[organisation]]
    for (const [name, value] of Object.entries({ reader, organisation: place, why: "ask" }))
      await client.query("select set_config($1, $2, true)", [`nabij.${name}`, value])
    await client.query(
      `insert into name_read (id, signal_id, about_key, organisation_id, reader_id, why, read_at)
       select gen_random_uuid(), $1, reporter_key, $2, $3, 'ask', now() from signal_reporter where signal_id = $1`,
      [id, place, reader],
    )
    return (await client.query("select sealed from reporter_identity where signal_id = $1", [id])).rows
  })
}

async function past<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await nabij.house.database.pool.connect()
  try {
    await client.query("begin")
    return await work(client)
  } finally {
    await client.query("rollback")
    client.release()
  }
}

describe("row-level security, without the checks of the application", () => {
  test("is not passed over by the role of the application", async () => {
    const [role] = await query("select rolsuper or rolbypassrls as free from pg_roles where rolname = current_user")
    assert.equal(role.free, false, "the tests need an ordinary role, see docs/running.md")
    const tables = await query(
      "select relname from pg_class where relrowsecurity and relforcerowsecurity and relname in ('reporter_identity', 'name_read')",
    )
    assert.equal(tables.length, 2)
  })

  test("without a declaration there is nothing, for a read, a count, a change or a removal", async () => {
    assert.deepEqual(await query("select * from reporter_identity"), [])
    assert.deepEqual(await query("select * from name_read"), [])
    assert.deepEqual(await query("delete from reporter_identity returning signal_id"), [])
    assert.deepEqual(await query("update reporter_identity set sealed = 'v1.x' returning signal_id"), [])
    assert.deepEqual(await query("delete from name_read returning id"), [])
    assert.equal((await readBy("saskia")).json().kind, "name", "all of it is still there")
  })

  for (const person of everybody)
    test(`${person} (${people[person].works.flatMap(([, ...roles]) => roles).join(", ")}) who declares to be anywhere finds ${person === "saskia" ? "it as coordinator there alone" : "nothing"}`, async () => {
      for (const organisation of Object.keys(nabij.organisation)) {
        const found = await asReader(person, organisation)
        assert.equal(found.length, person === "saskia" && organisation === "wijkteam-noord" ? 1 : 0, organisation)
      }
    })

  test("Saskia finds nothing without the line that says she read it, nor with another reason than is in it", async () => {
    await past(async (client) => {
      const declare = (name: string, value: string | undefined) =>
        client.query("select set_config($1, $2, true)", [`nabij.${name}`, value])
      await declare("reader", nabij.person.saskia)
      await declare("organisation", nabij.organisation["wijkteam-noord"])
      await declare("why", "ask")
      assert.deepEqual((await client.query("select * from reporter_identity")).rows, [], "lines of earlier reads")
      await client.query(
        `insert into name_read (id, signal_id, about_key, organisation_id, reader_id, why, read_at)
         select gen_random_uuid(), $1, reporter_key, $2, $3, 'tell', now() from signal_reporter where signal_id = $1`,
        [named, nabij.organisation["wijkteam-noord"], nabij.person.saskia],
      )
      assert.deepEqual((await client.query("select * from reporter_identity")).rows, [])
      await declare("why", "tell")
      assert.equal((await client.query("select * from reporter_identity")).rows.length, 1)
    })
  })

  test("nobody writes that somebody else read, or about another than who reported", async () => {
    const line = (reader: string | undefined, key: string) =>
      past(async (client) => {
        await client.query("select set_config('nabij.reader', $1, true)", [nabij.person.saskia])
        await client.query("select set_config('nabij.organisation', $1, true)", [nabij.organisation["wijkteam-noord"]])
        await client.query("insert into name_read values (gen_random_uuid(), $1, $2, $3, $4, 'ask', now())", [
          ...[named, key, nabij.organisation["wijkteam-noord"], reader],
        ])
      })
    const own = namedKey(nabij.house.secret, nabij.person.fatima ?? "")
    await line(nabij.person.saskia, own)
    await assert.rejects(line(nabij.person.anita, own), /row-level security/)
    await assert.rejects(line(nabij.person.saskia, "another"), /row-level security/)
  })

  test("Fatima finds her own link and the reads of her name; Mehmet, who works there too, does not", async () => {
    const keyed = (person: PersonName) =>
      past(async (client) => {
        const key = namedKey(nabij.house.secret, nabij.person[person] ?? "")
        await client.query("select set_config('nabij.reader_key', $1, true)", [key])
        const links = await client.query("select signal_id from reporter_identity where signal_id = $1", [named])
        return [links.rows.length, (await client.query("select * from name_read")).rows.length > 0]
      })
    assert.deepEqual(await keyed("fatima"), [1, true])
    assert.deepEqual(await keyed("mehmet"), [0, false])
  })

  test("what is declared ends with the transaction and is not left to the next on the same connection", async () => {
    const { kysely, pool } = nabij.house.database
    await kysely.transaction().execute((transaction) =>
      readIdentity(transaction, {
        ...{ signalId: named, readerId: nabij.person.saskia ?? "", why: "ask" as const, at: nabij.house.clock() },
        organisationId: nabij.organisation["wijkteam-noord"] ?? "",
      }),
    )
    const { rows } = await pool.query("select declared('reader') as reader, declared('why') as why")
    assert.deepEqual(rows, [{ reader: null, why: null }])
  })
})

test("a coordinator who left reads no name, and who took over does", async () => {
  const place = nabij.organisation["wijkteam-noord"]
  const change = (person: PersonName, text: string) => query(text, [nabij.person[person], place])
  const ended = "update membership set ended_at = now() where person_id = $1 and organisation_id = $2"
  await change("saskia", `${ended} and role = 'coordinator'`)
  assert.deepEqual(await asReader("saskia", "wijkteam-noord"), [])
  await change("saskia", "update membership set ended_at = null where person_id = $1 and organisation_id = $2")
  assert.equal((await asReader("saskia", "wijkteam-noord")).length, 1)
})

test("when the time for which names are kept is over, the link and the reads go, and the signal stays", async () => {
  const { id } = (await nabij.as("fatima").api("POST", "/signals", { ...report, mode: "named" })).json()
  assert.equal((await readBy("saskia", id)).json().kind, "name")
  const before = (await nabij.as("fatima").api("GET", "/me/name-readings")).json().length
  await past(async (client) => {
    await client.query("select set_config('nabij.why', 'retention', true)")
    for (const table of ["reporter_identity", "name_read"])
      await client.query(`delete from ${table} where signal_id = $1`, [id])
    await client.query("update signal_reporter set reporter_key = null where signal_id = $1", [id])
    await client.query("commit")
  })
  assert.deepEqual((await readBy("saskia", id)).json(), { kind: "removed", id })
  assert.equal((await nabij.as("fatima").api("GET", "/me/name-readings")).json().length, before - 1)
  assert.match(
    (await nabij.as("saskia").post(`/postvak/${id}/naam`, { why: "ask" })).text,
    /De naam bij dit signaal is/,
  )
  assert.equal((await nabij.as("saskia").get(`/postvak/${id}`)).status, 200)
})

test("a link that was put with another signal does not open", async () => {
  const { id } = (await nabij.as("mehmet").api("POST", "/signals", { ...report, mode: "named" })).json()
  assert.ok(id)
  const bram = () => readBy("bram", id)
  assert.equal((await bram()).json().name, "Mehmet Aydin")
  await past(async (client) => {
    await client.query("select set_config('nabij.why', 'retention', true)")
    const { rows } = await client.query("select sealed from reporter_identity where signal_id = $1", [named])
    await client.query("delete from reporter_identity where signal_id = $1", [id])
    await client.query("insert into reporter_identity values ($1, $2, $3)", [
      ...[id, nabij.organisation["jeugdpunt-linde"], rows[0].sealed],
    ])
    await client.query("commit")
  })
  assert.equal((await bram()).status, 500)
})

test("after their week the links lie in no order of arrival, and each is still there for who may read it", async () => {
  const other = await openHouse()
  const ids: string[] = []
  for (let turn = 0; turn < 8; turn++)
    for (const who of ["fatima", "joris"] as const)
      ids.push((await other.as(who).api("POST", "/signals", { ...report, mode: "named" })).json().id)
  other.setClock("2026-11-23")
  await sealHistory.run(other.house)
  const client = await other.house.database.pool.connect()
  await client.query("begin; select set_config('nabij.why', 'retention', true)")
  const lie = (await client.query("select signal_id as id, xmin::text from reporter_identity order by ctid")).rows
  await client.query("rollback")
  client.release()
  const found = lie.map(({ id }) => id)
  assert.deepEqual(found, ids.toSorted())
  assert.equal(new Set(lie.map(({ xmin }) => xmin)).size, 1, "one transaction wrote them all")
  const read = await other.as("saskia").api("POST", `/inbox/${ids[0]}/name-readings`, { why: "ask" })
  assert.equal(read.json().name, "Fatima Zerouali")
  await other.close()
})
