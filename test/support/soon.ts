import { setTimeout } from "node:timers/promises"

/** Waits until something holds: what comes in is compared with the rest within a second or two; `most` tries a seventh of a second apart. */
export async function soon(holds: () => Promise<void> | void, most = 40): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await holds()
    } catch (failure) {
      if (tries === most) throw failure
      await setTimeout(150)
    }
  }
}
