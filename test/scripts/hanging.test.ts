import assert from "node:assert/strict"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { test } from "node:test"
import { stopHanging } from "../../scripts/test/hanging.ts"
import { markProcesses } from "../../scripts/test/leftover.ts"

const skip = process.platform === "linux" ? false : "only Linux tells which processes live"

test("a test file that does not end is stopped and named, and nothing beside it", { skip }, async () => {
  const mark = markProcesses()
  const busy = (path: string) => spawn(process.execPath, ["-e", "for (;;) {}", path], { stdio: "ignore" })
  const [hangs, other] = [busy("/somewhere/test/hangs.test.ts"), busy("/somewhere/test/other.ts")]
  const watch = stopHanging(mark, ["test/hangs.test.ts", "test/quick.test.ts"], 300, 50)
  try {
    const [, signal] = await once(hangs, "exit")
    assert.equal(signal, "SIGKILL")
    assert.deepEqual([...watch.hung], ["test/hangs.test.ts"])
    assert.equal(other.exitCode ?? other.signalCode, null)
  } finally {
    watch.stop()
    other.kill("SIGKILL")
  }
})
