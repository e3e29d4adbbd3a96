import type { Operation } from "../../platform/http/action.ts"
import type { MenuEntry } from "../../platform/http/menu.ts"
import { file, type PageRoute, send, show } from "../../platform/http/page-route.ts"
import { askers } from "../needs/people-rules.ts"
import * as own from "./actions.ts"
import { calendarFile } from "./calendar.ts"
import { calendarFeed } from "./calendar-actions.ts"
import * as feeds from "./feed-actions.ts"
import { CalendarPage, newAddressFace } from "./feed-pages.tsx"
import { helperVisitOperations, helperVisitRoutes } from "./helper-routes.ts"
import { helperLetter, residentLetter } from "./letter-actions.ts"
import { HelperLetterPage, ResidentLetterPage } from "./letter-pages.tsx"
import { helperSheet, helpVisits, visitSheet } from "./list-actions.ts"
import { VisitListPage } from "./list-page.tsx"
import { MatchVisitsPage } from "./match-visits-page.tsx"
import { myReminders, wishReminders } from "./reminder-actions.ts"
import { ReminderPage } from "./reminder-page.tsx"
import { HelperSheetPage, VisitSheetPage } from "./sheet-page.tsx"
import { VisitPage } from "./visit-page.tsx"

export const visitOperations = [
  ...[own.matchVisits, own.oneVisit, own.makeVisit, own.changeVisit, own.cancelVisit],
  ...[helpVisits, visitSheet, helperSheet, helperLetter, residentLetter],
  ...[feeds.myCalendar, feeds.makeCalendar, feeds.endCalendar, calendarFeed, myReminders, wishReminders],
  ...helperVisitOperations,
] as Operation[]

export const visitMenu: MenuEntry[] = [{ href: "/hulp/afspraken", label: "Afspraken", icon: "clock", may: askers }]

const ofMatch = show("/hulp/koppeling/:id/afspraken", own.matchVisits, MatchVisitsPage)
const one = show("/hulp/afspraak/:id", own.oneVisit, VisitPage)
const calendar = show("/hulp/afspraken/agenda", feeds.myCalendar, CalendarPage)
const reminders = show("/hulp/afspraken/herinnering", myReminders, ReminderPage)
const toMatch = ({ matchId }: { matchId: string }) => `/hulp/koppeling/${matchId}/afspraken`

export const visitRoutes: PageRoute[] = [
  show("/hulp/afspraken", helpVisits, VisitListPage),
  show("/hulp/afspraken/papier", visitSheet, VisitSheetPage),
  calendar,
  send("/hulp/afspraken/agenda", feeds.makeCalendar, calendar, ({ address }) => ({
    once: newAddressFace({ address, back: "/hulp/afspraken/agenda" }),
  })),
  send("/hulp/afspraken/agenda/weg", feeds.endCalendar, calendar, () => ({
    to: "/hulp/afspraken/agenda",
    said: "Ingetrokken. Op het oude adres staat niets meer.",
  })),
  reminders,
  send("/hulp/afspraken/herinnering", wishReminders, reminders, ({ reminds }) => ({
    to: "/hulp/afspraken/herinnering",
    said: reminds ? "Je krijgt de dag ervoor een herinnering." : "Je krijgt geen herinnering meer.",
  })),
  file("/kalender/:secret", calendarFeed, ({ visits, forHelper }, { settings, now }) =>
    calendarFile(visits, { forHelper, base: settings.BASE_URL, now }),
  ),
  ofMatch,
  send("/hulp/koppeling/:id/afspraken", own.makeVisit, ofMatch, (_made, c) => ({
    to: `/hulp/koppeling/${c.req.param("id")}/afspraken`,
    said: "De afspraak staat erbij. De anderen krijgen bericht.",
  })),
  file("/hulp/koppeling/:id/afspraken.ics", own.matchVisits, ({ visits }, { settings, now }) =>
    calendarFile(visits, { forHelper: false, base: settings.BASE_URL, now, name: "afspraken.ics" }),
  ),
  show("/hulp/koppeling/:id/helper-lijst", helperSheet, HelperSheetPage),
  show("/hulp/koppeling/:id/brief/helper", helperLetter, HelperLetterPage),
  show("/hulp/koppeling/:id/brief/bewoner", residentLetter, ResidentLetterPage),
  one,
  send("/hulp/afspraak/:id/anders", own.changeVisit, one, (changed) => ({
    to: toMatch(changed),
    said: "Veranderd. De anderen krijgen bericht.",
  })),
  send("/hulp/afspraak/:id/afzeggen", own.cancelVisit, one, (cancelled) => ({
    to: toMatch(cancelled),
    said: "Afgezegd. De anderen krijgen bericht.",
  })),
  ...helperVisitRoutes,
]
