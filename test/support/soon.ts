import { setTimeout } from "node:timers/promises"

/** Waits until something holds: what comes in is compared with the rest within a second or two. */
export async function soon(holds: () => Promise<void> | void): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await holds()
    } catch (failure) {
      if (tries === 40) throw failure
      await setTimeout(150)
    }
  }
}
