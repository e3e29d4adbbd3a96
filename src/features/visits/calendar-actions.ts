import { z } from "zod"
import { clockAt } from "../../methods/calendar/wall-clock.ts"
import { addDays } from "../../methods/calendar/week.ts"
import { question } from "../../platform/http/action.ts"
import { Problem } from "../../platform/http/failure.ts"
import { anyone } from "../../platform/http/may.ts"
import { tokenHash } from "../accounts/secrets.ts"
import { feedByToken } from "./feed-store.ts"
import { Visit } from "./model.ts"
import { visitsOfOffer, visitsOfPerson } from "./store.ts"
import { shownAll } from "./viewing.ts"

/** What is longer past than this leaves the calendar. */
const daysBack = 30
const noFeed = () =>
  new Problem(404, "no-calendar", "Dit adres werkt niet of niet meer. Maak in Nabij een nieuw adres voor je agenda.")

export const calendarFeed = question({
  name: "calendarFeed",
  path: "/calendars/:secret",
  summary: "What a calendar program reads at a secret address: when, what and in which neighbourhood, never for whom",
  may: anyone,
  input: z.object({ secret: z.string().max(80) }),
  output: z.object({ forHelper: z.boolean(), visits: z.array(Visit) }),
  async run(asking, { secret }) {
    const { database, now } = asking
    const feed = await feedByToken(database, tokenHash(secret.replace(/\.ics$/, "")))
    if (!feed) throw noFeed()
    const from = addDays(clockAt(now).day, -daysBack)
    const rows = feed.personId
      ? await visitsOfPerson(database, feed.personId, from)
      : await visitsOfOffer(database, feed.offerId ?? "", from)
    return { forHelper: feed.personId === null, visits: await shownAll(asking, rows) }
  },
})
