import { setTimeout as pause } from "node:timers/promises"
import type { Server, Started } from "./embedded-server.ts"

/** Starts the server again when something else than Nabij ended it, such as a machine that ran out of memory. */
export function keepRunning(first: Server, restart: () => Promise<Started>, log: (sentence: string) => void) {
  let current = first
  let stopping = false
  let restarts = 0
  let revival = Promise.resolve()
  const watch = (server: Server) => {
    server.ended.then(() => {
      if (!stopping) revival = revive()
    })
  }
  const revive = async () => {
    log("De database is onverwacht gestopt en wordt opnieuw gestart. Wat was opgeslagen, is bewaard.")
    // What is left of the old server needs a moment to notice; a server that keeps falling needs a person.
    for (let round = 0; round < 40 && restarts < 10 && !stopping; round++) {
      await pause(250)
      const started = await restart().catch(() => undefined)
      if (started?.kind !== "started") continue
      restarts++
      current = started.server
      watch(current)
      return
    }
    if (!stopping) log("De database start niet meer. Start Nabij opnieuw. Wat was opgeslagen, is bewaard.")
  }
  watch(current)
  const stop = async () => {
    stopping = true
    await revival
    await current.stop()
  }
  return { stop }
}
