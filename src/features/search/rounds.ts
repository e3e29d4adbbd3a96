import type { Round } from "../../platform/rounds.ts"
import { searchDesk } from "./desk-store.ts"

/** Reads what can be searched before anybody searches, so that the first search after a start need not wait. */
export const readForSearch: Round = {
  name: "zoeken klaarzetten",
  everySeconds: 600,
  async run(house) {
    await searchDesk(house).ready()
  },
}
