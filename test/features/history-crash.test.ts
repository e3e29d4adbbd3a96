import assert from "node:assert/strict"
import { rmSync } from "node:fs"
import { dirname, join } from "node:path"
import { test } from "node:test"
import { setTimeout as pause } from "node:timers/promises"
import { verifyHistory } from "../../src/features/history/verifying.ts"
import { usedDataFolder } from "../support/data-folder.ts"
import { startProgram } from "../support/program.ts"
import { houseOn } from "./signals-import-house.ts"

const program = join(import.meta.dirname, "history-sealing-program.ts")
const lines = 20_000

test("kill -9 in the middle of sealing leaves the chain whole, and the rest is sealed after the start", async () => {
  for (const wait of [0, 120]) {
    const dataDir = await usedDataFolder()
    const nabij = startProgram(program, [dataDir, String(lines)])
    await nabij.prints((line) => line === "sealed 4000")
    await pause(wait)
    await nabij.kill()
    assert.ok(!nabij.lines.includes("done"), "it was still sealing")
    const house = await houseOn(dataDir)
    try {
      const { rows } = await house.database.pool.query(
        "select count(*)::int as many, max(place)::int as place from audit_link",
      )
      assert.equal(rows[0].many, rows[0].place)
      assert.equal(rows[0].many % 2000, 0, "whole seals only")
      assert.ok(rows[0].many >= 4000 && rows[0].many < lines)
      const looked = await verifyHistory(house)
      assert.deepEqual(
        looked.flatMap(({ breaks }) => breaks),
        [],
      )
      assert.equal(looked.find(({ check }) => check === "chain")?.looked, lines)
    } finally {
      await house.database.close()
      rmSync(dirname(dataDir), { recursive: true })
    }
  }
})
