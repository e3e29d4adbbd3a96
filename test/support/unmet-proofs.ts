import assert from "node:assert/strict"
import { removeWhatIsDue } from "../../src/features/history/removing.ts"
import type { PromiseName } from "../../src/features/promises/promise-list.ts"
import { addAreas, noord } from "../features/findings-world.ts"
import { addFailed, addNeed, addRight, addStep, answer, count, numbers } from "../features/unmet-world.ts"
import { type PersonName, people } from "../people.ts"
import { openHouse, type TestHouse } from "./house.ts"
import { rowsWith } from "./search-tables.ts"

const everybody = Object.keys(people) as PersonName[]
type Unmet = Extract<PromiseName, `unmet${string}`>

/** In a house of its own: weeks that were counted stay counted, and the clock goes far. */
const alone = (proof: (house: TestHouse) => Promise<void>) => async (): Promise<void> => {
  const house = await openHouse()
  try {
    await addAreas(house)
    await proof(house)
  } finally {
    await house.close()
  }
}

/** Proofs of what is promised where help fails or a right is not got. */
export const unmetProofs: Record<Unmet, () => Promise<void>> = {
  unmetNeedsYes: alone(async (nabij) => {
    const [silent, refused] = [await addNeed(nabij), await addNeed(nabij)]
    for (const id of [silent, refused]) {
      await addStep(nabij, id, "notDone", "2026-11-04")
      await addRight(nabij, id, "bijstand", "notKnown", "2026-11-04")
    }
    await answer(nabij, refused, false, "2026-11-04")
    nabij.setClock("2026-11-30")
    await count(nabij)
    assert.deepEqual(await numbers(nabij), [])
    await addFailed(nabij, { on: "2026-11-18" })
    nabij.setClock("2026-12-07")
    await count(nabij)
    assert.deepEqual(
      (await numbers(nabij)).map(({ needs }) => needs),
      [1],
    )
    assert.ok(!JSON.stringify(await numbers(nabij)).includes("buurvrouw"))
  }),

  unmetAnswerIsOwn: alone(async (nabij) => {
    const said = { answer: "yes" }
    const id = await addFailed(nabij, { on: "2026-11-16" })
    assert.equal((await nabij.as("fatima").api("GET", `/needs/${id}/counting`)).json().answer, "yes")
    for (const who of everybody.filter((who) => who !== "fatima")) {
      assert.equal((await nabij.as(who).api("GET", `/needs/${id}/counting`)).status, 404, who)
      assert.equal((await nabij.as(who).api("POST", `/needs/${id}/counting`, said)).status, 404, who)
      assert.equal((await nabij.as(who).get(`/hulp/${id}/meetellen`)).status, 404, who)
    }
    const read = [
      await nabij.as("noor").api("GET", `/open-needs/${id}`),
      await nabij.as("noor").get(`/hulp/lijst/${id}`),
      await nabij.as("anita").get("/beheer/logboek"),
      await nabij.as("saskia").get("/beheer/logboek"),
    ]
    for (const { status, text } of read) {
      assert.equal(status, 200)
      assert.doesNotMatch(text, /"agreed"|meetellen|answerNeedCounting/i)
    }
  }),

  unmetNoTie: alone(async (nabij) => {
    const id = await addFailed(nabij, { on: "2026-11-04" })
    await addRight(nabij, id, "bijstand", "notKnown", "2026-11-04")
    nabij.setClock("2026-11-16")
    await count(nabij)
    assert.equal((await numbers(nabij)).length, 2)
    const { pool } = nabij.house.database
    const found = await rowsWith(pool, `${id}|${nabij.person.fatima}|${noord}|vervoer|bijstand|buurvrouw`)
    const tables = new Set(found.map(({ table }) => table).filter((table) => table.startsWith("unmet_")))
    assert.deepEqual([...tables].sort(), ["unmet_consent", "unmet_counted"], "beside the need, not beside the numbers")
    const columns = async (table: string) =>
      (
        await pool.query(
          "select column_name as name from information_schema.columns where table_name = $1 order by 1",
          [table],
        )
      ).rows.map(({ name }) => name)
    assert.deepEqual(await columns("unmet_number"), ["area_code", "kind", "needs", "theme_code", "times", "week"])
    assert.deepEqual(await columns("unmet_source"), ["area_code", "kind", "organisation_id", "quarter", "theme_code"])
    assert.deepEqual(await columns("unmet_counted"), ["entitlement_code", "need_id"])
    const desk = await nabij.as("saskia").api("GET", "/unmet")
    for (const organisation of Object.values(nabij.organisation)) assert.ok(!desk.text.includes(organisation))
  }),

  unmetMinima: alone(async (nabij) => {
    const few = { on: "2026-05-06" }
    for (const by of ["fatima", "fatima", "joris", "noor"] as const) await addFailed(nabij, { ...few, by })
    const enough = { on: "2026-08-05" }
    for (const by of ["fatima", "fatima", "fatima", "joris", "noor"] as const) await addFailed(nabij, { ...enough, by })
    await count(nabij)
    const readers: readonly PersonName[] = ["saskia", "bram", "dirk", "chantal", "els", "noor", "tom"]
    for (const who of everybody) {
      const small = await nabij.as(who).api("GET", "/unmet?quarter=2026-K2")
      const large = await nabij.as(who).api("GET", "/unmet?quarter=2026-K3")
      assert.deepEqual([small.status, large.status], readers.includes(who) ? [200, 200] : [404, 404], who)
      if (!readers.includes(who)) continue
      assert.equal(small.json().shown.help.kind, "tooLittle", who)
      assert.equal(large.json().shown.help.kind, "table", who)
    }
    const release = () => nabij.visitor.api("GET", "/unmet-releases/2026-K3")
    assert.equal((await release()).status, 404)
    for (const who of everybody.filter((who) => who !== "els"))
      assert.equal((await nabij.as(who).api("POST", "/unmet-releases", { quarter: "2026-K3" })).status, 404, who)
    assert.equal((await nabij.as("els").api("POST", "/unmet-releases", { quarter: "2026-K3" })).status, 201)
    assert.equal((await release()).status, 200)
  }),

  unmetGoes: alone(async (nabij) => {
    await removeWhatIsDue(nabij.house)
    const id = await addFailed(nabij, { on: "2026-11-04" })
    await addRight(nabij, id, "bijstand", "notKnown", "2026-11-04")
    await count(nabij)
    const sums = await numbers(nabij)
    nabij.setClock("2029-02-01")
    await removeWhatIsDue(nabij.house)
    const found = await rowsWith(nabij.house.database.pool, id)
    assert.ok(found.length > 0)
    assert.deepEqual(
      found.filter(({ table }) => table.startsWith("unmet_")),
      [],
    )
    assert.deepEqual(await numbers(nabij), sums)
    assert.equal(sums.length, 2)
  }),
}
