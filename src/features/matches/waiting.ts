import { only } from "../../platform/http/may.ts"
import type { Waiting } from "../../platform/http/waiting.ts"
import { personOf } from "../../platform/http/who.ts"
import { mayPlan } from "../claims/rules.ts"
import { claimsFor } from "../claims/store.ts"
import { askers } from "../needs/people-rules.ts"
import { callsToMake } from "./call-store.ts"
import { runningMatches } from "./match-store.ts"

export const matchWaits: Waiting[] = [
  {
    href: "/hulp/koppelingen",
    may: askers,
    count: async ({ database, who }) =>
      (await runningMatches(database, personOf(who).id)).filter(
        ({ state }) => state === "approved" || state === "offered",
      ).length,
    words: (count) =>
      count === 1 ? "1 voorstel voor hulp: wil de bewoner dit?" : `${count} voorstellen voor hulp: wil de bewoner dit?`,
  },
  {
    href: "/planning",
    may: only("volunteerCoordinator"),
    async count({ database, who }) {
      const claims = await claimsFor(database, personOf(who).organisation.id)
      const running = (await runningMatches(database)).filter(({ needId }) => mayPlan(claims(needId)))
      return running.filter(({ state, needEnded }) => state === "agreed" && !needEnded).length
    },
    words: (count) =>
      count === 1 ? "1 helper moet nog ja of nee zeggen" : `${count} helpers moeten nog ja of nee zeggen`,
  },
  {
    href: "/hulp/bellen",
    may: only("volunteerCoordinator"),
    count: async ({ database, who, now }) => (await callsToMake(database, personOf(who).organisation.id, now)).length,
    words: (count) => (count === 1 ? "1 helper die je moet bellen" : `${count} helpers die je moet bellen`),
  },
]
