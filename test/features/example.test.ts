import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { memberKeyFrom } from "../../src/client/sealing/member-key.ts"
import { findPossibleBundles } from "../../src/features/bundles/rounds.ts"
import { thisWeek } from "../../src/features/escrow/opening-at-hand.ts"
import { readyNow } from "../../src/features/escrow/ready-store.ts"
import { sealHistory } from "../../src/features/history/rounds.ts"
import { verifyHistory } from "../../src/features/history/verifying.ts"
import { likenessDesk } from "../../src/features/likeness/desk-store.ts"
import { themeDesk } from "../../src/features/likeness/theme-store.ts"
import { searchDesk } from "../../src/features/search/desk-store.ts"
import { watchPatterns } from "../../src/features/watch/rounds.ts"
import { runRound } from "../../src/platform/rounds.ts"
import { openEmptyHouse } from "../support/house.ts"

type EmptyHouse = Awaited<ReturnType<typeof openEmptyHouse>>

let { nabij, drop }: EmptyHouse = {} as EmptyHouse
before(async () => {
  ;({ nabij, drop } = await openEmptyHouse())
})
after(() => drop())

const studyDebt = "Jongere durft geen studie te beginnen uit angst voor de studieschuld"
const query = async (text: string) => (await nabij.house.database.pool.query(text)).rows
const send = async (method: string) => {
  const answer = await nabij.visitor.api(method, "/example")
  assert.ok(answer.status < 300, answer.text)
}

/** How many signals each desk keeps, and whether the nearest to a text still exists. */
async function kept() {
  const { house } = nabij
  const near = await likenessDesk(house).near(studyDebt, 5)
  const { signals } = await searchDesk(house).ready()
  const there = new Set((await query("select id from signal")).map(({ id }) => id))
  return {
    likeness: (await likenessDesk(house).ready()).size,
    searched: signals.size,
    near: near.length,
    gone: near.filter(({ id }) => !there.has(id)).length,
  }
}

test("in the example municipality the first possible bundles and patterns stand ready within a round", async () => {
  // The server had searched the empty installation before.
  assert.equal(await runRound(nabij.house, findPossibleBundles), "done")
  await send("POST")
  assert.equal(await runRound(nabij.house, findPossibleBundles), "done")
  const [search] = await query("select signals from bundle_search where state = 'done' order by entry desc limit 1")
  assert.ok(search?.signals > 100, `${search?.signals} signals searched`)
  const [found] = await query("select count(*)::int as proposals from bundle_proposal")
  assert.ok(found?.proposals >= 3, `${found?.proposals} possible bundles`)
  assert.equal(await runRound(nabij.house, watchPatterns), "done")
  const patterns = await query("select theme_code, area_code from watch_pattern")
  assert.ok(
    patterns.some((one) => one.theme_code === "buslijn_weg" && one.area_code === "BU99990203"),
    `the bus to Molenwijk is not among ${JSON.stringify(patterns)}`,
  )
})

test("sealed signals wait in it: of one theme enough to open, of another not, with codes that fit who shares the key", async () => {
  const ready = await readyNow(nabij.house.database.kysely, thisWeek(nabij.house.clock()))
  const sealed = await query("select id, theme_code as theme from sealed_signal order by theme_code, id")
  assert.equal(sealed.length, 7)
  for (const { id, theme } of sealed) assert.equal(ready.has(id), theme === "wachtlijst_jeugdhulp", theme)
  const { codes } = (await nabij.visitor.api("GET", "/example")).json()
  const keys = await nabij.house.database.kysely
    .selectFrom("escrowMemberKey")
    .innerJoin("person", "person.id", "escrowMemberKey.personId")
    .select(["person.name", "salt", "publicKey"])
    .execute()
  assert.equal(keys.length, 3)
  const [sharing] = await query("select * from escrow_active_sharing")
  assert.equal(sharing.threshold, 2)
  for (const { name, salt, publicKey } of keys) {
    const { code } = codes.find((one: { name: string }) => one.name === name)
    assert.equal((await memberKeyFrom(code, salt)).publicKey, publicKey, name)
  }
})

test("its history is whole, played as people would make it", async () => {
  await sealHistory.run(nabij.house)
  const looked = await verifyHistory(nabij.house)
  assert.deepEqual(
    looked.flatMap(({ breaks }) => breaks),
    [],
  )
  assert.ok((looked.find(({ check }) => check === "states")?.looked ?? 0) > 5)
})

test("what the example held is forgotten with it, and another example is read anew", async () => {
  const first = await kept()
  assert.ok(first.likeness > 100)
  assert.deepEqual(first, { likeness: first.likeness, searched: first.likeness, near: 5, gone: 0 })
  assert.equal((await themeDesk(nabij.house).suggest(studyDebt, "nl")).kind, "suggested")
  await send("DELETE")
  assert.deepEqual(await kept(), { likeness: 0, searched: 0, near: 0, gone: 0 })
  await send("POST")
  assert.deepEqual(await kept(), first)
  // Without a look in between, as many signals of the same weeks stand there under other ids.
  await send("DELETE")
  await send("POST")
  assert.deepEqual(await kept(), first)
})
