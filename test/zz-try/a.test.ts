import { test } from "node:test"; import { spawn } from "node:child_process"
test("leaves a child", () => { spawn("sleep", ["300"], { detached: true, stdio: "ignore" }).unref() })
test("fails", () => { throw new Error("oops") })
test("skipped", { skip: "why" }, () => {})
