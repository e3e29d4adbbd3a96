import assert from "node:assert/strict"
import { test } from "node:test"
import { runElsewhere } from "../../../src/platform/threads/elsewhere.ts"

const module = new URL("./elsewhere-task.ts", import.meta.url).href

test("another thread does the work and gives it back", async () => {
  assert.equal(await runElsewhere({ module, name: "doubled" }, 21, 20_000), 42)
})

test("what goes wrong there, takes too long or is not there, is told here", async () => {
  await assert.rejects(runElsewhere({ module, name: "refused" }, null, 20_000), /no/)
  await assert.rejects(runElsewhere({ module, name: "endless" }, null, 1500), /took more than 1500 ms/)
  await assert.rejects(runElsewhere({ module, name: "absent" }, null, 20_000), /no function absent/)
})
