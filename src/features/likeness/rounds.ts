import type { Round } from "../../platform/rounds.ts"
import { likenessDesk } from "./desk-store.ts"

/** Reads signals before anybody asks, so that the first question after a start need not wait. */
export const readAhead: Round = {
  name: "signalen lezen",
  everySeconds: 600,
  async run(house) {
    await likenessDesk(house).ready()
  },
}
