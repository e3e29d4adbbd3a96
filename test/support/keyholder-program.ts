/** A keyholder that a test starts as a process of its own, as `nabij keyholder` does. */
import { keyholder } from "../../src/commands/keyholder.ts"

process.exitCode = await keyholder.run([], {
  stdin: process.stdin,
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  open: () => process.stdin,
})
