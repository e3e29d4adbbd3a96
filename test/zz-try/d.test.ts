import { test } from "node:test"; test("kills itself", () => { process.kill(process.pid, "SIGKILL") })
