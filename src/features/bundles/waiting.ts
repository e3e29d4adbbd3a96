import { only } from "../../platform/http/may.ts"
import type { Waiting } from "../../platform/http/waiting.ts"
import { personOf } from "../../platform/http/who.ts"
import { readerOf } from "../weighing/rules.ts"
import * as store from "./waiting-store.ts"

export const bundleWaits: Waiting[] = [
  {
    href: "/herkenning",
    may: only("coordinator"),
    count: ({ database, who }) => store.recognitionsToGive(database, personOf(who).organisation.id),
    words: (count) => (count === 1 ? "1 vraag 'herken je dit?'" : `${count} vragen 'herken je dit?'`),
  },
  {
    href: "/bundels",
    may: only("coordinator"),
    count: ({ database, who }) => store.consentsToGive(database, readerOf(personOf(who))),
    words: (count) =>
      count === 1 ? "1 bundel wacht op jullie toestemming" : `${count} bundels wachten op jullie toestemming`,
  },
  {
    href: "/bundels?state=sharedBottleneck",
    may: only("workingGroup"),
    count: ({ database, who }) => store.bundlesToDecide(database, readerOf(personOf(who))),
    words: (count) =>
      count === 1 ? "1 gedeeld knelpunt om over te beslissen" : `${count} gedeelde knelpunten om over te beslissen`,
  },
]
