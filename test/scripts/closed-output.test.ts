import assert from "node:assert/strict"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { test } from "node:test"

test("tests whose output nobody reads any more go on to their end", async () => {
  const runner = ["--import", "tsx", "scripts/test.ts", "test/methods/calendar", "test/methods/insurance"]
  // Without this mark Node runs them as a run of its own and not as a part of this one.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const run = spawn(process.execPath, runner, { env, stdio: ["ignore", "pipe", "ignore"] })
  await once(run.stdout, "data")
  run.stdout.destroy()
  assert.deepEqual(await once(run, "exit"), [0, null])
})
