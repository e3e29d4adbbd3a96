import type { Operation } from "../../platform/http/action.ts"
import { file, type PageRoute, send, show } from "../../platform/http/page-route.ts"
import { calendarFile } from "./calendar.ts"
import { newAddressFace } from "./feed-pages.tsx"
import * as helping from "./helper-actions.ts"
import * as feeds from "./helper-feed-actions.ts"
import { helperVisit } from "./helper-visit-actions.ts"
import { HelperVisitPage } from "./helper-visit-page.tsx"
import { HelperVisitsPage } from "./helper-visits-page.tsx"
import { wishHelperReminders } from "./reminder-actions.ts"

export const helperVisitOperations = [
  ...[helping.helperVisits, helperVisit, helping.makeVisitAsHelper, helping.changeVisitAsHelper],
  ...[helping.cancelVisitAsHelper, feeds.makeHelperCalendar, feeds.endHelperCalendar],
  wishHelperReminders,
] as Operation[]

const all = show("/hulp/kun-jij/:token/afspraken", helping.helperVisits, HelperVisitsPage)
const one = show("/hulp/kun-jij/:token/afspraak/:id", helperVisit, HelperVisitPage)

type Given = { req: { param(name: string): string | undefined } }
const back = (c: Given) => `/hulp/kun-jij/${c.req.param("token")}/afspraken`

/** What a helper does over the personal link. A quiet page says nothing after a change, so the list itself has to show it. */
export const helperVisitRoutes: PageRoute[] = [
  all,
  send("/hulp/kun-jij/:token/afspraken", helping.makeVisitAsHelper, all, (_done, c) => ({ to: back(c) })),
  file("/hulp/kun-jij/:token/afspraken.ics", helping.helperVisits, ({ visits }, { settings, now }) =>
    calendarFile(visits, { forHelper: true, base: settings.BASE_URL, now, name: "afspraken.ics" }),
  ),
  one,
  send("/hulp/kun-jij/:token/afspraak/:id/anders", helping.changeVisitAsHelper, one, (_done, c) => ({ to: back(c) })),
  send("/hulp/kun-jij/:token/afspraak/:id/afzeggen", helping.cancelVisitAsHelper, one, (_done, c) => ({ to: back(c) })),
  send("/hulp/kun-jij/:token/agenda", feeds.makeHelperCalendar, all, ({ address, token }) => ({
    once: newAddressFace({ address, back: `/hulp/kun-jij/${token}/afspraken`, quiet: true }),
  })),
  send("/hulp/kun-jij/:token/agenda/weg", feeds.endHelperCalendar, all, (_done, c) => ({ to: back(c) })),
  send("/hulp/kun-jij/:token/herinnering", wishHelperReminders, all, (_done, c) => ({ to: back(c) })),
]
