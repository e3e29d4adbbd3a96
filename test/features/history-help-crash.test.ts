import assert from "node:assert/strict"
import { rmSync } from "node:fs"
import { dirname, join } from "node:path"
import { test } from "node:test"
import { setTimeout as pause } from "node:timers/promises"
import { removeWhatIsDue } from "../../src/features/history/removing.ts"
import { verifyHistory } from "../../src/features/history/verifying.ts"
import { usedDataFolder } from "../support/data-folder.ts"
import { startProgram } from "../support/program.ts"
import { houseOn } from "./signals-import-house.ts"

const program = join(import.meta.dirname, "history-help-program.ts")
const needs = 20_000

test("kill -9 while needs lose their words leaves each as it was, and the next round takes all of them", async () => {
  const dataDir = await usedDataFolder()
  const nabij = startProgram(program, [dataDir, String(needs)])
  await nabij.prints((line) => line === "begins")
  await pause(150)
  await nabij.kill()
  assert.ok(!nabij.lines.includes("done"), "it was still at it")
  const house = await houseOn(dataDir)
  const count = async (text: string) =>
    (await house.database.pool.query(`select count(*)::int as many from ${text}`)).rows[0].many
  const broken = async () => (await verifyHistory(house)).flatMap(({ breaks }) => breaks)
  try {
    assert.equal(await count("need where ask = ''"), 0)
    assert.equal(await count("need_step where note = ''"), 0)
    assert.equal(await count("deletion"), 0)
    await removeWhatIsDue(house)
    assert.equal(
      await count("need where ask = '' and alias = '' and languages = '{}' and intermediary_id is null"),
      needs,
    )
    assert.equal(await count("need_step where note = '' and taken_at = '2024-01-29'"), needs)
    assert.equal(await count(`deletion where kind = 'needs' and amount = ${needs}`), 1)
    assert.deepEqual(await broken(), [])
  } finally {
    await house.database.close()
    rmSync(dirname(dataDir), { recursive: true })
  }
})
