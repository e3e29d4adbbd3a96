import assert from "node:assert/strict"
import { rmSync } from "node:fs"
import { dirname, join } from "node:path"
import { test } from "node:test"
import { importRound } from "../../src/features/signals/import-round.ts"
import type { House } from "../../src/platform/house.ts"
import { runRound } from "../../src/platform/rounds.ts"
import { usedDataFolder } from "../support/data-folder.ts"
import { startProgram } from "../support/program.ts"
import { houseOn } from "./signals-import-house.ts"

const program = join(import.meta.dirname, "signals-import-program.ts")

/** Reads in so many lines while Fatima reports, pulls the plug after `until` of them, and starts again. */
async function afterTheKill(lines: number, until: number, look: (house: House, told: string[]) => Promise<void>) {
  const dataDir = await usedDataFolder()
  const nabij = startProgram(program, [dataDir, String(lines)])
  const howFar = (line: string) => Number(/^read (\d+)$/.exec(line)?.[1] ?? 0)
  await nabij.prints((line) => howFar(line) >= until)
  await nabij.kill()
  assert.ok(!nabij.lines.includes("done"), "the import was still underway")
  const told = nabij.lines.filter((line) => line.startsWith("told ")).map((line) => line.slice(5))
  const house = await houseOn(dataDir)
  try {
    await look(house, told)
  } finally {
    await house.database.close()
    rmSync(dirname(dataDir), { recursive: true })
  }
}

const numberOf = async (house: House, question: string) => (await house.database.pool.query(question)).rows[0].many
const imported = "select count(*) as many from signal where mode = 'imported'"

async function assertToldAreThere(house: House, told: string[]): Promise<void> {
  assert.ok(told.length > 0, "Fatima reported meanwhile")
  const { rows } = await house.database.pool.query("select id from signal where mode = 'named'")
  const stored = new Set(rows.map(({ id }) => id))
  assert.deepEqual(
    told.filter((id) => !stored.has(id)),
    [],
    "every signal that Fatima was thanked for is there",
  )
}

test("kill -9 during an import of 100,000 signals leaves no half import and loses no reported signal", async () => {
  await afterTheKill(100_000, 20_000, async (house, told) => {
    assert.equal(await numberOf(house, imported), 0)
    await assertToldAreThere(house, told)
    const { rows } = await house.database.pool.query("select state, length(content) > 10000000 as kept from import")
    assert.deepEqual(rows, [{ state: "running", kept: true }], "the file still waits")
  })
})

test("after a kill -9 Nabij reads the file in from the beginning, without repair", async () => {
  await afterTheKill(8_000, 2_000, async (house, told) => {
    assert.equal(await numberOf(house, imported), 0)
    await runRound(house, importRound)
    assert.equal(await numberOf(house, imported), 8_000)
    await assertToldAreThere(house, told)
    const { rows } = await house.database.pool.query("select state, imported, skipped, refused, content from import")
    assert.deepEqual(rows, [{ state: "done", imported: 8_000, skipped: 0, refused: 0, content: null }])
  })
})
