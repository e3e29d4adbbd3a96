import type { Round } from "../../platform/rounds.ts"
import { countDesk } from "./desk-store.ts"

/** Reads what is counted before anybody asks, and lets go of changes that everybody who counts has seen. */
export const keepCounts: Round = {
  name: "signalen tellen",
  everySeconds: 600,
  run: (house) => countDesk(house).tidy(),
}
