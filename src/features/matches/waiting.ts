import { only } from "../../platform/http/may.ts"
import type { Waiting } from "../../platform/http/waiting.ts"
import { personOf } from "../../platform/http/who.ts"
import { askers } from "../needs/people-rules.ts"
import { runningMatches } from "./match-store.ts"

export const matchWaits: Waiting[] = [
  {
    href: "/hulp/koppelingen",
    may: askers,
    count: async ({ database, who }) =>
      (await runningMatches(database, personOf(who).id)).filter(({ state }) => state === "approved").length,
    words: (count) =>
      count === 1 ? "1 voorstel voor hulp: wil de bewoner dit?" : `${count} voorstellen voor hulp: wil de bewoner dit?`,
  },
  {
    href: "/planning",
    may: only("volunteerCoordinator"),
    count: async ({ database }) =>
      (await runningMatches(database)).filter(({ state, needEnded }) => state === "agreed" || needEnded).length,
    words: (count) =>
      count === 1 ? "1 helper moet nog ja of nee zeggen" : `${count} helpers moeten nog ja of nee zeggen`,
  },
]
