import { only } from "../../platform/http/may.ts"
import type { Waiting } from "../../platform/http/waiting.ts"
import { standingNeeds } from "./store.ts"

export const needWaits: Waiting[] = [
  {
    href: "/hulp/lijst",
    may: only("volunteerCoordinator"),
    count: async ({ database }) => (await standingNeeds(database)).filter(({ state }) => state === "open").length,
    words: (count) => (count === 1 ? "1 open hulpvraag" : `${count} open hulpvragen`),
  },
]
