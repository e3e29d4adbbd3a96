import { only } from "../../platform/http/may.ts"
import type { Waiting } from "../../platform/http/waiting.ts"
import { personOf } from "../../platform/http/who.ts"
import { readerOf } from "../weighing/rules.ts"
import { listConsentRequests } from "./consent-actions.ts"
import { proposalsFor } from "./proposal-store.ts"
import { answerers, answersFor, bundlers } from "./visible.ts"
import * as store from "./waiting-store.ts"

export const bundleWaits: Waiting[] = [
  {
    href: "/herkenning",
    may: answerers,
    count: async (asking) =>
      (await answersFor(asking)) ? store.recognitionsToGive(asking.database, personOf(asking.who).organisation.id) : 0,
    words: (count) => (count === 1 ? "1 vraag 'herken je dit?'" : `${count} vragen 'herken je dit?'`),
  },
  {
    href: "/bundels?consent=waiting",
    may: only("coordinator"),
    count: ({ database, who }) => store.consentsToGive(database, readerOf(personOf(who))),
    words: (count) =>
      count === 1 ? "1 bundel wacht op jullie toestemming" : `${count} bundels wachten op jullie toestemming`,
  },
  {
    href: "/toestemming",
    may: listConsentRequests.may,
    count: async (asking) => (await listConsentRequests.run(asking, {})).filter(({ said }) => said === null).length,
    words: (count) =>
      count === 1 ? "1 knelpunt: mag het openbaar worden?" : `${count} knelpunten: mogen ze openbaar worden?`,
  },
  {
    href: "/bundels",
    may: only("workingGroup"),
    count: ({ database, who }) => store.consentsToAskFor(database, readerOf(personOf(who))),
    words: (count) =>
      count === 1
        ? "1 bundel waarvoor jullie nog toestemming navragen"
        : `${count} bundels waarvoor jullie nog toestemming navragen`,
  },
  {
    href: "/bundels/mogelijk",
    may: bundlers,
    count: async ({ database, who }) => (await proposalsFor(database, readerOf(personOf(who)))).length,
    words: (count) => (count === 1 ? "1 mogelijke bundel om te bekijken" : `${count} mogelijke bundels om te bekijken`),
  },
  {
    href: "/bundels?state=sharedBottleneck",
    may: only("workingGroup"),
    count: ({ database, who }) => store.bundlesToDecide(database, readerOf(personOf(who))),
    words: (count) =>
      count === 1 ? "1 gedeeld knelpunt om over te beslissen" : `${count} gedeelde knelpunten om over te beslissen`,
  },
]
